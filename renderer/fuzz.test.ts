import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INTERFACE_LANGS, loadLocale } from '#locales'
import { packs } from '#packs'
import { loadPack, openPack, parsePack } from '#questions'
import { readBackup, restoreData } from '#storage'
import { admit } from '../electron/gate.ts'
import { parsePart } from '../electron/journal.ts'
import { keepingSchemas } from '../electron/keepingSchemas.ts'
import { SOURCES } from './storage/changes.ts'
import { canonical, dump, exported, FIRST_DAY, given, succeed } from './storage/fixture.ts'
import { openFull } from './storage/fullFixture.ts'
import { recordReview } from './storage/reviews.ts'

// What comes from outside, altered in every way that chance finds. `npm run fuzz` does the same for much longer.

const numRuns = Number(process.env.KASANE_FUZZ_RUNS ?? 400)

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One alteration of a JSON value, somewhere inside it. */
interface Alteration {
  /** Which way to go at each level, from 0 to 1. */
  readonly path: readonly number[]
  readonly how: 'replace' | 'remove' | 'repeat' | 'add'
  readonly by: Json
}

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>('', '__proto__', 'constructor', '../../x', '\u0000', -1, 1e308, 0.5, null, [], {}),
  fc.string({ unit: 'binary' }),
)
const alteration: fc.Arbitrary<Alteration> = fc.record({
  path: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom('replace', 'remove', 'repeat', 'add'),
  by: hostile,
})
const alterations = fc.array(alteration, { minLength: 1, maxLength: 3 })

function alter(value: Json, { path, how, by }: Alteration): Json {
  const [first = 0, ...rest] = path
  if (value === null || typeof value !== 'object') return by
  const entries = Object.entries(value)
  const at = Math.floor(first * entries.length)
  const next = entries.flatMap(([key, child], index): [string, Json][] => {
    if (index !== at) return [[key, child]]
    const isHere = rest.length === 0 || child === null || typeof child !== 'object'
    if (!isHere) return [[key, alter(child, { path: rest, how, by })]]
    if (how === 'remove') return []
    if (how === 'repeat')
      return [
        [key, child],
        [`${key}`, child],
      ]
    return how === 'add'
      ? [
          [key, child],
          ['added', by],
        ]
      : [[key, by]]
  })
  return Array.isArray(value) ? next.map(([, child]) => child) : Object.fromEntries(next)
}

const bytesOf = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length - 1),
        by: fc.string({ unit: 'binary', maxLength: 4 }),
        gone: fc.nat(20),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((edits) =>
      edits.reduce((now, { at, by, gone }) => now.slice(0, at) + by + now.slice(at + gone), text),
    )

