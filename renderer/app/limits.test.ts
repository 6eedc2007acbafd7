import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedToday, type Limits } from './limits.ts'

const none: Limits = { newPerDay: 10, reviewsPerDay: null, minutesPerDay: null }
const quiet = { reviews: 0, introduced: 0 }
const effort = { review: 1 / 3, fresh: 2 / 3 }

const anyEffort = fc.record({
  review: fc.double({ min: 0.01, max: 4, noNaN: true }),
  fresh: fc.double({ min: 0.01, max: 4, noNaN: true }),
})
const anyLimits = fc.record({
  newPerDay: fc.nat(20),
  reviewsPerDay: fc.option(fc.nat(40)),
  minutesPerDay: fc.option(fc.integer({ min: 1, max: 30 })),
})

describe("the day's limits", () => {
  test('count reviews of known cards and new cards apart', () => {
    const limits = { ...none, reviewsPerDay: 20 }
    expect(allowedToday(limits, { reviews: 15, introduced: 10 }, 50, effort)).toEqual({
      review: 15,
      fresh: 0,
    })
    expect(allowedToday(limits, { reviews: 7, introduced: 7 }, 50, effort)).toEqual({ review: 20, fresh: 3 })
  })

  test('give the minutes to due cards first and what is left of them to new ones', () => {
    expect(allowedToday({ ...none, minutesPerDay: 10 }, quiet, 24, effort)).toEqual({ review: 24, fresh: 3 })
    expect(allowedToday({ ...none, minutesPerDay: 10 }, quiet, 99, effort)).toEqual({ review: 30, fresh: 0 })
  })

  test('let one card come, however few the minutes are, and no second one', () => {
    const limits = { ...none, minutesPerDay: 1 }
    const slow = { review: 4, fresh: 5 }
    expect(allowedToday(limits, quiet, 9, slow)).toEqual({ review: 1, fresh: 0 })
    expect(allowedToday(limits, quiet, 0, slow)).toEqual({ review: 0, fresh: 1 })
    expect(allowedToday(limits, { reviews: 1, introduced: 0 }, 8, slow)).toEqual({ review: 0, fresh: 0 })
  })

  test('come closer by one with every answer and by nothing else', () => {
    fc.assert(
      fc.property(anyLimits, anyEffort, fc.nat(60), (limits, effort, due) => {
        const share = allowedToday(limits, quiet, due, effort)
        for (let done = 1; done <= share.review + share.fresh; done++) {
          const introduced = Math.max(0, done - share.review)
          const left = allowedToday(limits, { reviews: done, introduced }, due - (done - introduced), effort)
          expect(left).toEqual({
            review: share.review - (done - introduced),
            fresh: share.fresh - introduced,
          })
        }
      }),
    )
  })
})
