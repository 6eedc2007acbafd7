import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factOf, lateness, onePerFact, orderDue } from '#scheduling'
import { dueCards, dueKeys, reviewedFacts, unseenCards } from './cards.ts'
import { activityBetween, dueForecast, todayCounts } from './counts.ts'
import type { Database } from './database.ts'
import { drilledCards } from './drills.ts'
import {
  CARDS,
  canonical,
  FIRST_DAY,
  given,
  openWithPacks,
  packOfFixture,
  steps,
  succeed,
  take,
} from './fixture.ts'
import { markCard } from './marks.ts'
import { installPack, uninstallPack } from './packs.ts'
import { recordReview } from './reviews.ts'
import type { CardRow } from './rows.ts'
import { cardRow, shortestOf, spanOf } from './slot.ts'

/** What the queries are to find, found by reading every row. */
async function readAll(db: Database, today: number) {
  const [rows, marks, packs] = await Promise.all([db.cards.toArray(), db.marks.toArray(), db.packs.toArray()])
  const installed = (id: string) => packs.some((pack) => id.startsWith(`${pack.id}/`))
  const marked = (id: string) => marks.find(({ card }) => card === id)
  const shownOn = (row: CardRow) =>
    Math.max(row.progress.due, marked(row.id)?.buriedUntil ?? row.progress.due)
  const due = rows.filter((row) => installed(row.id) && !marked(row.id)?.isSuspended && shownOn(row) <= today)
  const unseen = CARDS.filter(
    ({ id }) => installed(id) && !rows.some((row) => row.id === id) && !marked(id)?.isSuspended,
  )
  return {
    due: due.map((row) => ({
      id: row.id,
      due: shownOn(row),
      intervalDays: row.progress.memory.intervalDays,
    })),
    unseen,
    isBuried: (id: string) => (marked(id)?.buriedUntil ?? today) > today,
  }
}

describe('whatever the learner did', () => {
  test('the due, the new and the counted cards are those that reading every row finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.nat(40),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (done, wait, limit, keep) => {
          const { db } = await openWithPacks()
          const today = (await take(db, done)) + wait
          if (!keep) await succeed(uninstallPack(db, 'q'))
          const expected = await readAll(db, today)

          const all = orderDue(expected.due, today)
          const due = onePerFact(all)
          const found = await dueCards(db, today, limit)
          expect(found.length).toBe(Math.min(limit, due.length))
          expect(found.map((card) => lateness(card, today))).toEqual(
            due.slice(0, limit).map((card) => lateness(card, today)),
          )
          for (const card of found) expect(all).toContainEqual(card)
          expect(new Set(found.map(({ id }) => factOf(id))).size).toBe(found.length)
          expect((await dueKeys(db, today)).toSorted()).toEqual(all.map(({ id }) => id).toSorted())

          const touched = await reviewedFacts(db, today - wait)
          const unseen = onePerFact(
            expected.unseen.filter(({ id }) => !expected.isBuried(id)),
            touched,
          )
          expect(await unseenCards(db, CARDS, today, limit, touched)).toEqual(
            unseen.slice(0, limit).map(({ id }) => id),
          )

          const counts = await todayCounts(db, today)
          expect(counts.due).toBe(all.length)
          expect(counts.unseen).toBe(expected.unseen.length)
          expect(Object.values(counts.dueByTopic).reduce((sum, count) => sum + count, 0)).toBe(all.length)
        },
      ),
      { numRuns: 40 },
    )
  })
})

/** A card that is late on the first day. */
function waiting(id: string, intervalDays: number, lateDays: number): CardRow {
  const due = FIRST_DAY - lateDays
  const progress = {
    memory: { repetitions: 3, intervalDays, easiness100: 250 },
    due,
    reviewedOn: due - intervalDays,
    drillOn: null,
    ladder: { rung: 'cloze', recognised: 1, recalled: 1 },
    lapses: 0,
  } as const
  return cardRow(id, 'p/one', progress, undefined)
}

