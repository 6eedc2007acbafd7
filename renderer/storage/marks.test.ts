import { describe, expect, test } from 'vitest'
import { sm2 } from '#scheduling'
import { todayCounts } from './counts.ts'
import type { Database } from './database.ts'
import { drilledCards } from './drills.ts'
import { canonical, dump, FIRST_DAY, given, openWithPacks, succeed } from './fixture.ts'
import { markCard, suspendedCards } from './marks.ts'
import { recordReview, undoLastReview } from './reviews.ts'
import { readSession } from './session.ts'

const CARD = 'p/a/x'

/** Known and forgotten so many times, a study day each. */
async function lapse(db: Database, times: number, from = FIRST_DAY): Promise<number> {
  let day = from
  for (let nth = 0; nth < times; nth++) {
    for (const grade of [4, 1] as const) {
      await succeed(recordReview(db, given(CARD, grade, day), canonical))
      day += 1
    }
  }
  return day
}

const markOf = (db: Database) => db.marks.get(CARD)

describe('a leech', () => {
  test('is put aside with its 8th lapse, and is listed', async () => {
    const { db } = await openWithPacks()
    const day = await lapse(db, 7)
    expect(await suspendedCards(db)).toEqual([])
    await lapse(db, 1, day)
    expect(await markOf(db)).toMatchObject({ isSuspended: true, isLeech: true })
    expect(await suspendedCards(db)).toEqual([{ id: CARD, topic: 'p/one', lapses: 8, isLeech: true }])
    expect((await db.cards.get(CARD))?.slot).toBeUndefined()
  })

  test('comes back with the undo of the answer that made it one, and everything else does too', async () => {
    const { db } = await openWithPacks()
    const day = await lapse(db, 7)
    await succeed(recordReview(db, given(CARD, 4, day), canonical))
    const before = await dump(db)
    await succeed(recordReview(db, given(CARD, 1, day + 1), canonical))
    await succeed(undoLastReview(db, sm2))
    expect(await dump(db)).toEqual(before)
  })

  test('that is kept is none any more, and one again after four more lapses', async () => {
    const { db } = await openWithPacks()
    const day = await lapse(db, 8)
    await succeed(markCard(db, CARD, 'p/one', { isSuspended: false }))
    expect(await suspendedCards(db)).toEqual([])
    expect(await markOf(db)).toBeUndefined()
    const later = await lapse(db, 3, day)
    expect(await suspendedCards(db)).toEqual([])
    await lapse(db, 1, later)
    expect(await suspendedCards(db)).toMatchObject([{ id: CARD, lapses: 12 }])
  })
})

describe('a card that is put aside', () => {
  test.each([
    ['suspended', { isSuspended: true }],
    ['buried', { buriedUntil: FIRST_DAY + 1 }],
  ])('%s is not drilled either, and is not counted', async (_, change) => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given(CARD, 1, FIRST_DAY), canonical))
    expect(await drilledCards(db, FIRST_DAY)).toEqual([CARD])
    await succeed(markCard(db, CARD, 'p/one', change))
    expect(await drilledCards(db, FIRST_DAY)).toEqual([])
    expect((await todayCounts(db, FIRST_DAY)).drilled).toBe(0)
  })

  test('takes the session along', async () => {
    const { db } = await openWithPacks()
    await succeed(markCard(db, CARD, 'p/one', { isStarred: true }, { left: 3 }))
    expect(await readSession(db)).toEqual({ left: 3 })
  })
})
