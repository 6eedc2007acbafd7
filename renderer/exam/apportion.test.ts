import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'

describe('the largest remainder', () => {
  test('gives what the method gives by hand', () => {
    // 47, 16, 15.8, 12, 6.1 and 3.1 % of 10 seats: the textbook example of the Hare quota.
    expect(apportion([47_000, 16_000, 15_800, 12_000, 6_100, 3_100], 10)).toEqual([5, 2, 1, 1, 1, 0])
    // 60 questions at 30, 20, 20, 15, 10 and 5 %.
    expect(apportion([30, 20, 20, 15, 10, 5], 60)).toEqual([18, 12, 12, 9, 6, 3])
    // 10 questions in three equal parts: the tenth goes to the first.
    expect(apportion([1, 1, 1], 10)).toEqual([4, 3, 3])
    // 7 questions at 2 : 2 : 1 are 2.8, 2.8 and 1.4.
    expect(apportion([2, 2, 1], 7)).toEqual([3, 3, 1])
  })

  test('gives nothing where nothing weighs anything, and nothing to what weighs nothing', () => {
    expect(apportion([], 10)).toEqual([])
    expect(apportion([0, 0], 10)).toEqual([0, 0])
    expect(apportion([0, 3, 0], 10)).toEqual([0, 10, 0])
  })

  test('gives all, each its quota rounded down or up, and never less to what weighs more', () => {
    const weights = fc.array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1000, noNaN: true })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(weights, fc.nat(300), (given, total) => {
        const sum = given.reduce((a, b) => a + b, 0)
        fc.pre(sum > 1e-6)
        const seats = apportion(given, total)
        expect(seats.reduce((a, b) => a + b, 0)).toBe(total)
        for (const [i, weight] of given.entries()) {
          const quota = (total * weight) / sum
          expect(seats[i]).toBeGreaterThanOrEqual(Math.floor(quota - 1e-9))
          expect(seats[i]).toBeLessThanOrEqual(Math.ceil(quota + 1e-9))
          for (const [j, other] of given.entries()) {
            if (weight > other * (1 + 1e-9)) expect(seats[i]).toBeGreaterThanOrEqual(seats[j] as number)
          }
        }
      }),
    )
  })
})
