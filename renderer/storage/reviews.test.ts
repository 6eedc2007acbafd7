import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fsrs, type Scheduler, sm2 } from '#scheduling'
import { checkData } from './check.ts'
import { todayCounts } from './counts.ts'
import {
  canonical,
  dump,
  FIRST_DAY,
  given,
  openWithPacks,
  reviewStep,
  type Step,
  steps,
  succeed,
  take,
} from './fixture.ts'
import { setPreferences } from './preferences.ts'
import { recentReviews, recordReview, reviewsOf, undoLastReview } from './reviews.ts'
import { readSession } from './session.ts'

const scheduler = fc.constantFrom<Scheduler>(sm2, fsrs)

describe('a recorded answer', () => {
  test('stands in the log with all that shows the question again, and on its card', async () => {
    const { db } = await openWithPacks()
    const answer = given('p/a/x', 4, FIRST_DAY)
    const { review, card } = await succeed(recordReview(db, answer, canonical))
    const { now, ...recorded } = answer
    expect(review).toMatchObject({
      ...recorded,
      at: now.at,
      studyDay: FIRST_DAY,
      kind: 'review',
      before: null,
    })
    expect(await reviewsOf(db, 'p/a/x')).toEqual([review])
    expect((await db.cards.get('p/a/x'))?.progress).toEqual(card.progress)
    expect(card.progress.due).toBe(FIRST_DAY + 1)
  })

  test('recorded again after a doubtful end is recorded once', async () => {
    const { db } = await openWithPacks()
    const answer = given('p/a/x', 4, FIRST_DAY)
    const first = await succeed(recordReview(db, answer, canonical))
    const before = await dump(db)
    expect((await succeed(recordReview(db, answer, canonical))).review).toEqual(first.review)
    expect(await dump(db)).toEqual(before)
  })

  test('gets an id above every earlier one, also when the clock was set back', async () => {
    const { db } = await openWithPacks()
    for (const day of [FIRST_DAY, FIRST_DAY - 300, FIRST_DAY + 1]) {
      await succeed(recordReview(db, given('p/a/x', 4, day), canonical))
    }
    const ids = (await reviewsOf(db, 'p/a/x')).map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect((await recentReviews(db, 2)).map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 2))
  })

  test('takes the session along', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical, { left: ['p/b/x'] }))
    expect(await readSession(db)).toEqual({ left: ['p/b/x'] })
    await succeed(undoLastReview(db, sm2, null))
    expect(await readSession(db)).toBeNull()
  })

  test('is seen by a live query', async () => {
    // Dexie asks no live query where there is no IndexedDB, as in Node.
    Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange })
    const { db } = await openWithPacks()
    const seen: number[] = []
    const isSeen = (due: number) =>
      new Promise<void>((resolve, reject) => {
        const subscription = Dexie.liveQuery(() => todayCounts(db, FIRST_DAY + 1)).subscribe({
          next: (counts) => {
            seen.push(counts.due)
            if (counts.due === due) resolve()
          },
          error: reject,
        })
        subscriptions.push(subscription)
      })
    const subscriptions: { unsubscribe(): void }[] = []
    await isSeen(0)
    const live = isSeen(1)
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    await live
    for (const subscription of subscriptions) subscription.unsubscribe()
    expect(seen.at(-1)).toBe(1)
  })
})

describe('whatever the learner does', () => {
  test('cards and counts are what the log says', async () => {
    await fc.assert(
      fc.asyncProperty(steps, scheduler, async (done, by) => {
        const { db } = await openWithPacks()
        await take(db, done, { ...canonical, scheduler: by })
        expect(await checkData(db, by)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('undoing goes back step by step to exactly what was there, and to the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(reviewStep, { minLength: 1, maxLength: 12 }), scheduler, async (done, by) => {
        const { db } = await openWithPacks()
        const settings = { ...canonical, scheduler: by }
        const states: unknown[] = []
        let day = 0
        for (const step of done) {
          states.push(await dump(db))
          // Each step starts anew at the first day, so the days of those before are added.
          day += step.later
          await take(db, [{ ...step, later: day }], settings)
        }
        for (const state of states.toReversed()) {
          await succeed(undoLastReview(db, by))
          expect(await dump(db)).toEqual(state)
        }
        expect(await undoLastReview(db, by)).toEqual({ ok: false, problem: 'nothing-to-undo' })
      }),
      { numRuns: 30 },
    )
  })

  test('a review and its undo leave no trace, whatever stood there before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, reviewStep, async (before, step) => {
        const { db } = await openWithPacks()
        const today = await take(db, before)
        const state = await dump(db)
        await take(db, [{ ...step, later: today - FIRST_DAY }])
        expect(await dump(db)).not.toEqual(state)
        await succeed(undoLastReview(db, sm2))
        expect(await dump(db)).toEqual(state)
      }),
      { numRuns: 30 },
    )
  })
})

describe('undo', () => {
  test('survives a restart', async () => {
    const fixture = await openWithPacks()
    const state = await dump(fixture.db)
    await take(fixture.db, twoReviews)
    const db = await fixture.reopen()
    await succeed(undoLastReview(db, sm2))
    await succeed(undoLastReview(db, sm2))
    expect(await dump(db)).toEqual(state)
  })

  test('of an answer from before a change of scheduler gives what the new one makes of the rest', async () => {
    const { db } = await openWithPacks()
    await take(db, twoReviews)
    await succeed(setPreferences(db, { scheduler: 'fsrs' }))
    await succeed(undoLastReview(db, fsrs))
    expect(await checkData(db, fsrs)).toEqual([])
    expect(fsrs.owns((await db.cards.get('p/a/x'))?.progress.memory ?? sm2.start)).toBe(true)
  })
})

const twoReviews: Step[] = [0, 1].map((later) => ({
  kind: 'review',
  card: { id: 'p/a/x', topic: 'p/one' },
  grade: 4,
  format: 'choice',
  later,
}))
