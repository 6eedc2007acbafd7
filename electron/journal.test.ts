import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Journal, parsePart } from './journal.ts'

let folder: string
let now: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kasane-journal-'))
  now = 1_000
})
const opened: Journal[] = []
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close()
  await rm(folder, { recursive: true })
})

async function open(): Promise<Journal> {
  const journal = await Journal.open(folder, () => now++)
  opened.push(journal)
  return journal
}

function entry(seed: number, after = 0) {
  return { database: 'd', after, changes: [{ table: 'reviews', put: [{ seed, text: '覚える\n' }] }] }
}

async function fill(count: number): Promise<Journal> {
  const journal = await open()
  for (let seed = 0; seed < count; seed += 1) await journal.append(entry(seed))
  return journal
}

async function seeds(journal: Journal, after = 0): Promise<unknown[]> {
  const { lines } = await journal.read(after)
  return lines.map(({ changes }) => (changes[0]?.put?.[0] as { seed: unknown } | undefined)?.seed)
}

async function onlyPart(): Promise<string> {
  const [part] = await readdir(folder)
  return join(folder, part ?? '')
}

describe('the journal', () => {
  test('gives back what it took, in order, over any number of starts', async () => {
    for (let start = 0; start < 3; start += 1) {
      const journal = await open()
      expect(journal.last).toBe(start * 2)
      expect(await journal.append(entry(start * 2))).toEqual({ ok: true, value: start * 2 + 1 })
      expect(await journal.append(entry(start * 2 + 1))).toEqual({ ok: true, value: start * 2 + 2 })
    }
    const journal = await open()
    expect(await seeds(journal)).toEqual([0, 1, 2, 3, 4, 5])
    expect(await seeds(journal, 3)).toEqual([3, 4, 5])
    expect(journal.found).toEqual({ isTorn: false, damaged: 0 })
    expect(journal.database).toBe('d')
  })

  test('lets only its owner read it', async () => {
    await fill(1)
    expect((await stat(await onlyPart())).mode & 0o777).toBe(0o600)
  })

  test('numbers answers asked for at the same moment one after the other', async () => {
    const journal = await open()
    const replies = await Promise.all([1, 2, 3, 4, 5].map((seed) => journal.append(entry(seed))))
    expect(replies.map((reply) => reply.ok && reply.value)).toEqual([1, 2, 3, 4, 5])
    expect(await seeds(await open())).toEqual([1, 2, 3, 4, 5])
  })

  test('goes on after the number that the database knows, whatever became of the file', async () => {
    const journal = await open()
    expect(await journal.append(entry(1, 70))).toEqual({ ok: true, value: 71 })
  })

  test('leaves out what was withdrawn', async () => {
    const journal = await fill(3)
    await journal.withdraw(2)
    expect(await seeds(await open())).toEqual([0, 2])
    expect((await open()).last).toBe(4)
  })

  test('cut anywhere gives back every line before the cut, says so, and goes on', async () => {
    await fill(4)
    const part = await onlyPart()
    const whole = await readFile(part)
    const ends = [...whole].flatMap((byte, at) => (byte === 10 ? [at + 1] : []))
    for (let cut = 0; cut < whole.length; cut += 7) {
      await writeFile(part, whole.subarray(0, cut))
      const journal = await open()
      const left = ends.filter((end) => end <= cut).length
      expect(await seeds(journal)).toEqual([0, 1, 2, 3].slice(0, left))
      expect(journal.found.isTorn).toBe(cut > (ends[left - 1] ?? 0))
      expect(await journal.append(entry(9))).toEqual({ ok: true, value: left + 1 })
      expect(await seeds(await open())).toEqual([...[0, 1, 2, 3].slice(0, left), 9])
      for (const name of await readdir(folder)) if (join(folder, name) !== part) await rm(join(folder, name))
    }
  })

  test('with any byte altered gives back only lines as they were written, and counts the others', () => {
    return fill(4).then(async () => {
      const whole = await readFile(await onlyPart())
      const written = parsePart(whole.toString()).lines
      fc.assert(
        fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
          const altered = Buffer.from(whole)
          altered[at] = (altered[at] as number) ^ by
          const { lines, damaged, isTorn } = parsePart(altered.toString())
          for (const line of lines) expect(written).toContainEqual(line)
          expect(lines.length).toBeLessThan(4)
          expect(damaged > 0 || isTorn).toBe(true)
        }),
        { numRuns: 500 },
      )
    })
  })

  test('never throws, whatever lies in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(parsePart(text).lines).toEqual([])
      }),
    )
  })

  test('in a folder that cannot be made says so and has nothing', async () => {
    const journal = await Journal.open(join(folder, 'journal'), () => 0)
    await writeFile(join(folder, 'journal'), '')
    expect(await journal.append(entry(1))).toEqual({ ok: false, problem: 'not-writable' })
    expect(journal.last).toBe(0)
    await rm(join(folder, 'journal'))
    expect(await journal.append(entry(1))).toEqual({ ok: true, value: 1 })
    await journal.close()
  })
})
