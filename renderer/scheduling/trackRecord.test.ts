import { describe, expect, test } from 'vitest'
import { brierScore, calibrate, type Prediction, pairUp, trackRecord } from './trackRecord.ts'

function prediction(exam: string, madeAt: number, chance: number): Prediction {
  const sure = { mean: chance, low: chance, high: chance }
  return { exam, madeAt, passing: sure, score: sure }
}

describe('the Brier score', () => {
  test('is the mean square of what was foretold less what happened', () => {
    // (0.2² + 0.3² + 0.9²) / 3
    const record = [
      { chance: 0.8, happened: true },
      { chance: 0.3, happened: false },
      { chance: 0.9, happened: false },
    ]
    expect(brierScore(record)).toBeCloseTo(0.94 / 3, 12)
  })

  test('is 0 for a seer and 0.25 for one who always says one half', () => {
    expect(
      brierScore([
        { chance: 1, happened: true },
        { chance: 0, happened: false },
      ]),
    ).toBe(0)
    expect(
      brierScore([
        { chance: 0.5, happened: true },
        { chance: 0.5, happened: false },
      ]),
    ).toBe(0.25)
  })
})

test('calibration sets what was foretold beside what came true, certainty in the last bin', () => {
  const record = [
    { chance: 0.1, happened: false },
    { chance: 0.82, happened: true },
    { chance: 0.9, happened: false },
    { chance: 1, happened: true },
  ]
  const [low, high, ...more] = calibrate(record)
  expect(more).toEqual([])
  expect(low).toEqual({ from: 0, to: 0.2, n: 1, foretold: 0.1, happened: 0 })
  expect(high).toMatchObject({ from: 0.8, to: 1, n: 3, happened: 2 / 3 })
  expect(high?.foretold).toBeCloseTo(2.72 / 3, 12)
})

describe('the track record', () => {
  test('pairs an exam with the last prediction made before it began', () => {
    const predictions = [
      prediction('a', 30, 0.3),
      prediction('a', 20, 0.2),
      prediction('a', 41, 0.9),
      prediction('b', 10, 0.5),
    ]
    const results = [
      { exam: 'a', startedAt: 40, isPassed: true },
      { exam: 'b', startedAt: 5, isPassed: true },
      { exam: 'c', startedAt: 50, isPassed: false },
    ]
    expect(pairUp(predictions, results)).toEqual([{ chance: 0.3, happened: true }])
  })

  test('says nothing before the third exam', () => {
    const one = { chance: 0.8, happened: true }
    expect(trackRecord([one, one])).toEqual({ ok: false, problem: 'too-few-exams', n: 2 })
    expect(trackRecord([one, one, one])).toMatchObject({ ok: true, n: 3, brier: expect.closeTo(0.04, 12) })
  })
})