describe('from outside', () => {
  test('a pack is opened or refused with its faults, and nothing is thrown', () => {
    const [pack] = packs
    // Some facts are enough, and quick.
    const small = { ...pack, facts: pack?.facts.slice(0, 12) } as unknown as Json
    const text = JSON.stringify(small)
    let refused = 0
    fc.assert(
      fc.property(fc.oneof(alterations, bytesOf(text)), (change) => {
        const loaded = typeof change === 'string' ? parsePack(change) : loadPack(change.reduce(alter, small))
        if (loaded.ok) openPack(loaded.pack)
        else refused += loaded.faults.length > 0 ? 1 : 0
      }),
      { numRuns },
    )
    expect(refused).toBeGreaterThan(numRuns / 10)
  })

  test('a backup is read or refused, each refusal has its sentence, and what is read is restored whole', async () => {
    const db = await openFull()
    for (const [nth, card] of ['p/d/x', 'q/e/x'].entries())
      await succeed(recordReview(db, given(card, 2, FIRST_DAY + nth), canonical))
    const lines = (await exported(db)).text.trimEnd().split('\n')
    const sound = lines.slice(0, -1).map((line) => JSON.parse(line) as Json)
    const { counts } = JSON.parse(lines.at(-1) ?? '')
    const locales = await Promise.all(INTERFACE_LANGS.map(loadLocale))
    let [read, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.oneof(alterations, bytesOf(lines.join('\n'))), async (change) => {
        const text =
          typeof change === 'string' ? `${change}\n` : await sealed(change.reduce(alter, sound), counts)
        const outcome = await readBackup(new Blob([text]))
        if (outcome.ok) {
          read += 1
          // Restoring takes long; some of those that were read stand for the rest.
          if (read % 25 === 1) expect((await restoreData(db, outcome.value)).ok).toBe(true)
        } else {
          refused += 1
          for (const { problems } of locales) expect(problems[outcome.problem]).toBeTruthy()
        }
      }),
      { numRuns },
    )
    expect(read).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(numRuns / 10)
    expect(Object.keys(await dump(db))).toContain('reviews')
  })

  test('a compressed backup is read or refused, whatever its bytes have become', async () => {
    const sound = gzipSync((await exported(await openFull())).text)
    const edit = fc.record({ at: fc.nat(sound.length - 1), by: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.nat(sound.length),
        async (edits, end) => {
          const bytes = new Uint8Array(sound)
          for (const { at, by } of edits) bytes[at] = by
          const file = new Blob([bytes.subarray(0, end % 3 === 0 ? end : bytes.length)])
          const outcome = await readBackup(file)
          // A byte of the header of gzip says nothing of what is in it.
          if (outcome.ok) expect(Object.values(outcome.value.counts).every((count) => count > 0)).toBe(true)
          else expect(['backup-damaged', 'not-a-backup', 'file-too-large']).toContain(outcome.problem)
        },
      ),
      { numRuns: Math.ceil(numRuns / 4) },
    )
  })

  test('a call over the Bridge is let in or refused, and nothing is thrown', () => {
    const valid: readonly (readonly [name: keyof typeof keepingSchemas, payload: Json])[] = [
      ['adoptDatabase', { id: 'd', schema: 1, counts: { reviews: 1 } }],
      [
        'appendJournal',
        { database: 'd', after: 1, changes: [{ table: 'notes', put: [{}], delete: ['x', 1] }] },
      ],
      ['line', 1],
      ['reason', 'asked'],
      ['finishBackup', { id: 'kasane-20260115T093000000Z-asked', counts: { reviews: 1 } }],
      ['counts', { reviews: 1 }],
      ['exportName', 'kasane-2026-01-15.jsonl'],
      ['problem', 'disk-full'],
      ['readBackup', { id: 'kasane-20260115T093000000Z-asked', offset: 0 }],
    ]
    for (const [name, payload] of valid)
      expect(admit({ isOurs: true, payload: [payload] }, keepingSchemas[name]).ok).toBe(true)
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true })
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.oneof(alterations, anything), ([name, payload], change) => {
        const forged = isAlterations(change) ? change.reduce(alter, payload) : change
        const reply = admit({ isOurs: true, payload: [forged] }, keepingSchemas[name])
        if (!reply.ok) expect(['payload-refused', 'payload-too-large']).toContain(reply.problem)
        // Whatever is let in as an id is one, and leads out of no folder.
        if (reply.ok && (name === 'finishBackup' || name === 'readBackup'))
          expect((reply.value as { id: string }).id).toMatch(/^kasane-[\dTZ]+-[a-z-]+$/)
        if (reply.ok && name === 'exportName') expect(reply.value).toMatch(/^[\w.-]+$/)
      }),
      { numRuns },
    )
  })

  test('a part of the journal is read, whatever it has become', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(parsePart(`{"number":1,${text}\n${text}`).lines).toEqual([])
      }),
      { numRuns },
    )
  })

  test('a line of the journal that is altered and sealed anew is passed over or brings back what it can', async () => {
    const db = await openFull()
    const rows = await dump(db)
    const sound = SOURCES.map((table, nth) => ({
      number: nth + 1,
      at: nth,
      database: 'd',
      changes: [{ table, put: rows[table], delete: [nth, 'gone'] }],
    })) as unknown as Json
    expect(parsePart((sound as Json[]).map(seal).join('')).lines).toEqual(sound)
    let [read, damaged] = [0, 0]
    await fc.assert(
      fc.asyncProperty(alterations, async (change) => {
        const altered = change.reduce(alter, sound)
        const part = parsePart((Array.isArray(altered) ? altered : [altered]).map(seal).join(''))
        damaged += part.damaged
        read += 1
        // Restoring takes long; some stand for the rest.
        if (read % 50 !== 1) return
        const lines = part.lines.filter((line) => 'changes' in line)
        expect((await restoreData(db, null, lines)).ok).toBe(true)
      }),
      { numRuns },
    )
    expect(damaged).toBeGreaterThan(numRuns / 10)
  })
})

function isAlterations(change: unknown): change is readonly Alteration[] {
  return (
    Array.isArray(change) && change.every((one) => one !== null && typeof one === 'object' && 'how' in one)
  )
}

/** A line of the journal with a sum that fits. */
function seal(line: Json): string {
  const body = JSON.stringify(line)
  const sum = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return `${body.slice(0, -1)},"sum":"${sum}"}\n`
}

/** With a hash that fits, so that the rows are looked at and not only the hash. */
async function sealed(lines: Json, counts: Record<string, number>): Promise<string> {
  const body = (Array.isArray(lines) ? lines : [lines]).map((line) => `${JSON.stringify(line)}\n`).join('')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))
  return `${body}${JSON.stringify({ counts, sha256: Buffer.from(digest).toString('hex') })}\n`
}