describe('due cards', () => {
  test('are found in their order among thousands, whatever their intervals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 70_000 }), fc.nat(400)), {
          minLength: 100,
          maxLength: 300,
        }),
        fc.constantFrom(1, 7, 50, 1000),
        async (given, limit) => {
          const { db } = await openWithPacks()
          const today = FIRST_DAY
          const rows = given.map(([intervalDays, late], index) => waiting(`p/${index}/x`, intervalDays, late))
          await db.cards.bulkPut(rows)
          const all = rows.map(({ id, progress }) => ({
            id,
            due: progress.due,
            intervalDays: progress.memory.intervalDays,
          }))
          const expected = orderDue(all, today).slice(0, limit)
          const found = await dueCards(db, today, limit)
          expect(found.map((card) => lateness(card, today))).toEqual(
            expected.map((card) => lateness(card, today)),
          )
        },
      ),
      { numRuns: 20 },
    )
  })

  test('a card of a short interval is found behind many of longer ones that wait since before it', async () => {
    const { db } = await openWithPacks()
    const many = Array.from({ length: 30 }, (_, index) => waiting(`p/${index}/x`, 127, 100))
    await db.cards.bulkPut([...many, waiting('p/later/x', 64, 60)])
    expect((await dueCards(db, FIRST_DAY, 1)).map(({ id }) => id)).toEqual(['p/later/x'])
  })

  test('every interval lies in a span that begins no later than it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (days) => {
        const span = spanOf(days)
        expect(shortestOf(span)).toBeLessThanOrEqual(days)
        expect(spanOf(days - 1 || 1)).toBeLessThanOrEqual(span)
      }),
    )
  })

  test('stay away while their pack is not installed, and come back with it', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('q/e/x', 4, FIRST_DAY), canonical))
    const tomorrow = FIRST_DAY + 1
    await succeed(uninstallPack(db, 'q'))
    expect(await dueCards(db, tomorrow, 9)).toEqual([])
    expect((await todayCounts(db, tomorrow)).due).toBe(0)
    await succeed(installPack(db, packOfFixture('q')))
    expect((await dueCards(db, tomorrow, 9)).map(({ id }) => id)).toEqual(['q/e/x'])
    expect((await todayCounts(db, tomorrow)).dueByTopic).toEqual({ 'q/one': 1 })
  })
})

describe('a card', () => {
  test('that was failed is to be drilled on that day and no other', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 1, FIRST_DAY), canonical))
    expect(await drilledCards(db, FIRST_DAY)).toEqual(['p/a/x'])
    expect((await todayCounts(db, FIRST_DAY)).drilled).toBe(1)
    expect(await drilledCards(db, FIRST_DAY + 1)).toEqual([])
  })

  test('that is suspended neither comes nor is new; freed, it is where it was', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    for (const card of ['p/a/x', 'p/a/y']) await succeed(markCard(db, card, 'p/one', { isSuspended: true }))
    expect(await dueCards(db, FIRST_DAY + 1, 9)).toEqual([])
    expect((await todayCounts(db, FIRST_DAY + 1)).unseenByTopic).toEqual({
      'p/one': 2,
      'p/two': 4,
      'q/one': 2,
    })
    for (const card of ['p/a/x', 'p/a/y']) await succeed(markCard(db, card, 'p/one', { isSuspended: false }))
    expect(await db.marks.count()).toBe(0)
    expect((await dueCards(db, FIRST_DAY + 1, 9)).map(({ id }) => id)).toEqual(['p/a/x'])
    expect((await todayCounts(db, FIRST_DAY + 1)).unseenByTopic).toEqual({
      'p/one': 3,
      'p/two': 4,
      'q/one': 2,
    })
  })

  test('that is buried comes back on its day', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    await succeed(markCard(db, 'p/a/x', 'p/one', { buriedUntil: FIRST_DAY + 3 }))
    expect((await todayCounts(db, FIRST_DAY + 2)).due).toBe(0)
    expect((await todayCounts(db, FIRST_DAY + 3)).due).toBe(1)
  })
})

test('the forecast names every day, and the activity only those on which something was done', async () => {
  const { db } = await openWithPacks()
  await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
  await succeed(recordReview(db, given('p/b/x', 2, FIRST_DAY), canonical))
  await succeed(
    recordReview(db, given('p/b/x', 5, FIRST_DAY, { now: { at: 1, studyDay: FIRST_DAY } }), canonical),
  )
  expect(await dueForecast(db, FIRST_DAY, FIRST_DAY + 2)).toEqual([
    { day: FIRST_DAY, due: 0 },
    { day: FIRST_DAY + 1, due: 2 },
    { day: FIRST_DAY + 2, due: 0 },
  ])
  expect(await activityBetween(db, FIRST_DAY - 5, FIRST_DAY + 5)).toEqual([
    { day: FIRST_DAY, reviews: 2, introduced: 2, drills: 1, passed: 1, elapsedMs: 12_000 },
  ])
})
