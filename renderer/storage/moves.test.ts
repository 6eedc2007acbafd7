import { describe, expect, test } from 'vitest'
import { sm2 } from '#scheduling'
import { checkData } from './check.ts'
import { dueForecast } from './counts.ts'
import type { Database } from './database.ts'
import { canonical, dump, FIRST_DAY, given, openWithPacks, succeed } from './fixture.ts'
import { moveDueDays, undoLastMove } from './moves.ts'
import { recordReview, undoLastReview } from './reviews.ts'
import type { CardRow } from './rows.ts'
import { cardRow } from './slot.ts'
import { recountDue } from './tally.ts'

const LATER = FIRST_DAY + 4

/** Two cards that come tomorrow. */
async function openDue(): Promise<Database> {
  const { db } = await openWithPacks()
  for (const card of ['p/a/x', 'p/b/x']) await succeed(recordReview(db, given(card, 4, FIRST_DAY), canonical))
  return db
}

const spread = (db: Database) =>
  succeed(
    moveDueDays(
      db,
      'spread',
      ['p/a/x', 'p/b/x', 'p/never/answered'].map((card) => ({ card, day: LATER })),
      1,
    ),
  )

describe('moved due days', () => {
  test('are those on which the cards come, and leave their memory alone', async () => {
    const db = await openDue()
    const before = await db.cards.get('p/a/x')
    expect((await spread(db)).cards).toHaveLength(2)
    expect(await dueForecast(db, LATER, LATER)).toEqual([{ day: LATER, due: 2 }])
    expect((await db.cards.get('p/a/x'))?.progress).toEqual({ ...before?.progress, due: LATER })
    expect(await checkData(db, sm2)).toEqual([])
  })

  test('taken back leave no trace', async () => {
    const db = await openDue()
    const before = await dump(db)
    await spread(db)
    await succeed(undoLastMove(db))
    expect(await dump(db)).toEqual(before)
    expect(await undoLastMove(db)).toEqual({ ok: false, problem: 'nothing-to-undo' })
  })

  test('taken back leave a card that was reviewed since where the review put it', async () => {
    const db = await openDue()
    await spread(db)
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY + 1), canonical))
    const reviewed = await db.cards.get('p/a/x')
    await succeed(undoLastMove(db))
    expect(await db.cards.get('p/a/x')).toEqual(reviewed)
    expect((await db.cards.get('p/b/x'))?.progress.due).toBe(FIRST_DAY + 1)
    expect(await checkData(db, sm2)).toEqual([])
  })

  test('end with the review before them, when that is undone', async () => {
    const db = await openDue()
    await spread(db)
    await succeed(undoLastReview(db, sm2))
    expect(await db.cards.get('p/b/x')).toBeUndefined()
    expect((await db.moves.toArray())[0]?.cards.map(({ card }) => card)).toEqual(['p/a/x'])
    expect(await checkData(db, sm2)).toEqual([])
  })

  test('are kept by a review that is undone', async () => {
    const db = await openDue()
    await spread(db)
    const moved = await dump(db)
    await succeed(recordReview(db, given('p/a/x', 4, LATER), canonical))
    await succeed(undoLastReview(db, sm2))
    expect(await dump(db)).toEqual(moved)
  })

  test('move thousands together, and back', async () => {
    const { db } = await openWithPacks()
    const { progress } = (await (await openDue()).cards.get('p/a/x')) as CardRow
    const rows = Array.from({ length: 900 }, (_, nth) => cardRow(`p/${nth}/x`, 'p/one', progress, undefined))
    await db.cards.bulkPut(rows)
    await recountDue(db, [], rows)
    const before = await dump(db)
    const days = rows.map(({ id }, nth) => ({ card: id, day: LATER + (nth % 30) }))
    await succeed(moveDueDays(db, 'spread', days, 1))
    const forecast = await dueForecast(db, LATER, LATER + 29)
    expect(new Set(forecast.map(({ due }) => due))).toEqual(new Set([30]))
    await succeed(undoLastMove(db))
    expect(await dump(db)).toEqual(before)
  })
})
