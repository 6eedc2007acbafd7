import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { sm2 } from '#scheduling'
import { readBackup } from './backup.ts'
import type { Journal, RowChange } from './changes.ts'
import { LONG_TIMEOUT_MS, runCommand } from './command.ts'
import type { Database } from './database.ts'
import {
  canonical,
  dump,
  exported,
  FIRST_DAY,
  given,
  openFixture,
  packOfFixture,
  steps,
  succeed,
  take,
} from './fixture.ts'
import { foretell } from './foretell.ts'
import { installPack } from './packs.ts'
import { setPreferences } from './preferences.ts'
import type { Problem } from './problem.ts'
import { readDatabaseMark, replayJournal, restoreData } from './restore.ts'
import { recordReview, undoLastReview } from './reviews.ts'

interface Kept extends Journal {
  readonly lines: Map<number, { readonly changes: readonly RowChange[] }>
  refuse: Problem | null
}

/** A journal in memory, which keeps what the file would: plain JSON. */
function keepJournal(db: Database): Kept {
  const kept: Kept = {
    lines: new Map(),
    refuse: null,
    append: async ({ after, changes }) => {
      if (kept.refuse) return { ok: false, problem: kept.refuse }
      const line = Math.max(after, ...kept.lines.keys()) + 1
      kept.lines.set(line, JSON.parse(JSON.stringify({ changes })))
      return { ok: true, value: line }
    },
    withdraw: async (line) => {
      kept.lines.delete(line)
      return { ok: true, value: null }
    },
  }
  db.journal = kept
  return kept
}

/** Everything but the database's own name, after a start. */
async function state(db: Database): Promise<unknown> {
  for (const id of ['p', 'q']) await succeed(installPack(db, packOfFixture(id)))
  const { meta: _, sessions: __, ...rest } = await dump(db)
  return rest
}

async function openJournaled() {
  const { db } = await openFixture()
  const journal = keepJournal(db)
  for (const id of ['p', 'q']) await succeed(installPack(db, packOfFixture(id)))
  return { db, journal }
}

