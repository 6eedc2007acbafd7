import { describe, expect, test } from 'vitest'
import { canonical, FIRST_DAY, given, openWithPacks, succeed } from './fixture.ts'
import { moveDueDays } from './moves.ts'
import { recordReview, reviewsBefore, reviewsOn } from './reviews.ts'
import { cardRow } from './slot.ts'
import { SETTLED_DAYS, settledCards, waitedSince, waitingCards } from './waiting.ts'

/** Two cards that come on the day after the first. */
async function openDue() {
  const { db } = await openWithPacks()
  for (const card of ['p/a/x', 'p/b/x']) await succeed(recordReview(db, given(card, 4, FIRST_DAY), canonical))
  return db
}

describe('the day since which something waits', () => {
  test('is that of the first card that was due and is not answered', async () => {
    const db = await openDue()
    expect(await waitedSince(db, FIRST_DAY, null)).toBeNull()
    expect(await waitedSince(db, FIRST_DAY + 9, null)).toBe(FIRST_DAY + 1)
  })

  test('is known of a day on which the learner came back', async () => {
    const db = await openDue()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY + 5), canonical))
    expect(await waitedSince(db, FIRST_DAY + 5, FIRST_DAY + 5)).toBe(FIRST_DAY + 1)
    expect(await waitedSince(db, FIRST_DAY + 5, FIRST_DAY)).toBeNull()
  })

  test('stays the same when due days are moved', async () => {
    const db = await openDue()
    const days = ['p/a/x', 'p/b/x'].map((card) => ({ card, day: FIRST_DAY + 7 }))
    await succeed(moveDueDays(db, 'spread', days, 1))
    expect(await waitedSince(db, FIRST_DAY + 6, null)).toBe(FIRST_DAY + 1)
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY + 7), canonical))
    expect(await waitedSince(db, FIRST_DAY + 7, FIRST_DAY + 7)).toBe(FIRST_DAY + 1)
  })
})

test('waiting cards are all that are due, siblings too', async () => {
  const db = await openDue()
  await succeed(recordReview(db, given('p/a/y', 4, FIRST_DAY), canonical))
  expect(await waitingCards(db, FIRST_DAY, () => true)).toEqual([])
  const due = await waitingCards(db, FIRST_DAY + 3, (card) => card !== 'p/b/x')
  expect(due).toEqual(['p/a/x', 'p/a/y'].map((id) => ({ id, due: FIRST_DAY + 1, intervalDays: 1 })))
})

test('settled are the cards with an interval from the settled days on', async () => {
  const db = await openDue()
  const row = await db.cards.get('p/a/x')
  if (!row) throw new Error('not there')
  for (const [id, days] of [
    ['p/c/x', SETTLED_DAYS - 1],
    ['p/d/x', SETTLED_DAYS],
    ['p/d/y', 900],
  ] as const) {
    const memory = { repetitions: 5, easiness100: 250, intervalDays: days }
    await db.cards.put(cardRow(id, 'p/two', { ...row.progress, memory }, undefined))
  }
  expect((await settledCards(db)).toSorted()).toEqual(['p/d/x', 'p/d/y'])
})

test('the log is read by the study day, and up to yesterday', async () => {
  const db = await openDue()
  await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY + 1), canonical))
  expect((await reviewsOn(db, FIRST_DAY)).map(({ card }) => card)).toEqual(['p/a/x', 'p/b/x'])
  expect((await reviewsOn(db, FIRST_DAY + 1)).map(({ card }) => card)).toEqual(['p/a/x'])
  expect((await reviewsBefore(db, FIRST_DAY + 1, 9)).map(({ card }) => card)).toEqual(['p/a/x', 'p/b/x'])
  expect((await reviewsBefore(db, FIRST_DAY + 1, 1)).map(({ card }) => card)).toEqual(['p/b/x'])
})
