import { describe, expect, test } from 'vitest'
import { isBacklog, spread } from './backlog.ts'

const TODAY = 1000
const effort = { review: 0.5, fresh: 1 }
const none = { reviewsPerDay: null, minutesPerDay: null }

const day = (reviews: number, introduced = 0) => ({
  day: TODAY - 5,
  reviews,
  introduced,
  drills: 0,
  passed: 0,
  elapsedMs: 0,
})

describe('a backlog', () => {
  const late = (due: number) => [{ day: TODAY - 3, due }]

  test('is more than one and a half times what the limits of a day allow', () => {
    expect(isBacklog(late(60), TODAY, { ...none, reviewsPerDay: 40 }, effort, [])).toBe(false)
    expect(isBacklog(late(61), TODAY, { ...none, reviewsPerDay: 40 }, effort, [])).toBe(true)
    expect(isBacklog(late(61), TODAY, { reviewsPerDay: 99, minutesPerDay: 20 }, effort, [])).toBe(true)
  })

  test('is without limits measured by what the learner usually reviews', () => {
    expect(isBacklog(late(60), TODAY, none, effort, [])).toBe(true)
    expect(isBacklog(late(60), TODAY, none, effort, [day(10), day(60, 10), day(80)])).toBe(false)
  })

  test('is none where all of it came today, or where it is little', () => {
    expect(isBacklog([{ day: TODAY, due: 500 }], TODAY, none, effort, [])).toBe(false)
    expect(isBacklog(late(19), TODAY, { ...none, reviewsPerDay: 1 }, effort, [])).toBe(false)
  })
})

describe('the preview of a spread backlog', () => {
  const waiting = Array.from({ length: 70 }, (_, i) => ({ id: `p/${i}/x`, due: TODAY - 9, intervalDays: 3 }))
  const backlog = { waiting, forecast: [{ day: TODAY + 1, due: 5 }] }

  test('says what each of the days has before and after', () => {
    expect(spread(backlog, TODAY, new Set([TODAY + 2]), { days: 3 })).toMatchObject({
      days: [
        { day: TODAY, before: 70, after: 25 },
        { day: TODAY + 1, before: 5, after: 25 },
        { day: TODAY + 3, before: 0, after: 25 },
      ],
      most: 25,
    })
  })

  test('takes as many days as so many a day need', () => {
    const { days, most } = spread(backlog, TODAY, new Set(), { perDay: 20 })
    expect(days).toHaveLength(4)
    expect(most).toBeLessThanOrEqual(20)
  })
})
