import { FSRS6_DEFAULT_DECAY, forgetting_curve } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import type { Progress } from './card.ts'
import { fsrs } from './fsrs.ts'
import { FOOT_OF_LADDER } from './ladder.ts'
import type { Memory } from './memory.ts'
import { recallAfter, recallOn } from './recall.ts'

function reviewedOn(day: number, memory: Memory): Progress {
  return {
    memory,
    due: day + memory.intervalDays,
    reviewedOn: day,
    drillOn: null,
    ladder: FOOT_OF_LADDER,
    lapses: 0,
  }
}
const sm2Memory = { repetitions: 2, intervalDays: 6, easiness100: 250 }

describe('the recall of a card', () => {
  test('by SM-2 is 1 on the day of the review, 0.9 when the interval ends and 0.81 when it has passed twice', () => {
    const progress = reviewedOn(100, sm2Memory)
    expect(recallOn(progress, 100)).toBe(1)
    expect(recallOn(progress, 106)).toBeCloseTo(0.9, 12)
    expect(recallOn(progress, 112)).toBeCloseTo(0.81, 12)
  })

  test('by FSRS is the one that ts-fsrs gives', () => {
    const memory = fsrs.step(fsrs.start, 4, 0)
    for (const days of [0, 1, 2, 5, 30, 400]) {
      const stability = 'stabilityDays' in memory ? memory.stabilityDays : Number.NaN
      expect(recallAfter(memory, days)).toBeCloseTo(forgetting_curve(FSRS6_DEFAULT_DECAY, days, stability), 6)
    }
  })

  test('is 0 for a card never answered, and a day before its review changes nothing', () => {
    expect(recallOn(null, 100)).toBe(0)
    expect(recallOn(reviewedOn(100, sm2Memory), 90)).toBe(1)
  })
})
