import { describe, expect, test } from 'vitest'
import type { Progress } from './card.ts'
import { DEFAULT_HABIT, habitOf } from './habit.ts'
import { FOOT_OF_LADDER } from './ladder.ts'
import type { Grade } from './memory.ts'

const progress: Progress = {
  memory: { repetitions: 1, intervalDays: 1, easiness100: 250 },
  due: 1,
  reviewedOn: 0,
  drillOn: null,
  ladder: FOOT_OF_LADDER,
  lapses: 0,
}

/** A log with so many milliseconds between its lines. */
function logOf(lines: readonly { card: string; tookMs: number; grade?: Grade; what?: 'new' | 'drill' }[]) {
  let at = 1_000_000_000
  return lines.map(({ card, tookMs, grade = 4, what }) => {
    at += tookMs
    const kind = what === 'drill' ? ('drill' as const) : ('review' as const)
    return { card, kind, at, grade, before: what === 'new' ? null : progress }
  })
}

describe('the habit', () => {
  test('of a learner with few answers is the assumed one', () => {
    const isMeasured = { review: false, fresh: false }
    expect(habitOf([])).toEqual({ ...DEFAULT_HABIT, isMeasured })
    expect(habitOf(logOf(Array(19).fill({ card: 'c', tookMs: 1000 })))).toEqual({
      ...DEFAULT_HABIT,
      isMeasured,
    })
  })

  test('is what an answer takes from the one before it, reviews and new cards apart', () => {
    const lines = Array.from({ length: 40 }, (_, i) => [
      { card: `r${i}`, tookMs: 12_000, ...(i % 4 === 0 && { grade: 2 as const }) },
      { card: `n${i}`, tookMs: 30_000, what: 'new' as const, ...(i % 2 === 0 && { grade: 0 as const }) },
    ]).flat()
    expect(habitOf(logOf(lines))).toEqual({
      effort: { review: expect.closeTo(0.2, 12), fresh: expect.closeTo(0.5, 12) },
      failShare: { review: 0.25, fresh: 0.5 },
      isMeasured: { review: true, fresh: true },
    })
  })

  test('counts the time of a drill with the answer that called for it', () => {
    const lines = Array.from({ length: 30 }, (_, i) => [
      { card: `n${i}`, tookMs: 30_000, what: 'new' as const, grade: 1 as const },
      { card: `r${i}`, tookMs: 12_000 },
      { card: `n${i}`, tookMs: 15_000, what: 'drill' as const },
    ]).flat()
    expect(habitOf(logOf([{ card: 'first', tookMs: 0 }, ...lines])).effort).toEqual({
      review: expect.closeTo(0.2, 12),
      fresh: expect.closeTo(0.75, 12),
    })
  })

  test('leaves out the time in which the learner was away', () => {
    const lines = Array.from({ length: 60 }, (_, i) => ({
      card: `r${i}`,
      tookMs: i % 10 === 0 ? 3_600_000 : 12_000,
    }))
    expect(habitOf(logOf(lines)).effort.review).toBeCloseTo(0.2, 12)
  })
})
