import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Belief, betaBelief, quantile } from './belief.ts'

const TENTHS = [0.05, 0.25, 0.5, 0.75, 0.95]

function meanOf(belief: Belief): number {
  const draws = Array.from({ length: 4000 }, (_, i) => quantile(belief, (i + 0.5) / 4000))
  return draws.reduce((a, b) => a + b, 0) / draws.length
}

describe('a belief', () => {
  test('has the quantiles of its Beta where they are known by hand', () => {
    for (const p of TENTHS) {
      expect(quantile(betaBelief(1, 1), p)).toBeCloseTo(p, 2)
      expect(quantile(betaBelief(2, 1), p)).toBeCloseTo(Math.sqrt(p), 2)
      expect(quantile(betaBelief(1, 3), p)).toBeCloseTo(1 - Math.cbrt(1 - p), 2)
    }
  })

  test('has the mean a / (a + b), however little or much there is of both', () => {
    const some = fc.oneof(
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      fc.double({ min: 1, max: 5000, noNaN: true }),
    )
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(Math.abs(meanOf(betaBelief(a, b)) - a / (a + b))).toBeLessThan(0.005)
      }),
      { numRuns: 200 },
    )
  })

  test('moves up in every quantile as a grows by what b loses', () => {
    const positive = fc.double({ min: 0.01, max: 300, noNaN: true })
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, part) => {
        const moved = part * (b - 0.01)
        const [before, after] = [betaBelief(a, b), betaBelief(a + moved, b - moved)]
        for (const p of TENTHS) expect(quantile(after, p)).toBeGreaterThanOrEqual(quantile(before, p))
      }),
    )
  })
})
