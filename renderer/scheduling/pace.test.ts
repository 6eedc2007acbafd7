import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paceOf, readingMs, speedOf, type Timing } from './pace.ts'

function timing(elapsedMs: number | null, format = 'choice', reading = 1000): Timing {
  return { format, elapsedMs, readingMs: reading }
}

function times(count: number, elapsedMs: number | null, format = 'choice'): Timing[] {
  return Array.from({ length: count }, () => timing(elapsedMs, format))
}

describe('the pace', () => {
  test('the first 20 answers of a format give none', () => {
    expect(paceOf(times(19, 5000)).get('choice')).toBeUndefined()
    expect(paceOf(times(20, 5000)).get('choice')).toBe(4000)
  })

  test('each format has its own', () => {
    const pace = paceOf([...times(20, 5000), ...times(20, 9000, 'typed')])
    expect(pace.get('choice')).toBe(4000)
    expect(pace.get('typed')).toBe(8000)
  })

  test('an answer that was left alone for more than a minute, or whose time says nothing, does not count', () => {
    expect(paceOf([...times(19, 5000), ...times(50, 60_001), ...times(50, null)]).size).toBe(0)
  })

  test('follows the learner: the last hundred answers decide', () => {
    expect(paceOf([...times(500, 20_000), ...times(100, 3000)]).get('choice')).toBe(2000)
  })

  test('one answer of a hundred cannot move it beyond what its neighbours took', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(59_000), { minLength: 21, maxLength: 60 }),
        fc.nat(59_000),
        (given, odd) => {
          const sorted = given.map((ms) => Math.max(0, ms - 1000)).toSorted((a, b) => a - b)
          const middle = sorted.length >> 1
          const moved = paceOf([...given, odd].map((ms) => timing(ms))).get('choice') ?? Number.NaN
          expect(moved).toBeGreaterThanOrEqual(sorted[middle - 1] ?? Number.NaN)
          expect(moved).toBeLessThanOrEqual(sorted[middle + 1] ?? sorted[middle] ?? Number.NaN)
        },
      ),
    )
  })
})

describe('the speed of an answer', () => {
  const pace = paceOf(times(20, 5000)) // reading 1 s and thinking 4 s: T is 5 s

  test('is fast up to 0.7 T, slow beyond 1.8 T, normal between', () => {
    expect(speedOf(timing(3500), pace)).toBe('fast')
    expect(speedOf(timing(3501), pace)).toBe('normal')
    expect(speedOf(timing(9000), pace)).toBe('normal')
    expect(speedOf(timing(9001), pace)).toBe('slow')
  })

  test('allows a longer question the longer reading', () => {
    expect(speedOf(timing(9001, 'choice', 6000), pace)).toBe('normal')
  })

  test('is not judged without a pace, without a time, or after a minute of idling', () => {
    expect(speedOf(timing(100, 'typed'), pace)).toBeNull()
    expect(speedOf(timing(null), pace)).toBeNull()
    expect(speedOf(timing(60_001), pace)).toBeNull()
  })
})

test('a hundred characters take longer to read in Japanese than in English', () => {
  expect(readingMs('あ'.repeat(357), 'ja')).toBe(60_000)
  expect(readingMs('a'.repeat(987), 'en')).toBe(60_000)
  expect(readingMs('', 'en')).toBe(0)
})