describe('the journal', () => {
  test('alone gives everything back, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (any) => {
        const { db, journal } = await openJournaled()
        await take(db, any)
        const other = (await openFixture()).db
        const outcome = await succeed(restoreData(other, null, [...journal.lines.values()]))
        expect(outcome.unusable).toBe(0)
        expect(await state(other)).toEqual(await state(db))
      }),
      { numRuns: 30 },
    )
  })

  test('that takes longer than any command may is not given up while it gets on', async () => {
    const { db, journal } = await openJournaled()
    for (let day = 0; day < 10; day += 1)
      await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY + 7 * day), canonical))
    const lines = [...journal.lines.values()]
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    function* slowly() {
      for (const line of lines) {
        vi.advanceTimersByTime(LONG_TIMEOUT_MS / 3)
        yield line
      }
    }
    const other = (await openFixture()).db
    const outcome = await restoreData(other, null, { [Symbol.iterator]: slowly } as typeof lines)
    vi.useRealTimers()
    expect(outcome).toEqual({ ok: true, value: { reviews: 10, unusable: 0 } })
  })

  test('gives everything back on top of a backup made at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (before, after) => {
        const { db, journal } = await openJournaled()
        await take(db, before)
        const { file } = await exported(db)
        const backup = await succeed(readBackup(file))
        await take(db, after)
        const since = [...journal.lines].filter(([line]) => line > (backup.header.journal ?? 0))
        const lines = since.map(([, line]) => line)
        const foretold = await succeed(foretell(backup, lines))
        const other = (await openFixture()).db
        await succeed(restoreData(other, backup, lines))
        expect(await state(other)).toEqual(await state(db))
        const { counts, lastAnswerAt } = await readDatabaseMark(other)
        expect(foretold).toEqual({ reviews: counts.reviews, lastAnswerAt })
      }),
      { numRuns: 20 },
    )
  })

  test('has a line for each change of what cannot be made again, and none for a refused one', async () => {
    const { db, journal } = await openJournaled()
    journal.lines.clear()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical, { left: [] }))
    await undoLastReview(db, sm2)
    await undoLastReview(db, sm2)
    await succeed(setPreferences(db, { theme: 'dark' }))
    expect([...journal.lines.values()].map(({ changes }) => changes)).toEqual([
      [{ table: 'reviews', put: [expect.objectContaining({ card: 'p/a/x' })] }],
      [{ table: 'reviews', delete: [FIRST_DAY * 86_400_000] }],
      [{ table: 'preferences', put: [{ key: 'preferences', chosen: { theme: 'dark' } }] }],
    ])
    expect((await readDatabaseMark(db)).journal).toBe(Math.max(...journal.lines.keys()))
  })

  test.each(['disk-full', 'not-writable', 'not-saved'] as const)(
    'that says %s ends the command, and nothing is changed',
    async (problem) => {
      const { db, journal } = await openJournaled()
      await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
      const before = await dump(db)
      journal.refuse = problem
      expect(await recordReview(db, given('p/b/x', 4, FIRST_DAY), canonical)).toEqual({ ok: false, problem })
      expect(await undoLastReview(db, sm2)).toEqual({ ok: false, problem })
      expect(await dump(db)).toEqual(before)
      journal.refuse = null
      await succeed(recordReview(db, given('p/b/x', 4, FIRST_DAY), canonical))
    },
  )

  test('loses the line again of a change that the database then refused', async () => {
    const { db, journal } = await openJournaled()
    const before = [...journal.lines.keys()]
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    db.meta.hook('creating', full)
    db.meta.hook('updating', full)
    const outcome = await recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical)
    expect(outcome).toEqual({ ok: false, problem: 'disk-full' })
    expect([...journal.lines.keys()]).toEqual(before)
  })

  test('writes the line of an answer while its counts are still being written', async () => {
    const { db, journal } = await openJournaled()
    const lines = journal.lines.size
    const found: number[] = []
    db.activity.hook('creating', () => {
      found.push(journal.lines.size)
    })
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    expect(found).toEqual([lines + 1])
  })

  test('loses the line again of a change that something which follows from it ended', async () => {
    const { db, journal } = await openJournaled()
    const before = { rows: await dump(db), lines: [...journal.lines.keys()] }
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    db.activity.hook('creating', full)
    const outcome = await recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical)
    expect(outcome).toEqual({ ok: false, problem: 'disk-full' })
    await vi.waitFor(() => expect([...journal.lines.keys()]).toEqual(before.lines))
    expect(await dump(db)).toEqual(before.rows)
  })

  test('takes no change after the line was begun: that is a bug, and nothing is changed', async () => {
    const { db, journal } = await openJournaled()
    const before = { rows: await dump(db), lines: [...journal.lines.keys()] }
    const command = runCommand(db, [db.notes], async (_, beginLine) => {
      await db.notes.put({ fact: 'p/a', text: 'in the line', at: 0 })
      beginLine()
      await db.notes.put({ fact: 'p/b', text: 'too late', at: 0 })
    })
    await expect(command).rejects.toThrow('a row of notes changed after its line was begun')
    await vi.waitFor(() => expect([...journal.lines.keys()]).toEqual(before.lines))
    expect(await dump(db)).toEqual(before.rows)
  })

  test('takes nothing for a database that came back empty after the system had closed it', async () => {
    const { db, journal } = await openJournaled()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    const lines = [...journal.lines.keys()]
    // What a full disk makes of IndexedDB: Dexie opens it again by itself.
    await db.delete({ disableAutoOpen: false })
    const refused = { ok: false, problem: 'storage-closed' }
    expect(await recordReview(db, given('p/b/x', 4, FIRST_DAY), canonical)).toEqual(refused)
    expect(await setPreferences(db, { theme: 'dark' })).toEqual(refused)
    expect([...journal.lines.keys()]).toEqual(lines)
    expect(await db.reviews.count()).toBe(0)
  })

  test('takes nothing for a database that came back without its last answer', async () => {
    const { db } = await openJournaled()
    const { journal: line } = await readDatabaseMark(db)
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    await db.meta.put({ key: 'journal', line })
    expect(await recordReview(db, given('p/b/x', 4, FIRST_DAY), canonical)).toEqual({
      ok: false,
      problem: 'storage-closed',
    })
  })

  test('brings a database up to the present that a crash left behind', async () => {
    const { db, journal } = await openJournaled()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    const { journal: known } = await readDatabaseMark(db)
    const { file } = await exported(db)
    const behind = (await openFixture()).db
    await succeed(restoreData(behind, await succeed(readBackup(file))))
    await succeed(recordReview(db, given('p/b/x', 1, FIRST_DAY), canonical))
    const missing = [...journal.lines].filter(([line]) => line > known)
    const last = Math.max(...journal.lines.keys())
    await succeed(
      replayJournal(
        behind,
        missing.map(([, line]) => line),
        last,
      ),
    )
    expect(await state(behind)).toEqual(await state(db))
  })

  test('with rows that are none gives back the others, and says how many were unusable', async () => {
    const { db, journal } = await openJournaled()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    const forged = [
      { changes: [{ table: 'reviews', put: [{ id: 1 }, null] }] },
      { changes: [{ table: 'meta', put: [{ key: 'database', id: 'forged' }] }] },
      ...journal.lines.values(),
    ]
    const other = (await openFixture()).db
    expect(await restoreData(other, null, forged)).toEqual({ ok: true, value: { reviews: 1, unusable: 3 } })
  })
})
