import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutTornLogs, lengthUntorn } from './engineLog.ts'

const BLOCK = 32 * 1024

/** Writes records as LevelDB does. @returns the log, and where each record ends */
function logOf(lengths: readonly number[]): { readonly log: Buffer; readonly ends: readonly number[] } {
  const parts: Buffer[] = []
  const ends: number[] = []
  let at = 0
  const put = (part: Buffer): void => {
    parts.push(part)
    at += part.length
  }
  for (const length of lengths) {
    for (let [left, isFirst] = [length, true]; isFirst || left > 0; isFirst = false) {
      if (BLOCK - (at % BLOCK) < 7) put(Buffer.alloc(BLOCK - (at % BLOCK)))
      const size = Math.min(left, BLOCK - (at % BLOCK) - 7)
      left -= size
      const kind = isFirst ? (left > 0 ? 2 : 1) : left > 0 ? 3 : 4
      const record = Buffer.alloc(7 + size, 0xab)
      record.writeUInt16LE(size, 4)
      record.writeUInt8(kind, 6)
      put(record)
    }
    ends.push(at)
  }
  return { log: Buffer.concat(parts), ends }
}

const lengths = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 32_700, max: 32_800 }), fc.nat(100_000)), {
  minLength: 1,
  maxLength: 8,
})

describe('a log of the browser engine', () => {
  it('that ends with a whole record is left as it is', () => {
    fc.assert(
      fc.property(lengths, (lengths) => {
        const { log } = logOf(lengths)
        expect(lengthUntorn(log)).toBe(log.length)
      }),
    )
  })

  it('that was torn anywhere ends with the last whole record before', () => {
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (lengths, share) => {
        const { log, ends } = logOf(lengths)
        const torn = log.subarray(0, Math.floor(share * log.length))
        const whole = ends.findLast((end) => end <= torn.length) ?? 0
        // Between two records there may be the empty rest of a block, which is none.
        const isTorn = torn.subarray(whole).some((byte) => byte !== 0)
        expect(lengthUntorn(torn)).toBe(isTorn ? whole : torn.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('with something else in it is left to the engine', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const strange = Buffer.concat([logOf([40]).log, Buffer.alloc(8), bytes])
        expect(lengthUntorn(strange)).toBe(strange.length)
      }),
    )
  })
})

describe('the logs of a profile', () => {
  it('lose what is torn, and no other file is touched', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'kasane-logs-'))
    const folder = join(profile, 'IndexedDB', 'app_kasane_0.indexeddb.leveldb')
    await mkdir(join(folder, '000001.log'), { recursive: true })
    await writeFile(join(profile, 'IndexedDB', '.DS_Store'), '')
    const { log, ends } = logOf([100, 200])
    const torn = log.subarray(0, -3)
    for (const name of ['000003.log', 'MANIFEST-000001', '000005.ldb', 'LOG', 'CURRENT'])
      await writeFile(join(folder, name), torn)
    await cutTornLogs(profile)
    const lengthOf = async (name: string) => (await readFile(join(folder, name))).length
    expect(await lengthOf('000003.log')).toBe(ends[0])
    expect(await lengthOf('MANIFEST-000001')).toBe(ends[0])
    for (const name of ['000005.ldb', 'LOG', 'CURRENT']) expect(await lengthOf(name)).toBe(torn.length)
    await rm(profile, { recursive: true })
  })

  it('need not be there', async () => {
    await cutTornLogs(join(tmpdir(), 'kasane-no-such-profile'))
  })
})
