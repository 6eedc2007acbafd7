import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReviewSettings, review } from './card.ts'
import { measureForgetting, type Trial, trialsOf } from './forgetting.ts'
import { sm2 } from './sm2.ts'

/** As many trials as a promise of 0.9 and a truth of `share` give. */
function trials(n: number, share: number, guess = 0): Trial[] {
  const right = Math.round(n * (guess + (1 - guess) * share))
  return Array.from({ length: n }, (_, i) => ({ promised: 0.9, guess, isRight: i < right }))
}

describe('forgetting', () => {
  test('is 1 for a learner who has not answered anything', () => {
    expect(measureForgetting([])).toBeCloseTo(1, 3)
  })

  test('is found again from many answers: 0.9^f are recalled', () => {
    expect(measureForgetting(trials(20_000, 0.9))).toBeCloseTo(1, 1)
    expect(measureForgetting(trials(20_000, 0.81))).toBeCloseTo(2, 1)
    expect(measureForgetting(trials(20_000, Math.sqrt(0.9)))).toBeCloseTo(0.5, 1)
  })

  test('is not mended by lucky guesses', () => {
    expect(measureForgetting(trials(20_000, 0.81, 0.25))).toBeCloseTo(2, 1)
  })

  test('moves little on few answers', () => {
    const few = measureForgetting(trials(5, 0))
    expect(few).toBeGreaterThan(1)
    expect(few).toBeLessThan(measureForgetting(trials(50, 0)))
  })

  test('never falls when one answer more was wrong', () => {
    const trial = fc.record({
      promised: fc.double({ min: 0.01, max: 1, noNaN: true }),
      guess: fc.constantFrom<number>(0, 0.25, 0.5),
      isRight: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(trial, { minLength: 1, maxLength: 40 }), fc.nat(), (all, which) => {
        const index = which % all.length
        const wrong = all.with(index, { ...(all[index] as Trial), isRight: false })
        expect(measureForgetting(wrong)).toBeGreaterThanOrEqual(measureForgetting(all) - 1e-9)
      }),
    )
  })
})

test('trials are the reviews of cards that had been answered before, with what was promised for their day', () => {
  const settings: ReviewSettings = { scheduler: sm2, recognitionCapDays: null, maximumIntervalDays: null }
  const answer = (format: string, grade: 1 | 4) => ({ format, grade })
  const on = (studyDay: number) => ({ at: 0, studyDay })
  const first = review({ id: 'p/f/x', progress: null }, answer('choice', 1), on(10), settings)
  const drill = review(first.card, answer('choice', 4), on(10), settings)
  const second = review(drill.card, answer('typed', 4), on(13), settings)
  const found = trialsOf([first.entry, drill.entry, second.entry], (format) =>
    format === 'typed' ? 0 : 0.25,
  )
  // Failed first: an interval of one day, three days ago.
  expect(found).toEqual([{ promised: 0.9 ** 3, guess: 0, isRight: true }])
})
