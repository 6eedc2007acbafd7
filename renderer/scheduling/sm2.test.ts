import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GRADES, type Grade, type Sm2Memory } from './memory.ts'
import { sm2 } from './sm2.ts'

const start = sm2.start as Sm2Memory
const grade = fc.constantFrom(...GRADES)
const grades = fc.array(grade, { maxLength: 40 })

function stepOf(memory: Sm2Memory, given: Grade): Sm2Memory {
  return sm2.step(memory, given, memory.intervalDays) as Sm2Memory
}

/** The memory after each grade, the start not included. */
function memories(given: readonly Grade[]): Sm2Memory[] {
  const steps: Sm2Memory[] = []
  for (const q of given) steps.push(stepOf(steps.at(-1) ?? start, q))
  return steps
}

function memoryAfter(given: readonly Grade[]): Sm2Memory {
  return memories(given).at(-1) ?? start
}

describe('SM-2', () => {
  const table: readonly { grades: Grade[]; intervals: number[]; easiness100: number }[] = [
    { grades: [4, 4, 4], intervals: [1, 6, 15], easiness100: 250 },
    { grades: [5, 5, 5], intervals: [1, 6, 17], easiness100: 280 },
    { grades: [3, 3, 3], intervals: [1, 6, 14], easiness100: 208 },
    { grades: [4, 4, 4, 2, 4, 4], intervals: [1, 6, 15, 1, 1, 6], easiness100: 250 },
    {
      grades: Array.from({ length: 10 }, () => 3),
      intervals: [1, 6, 14, 30, 59, 107, 178, 271, 374, 487],
      easiness100: 130,
    },
  ]

  test.each(table)('grades $grades give the intervals $intervals', ({ grades, intervals, easiness100 }) => {
    expect(memories(grades).map((memory) => memory.intervalDays)).toEqual(intervals)
    expect(memoryAfter(grades).easiness100).toBe(easiness100)
  })

  test('3,4,5,5,4,5,5,3 ends at 1794 days, where doubles end at 1795', () => {
    expect(memoryAfter([3, 4, 5, 5, 4, 5, 5, 3]).intervalDays).toBe(1794)
  })

  test('75 days at an easiness of 1.36 become 102, not 103', () => {
    const memory = { repetitions: 5, intervalDays: 75, easiness100: 136 }
    expect(stepOf(memory, 4).intervalDays).toBe(102)
  })

  test('the interval grows by the easiness from before the review', () => {
    const memory = { repetitions: 2, intervalDays: 100, easiness100: 250 }
    for (const q of [3, 4, 5] as const) expect(stepOf(memory, q).intervalDays).toBe(250)
  })

  test('easiness is a whole number of hundredths and at least 130', () => {
    fc.assert(
      fc.property(grades, (given) => {
        for (const { easiness100 } of memories(given)) {
          expect(Number.isInteger(easiness100)).toBe(true)
          expect(easiness100).toBeGreaterThanOrEqual(130)
        }
      }),
    )
  })

  test('intervals are whole days and at least one', () => {
    fc.assert(
      fc.property(grades, (given) => {
        for (const { intervalDays } of memories(given)) {
          expect(Number.isInteger(intervalDays)).toBe(true)
          expect(intervalDays).toBeGreaterThanOrEqual(1)
        }
      }),
    )
  })

  test('a failure brings the card back tomorrow and leaves the easiness alone', () => {
    fc.assert(
      fc.property(grades, fc.constantFrom<Grade>(0, 1, 2), (given, q) => {
        const before = memoryAfter(given)
        expect(stepOf(before, q)).toEqual({
          repetitions: 0,
          intervalDays: 1,
          easiness100: before.easiness100,
        })
      }),
    )
  })

  test('a higher grade never gives a lower easiness and is never due sooner', () => {
    fc.assert(
      fc.property(grades, grade, grade, (given, a, b) => {
        const before = memoryAfter(given)
        const lower = stepOf(before, Math.min(a, b) as Grade)
        const higher = stepOf(before, Math.max(a, b) as Grade)
        // A failure leaves the easiness as it was, so only grades on the same side of 3 compare.
        if (a < 3 === b < 3) expect(higher.easiness100).toBeGreaterThanOrEqual(lower.easiness100)
        expect(higher.intervalDays).toBeGreaterThanOrEqual(lower.intervalDays)
      }),
    )
  })

  test('from the third success on, an interval is at least 1.3 times the one before', () => {
    fc.assert(
      fc.property(grades, fc.constantFrom<Grade>(3, 4, 5), (given, q) => {
        const before = memoryAfter(given)
        const after = stepOf(before, q)
        if (after.repetitions < 3) return
        expect(after.intervalDays).toBeGreaterThanOrEqual(Math.ceil((before.intervalDays * 130) / 100))
      }),
    )
  })

  test('the days that really passed make no difference', () => {
    fc.assert(
      fc.property(grades, grade, fc.nat(5000), fc.nat(5000), (given, q, early, late) => {
        const before = memoryAfter(given)
        expect(sm2.step(before, q, early)).toEqual(sm2.step(before, q, late))
      }),
    )
  })

  test('the memory of another scheduler is refused', () => {
    const memory = { repetitions: 1, intervalDays: 3, stabilityDays: 3, difficulty: 5 }
    expect(() => sm2.step(memory, 4, 3)).toThrow(RangeError)
  })
})
