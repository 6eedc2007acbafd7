import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TodayCounts } from '#storage'
import { agendaOf, expectedMinutes } from './agenda.ts'

function counts(changes: Partial<TodayCounts>, activity: Partial<TodayCounts['activity']> = {}): TodayCounts {
  const quiet = { day: 0, reviews: 0, introduced: 0, drills: 0, passed: 0, elapsedMs: 0 }
  return {
    due: 0,
    dueByTopic: {},
    unseen: 0,
    unseenByTopic: {},
    drilled: 0,
    activity: { ...quiet, ...activity },
    ...changes,
  }
}

const limits = { newPerDay: 10, reviewsPerDay: null }

describe("the day's agenda", () => {
  it('has as many new cards as the limit still allows', () => {
    expect(agendaOf(counts({ unseen: 100 }), limits)).toMatchObject({ fresh: 10, total: 10, heldBack: 90 })
    expect(agendaOf(counts({ unseen: 100 }, { reviews: 7, introduced: 7 }), limits).fresh).toBe(3)
    expect(agendaOf(counts({ unseen: 4 }), limits)).toMatchObject({ fresh: 4, heldBack: 0 })
  })

  it('counts reviews of known cards against the limit of reviews, and new ones not', () => {
    const few = { newPerDay: 10, reviewsPerDay: 20 }
    expect(agendaOf(counts({ due: 50 }, { reviews: 15, introduced: 10 }), few).review).toBe(15)
    expect(agendaOf(counts({ due: 50 }), limits).review).toBe(50)
  })

  it('never shrinks below nothing, whatever was done beyond the limits', () => {
    const any = fc.nat({ max: 500 })
    fc.assert(
      fc.property(
        any,
        any,
        any,
        any,
        any,
        any,
        (due, unseen, reviews, introduced, newPerDay, reviewsPerDay) => {
          const activity = { reviews: reviews + introduced, introduced }
          const agenda = agendaOf(counts({ due, unseen }, activity), { newPerDay, reviewsPerDay })
          expect(Math.min(...Object.values(agenda))).toBeGreaterThanOrEqual(0)
          expect(agenda.fresh + agenda.heldBack).toBe(unseen)
          expect(agenda.review).toBeLessThanOrEqual(due)
        },
      ),
    )
  })
})

describe('the minutes that are expected', () => {
  it('follow the learner, once there are ten answers', () => {
    const slow = Array.from({ length: 10 }, () => 55_000)
    expect(expectedMinutes(20, slow)).toBe(20)
    expect(expectedMinutes(20, slow.slice(1))).toBe(expectedMinutes(20, []))
  })

  it('leave out times that say nothing', () => {
    const quick = Array.from({ length: 11 }, () => 1_000)
    expect(expectedMinutes(20, [...quick, null, 900_000, null, 900_000])).toBe(expectedMinutes(20, quick))
  })

  it('are at least one', () => {
    expect(expectedMinutes(1, [])).toBe(1)
  })
})
