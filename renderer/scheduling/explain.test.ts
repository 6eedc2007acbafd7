import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEntry, type Card, type Entry, type ReviewSettings, review } from './card.ts'
import { explainReview, type ReviewStep } from './explain.ts'
import { GRADES, type Grade } from './memory.ts'
import { schedulers } from './schedulers.ts'
import { sm2 } from './sm2.ts'

const anySettings: fc.Arbitrary<ReviewSettings> = fc.record({
  scheduler: fc.constantFrom(...Object.values(schedulers)),
  recognitionCapDays: fc.constantFrom(null, 21),
  maximumIntervalDays: fc.option(fc.integer({ min: 1, max: 60 })),
})
const anyAnswer = fc.record({
  grade: fc.constantFrom(...GRADES),
  format: fc.constantFrom('choice', 'typed'),
  later: fc.integer({ min: 0, max: 40 }),
  isGuessed: fc.boolean(),
})

/** The lines that a card's answers leave in the log. */
function study(
  answers: readonly { grade: Grade; format: string; later: number; isGuessed?: boolean }[],
  settings: ReviewSettings,
) {
  let card: Card = { id: 'a', progress: null }
  let studyDay = 1000
  const log: Entry[] = []
  for (const answer of answers) {
    studyDay += answer.later
    const done = review(card, answer, { at: studyDay, studyDay }, settings)
    card = done.card
    log.push(done.entry)
  }
  return log
}

const canonical = { scheduler: sm2, recognitionCapDays: null, maximumIntervalDays: null }
const find = <Name extends ReviewStep['step']>(steps: readonly ReviewStep[], name: Name) =>
  steps.find((step): step is Extract<ReviewStep, { step: Name }> => step.step === name)

describe('the explanation of a date', () => {
  it('ends on the day on which the card is due, with every scheduler, cap and history', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 12 }), anySettings, (answers, settings) => {
        for (const entry of study(answers, settings)) {
          const { steps, day } = explainReview(entry, settings.scheduler)
          expect(day).toBe(applyEntry(entry.before, entry, settings.scheduler).due)
          const last = steps.at(-1)
          expect(last && 'day' in last && last.day).toBe(day)
        }
      }),
    )
  })

  it('shows numbers of which each follows from those before it', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 12 }), anySettings, (answers, settings) => {
        const by = { ...settings, scheduler: sm2 }
        for (const entry of study(answers, by)) {
          if (entry.kind !== 'review') continue
          const { steps } = explainReview(entry, sm2)
          const found = find(steps, 'found')
          const passed = find(steps, 'passed')
          if (passed) expect(passed.repetitions).toBe((found?.repetitions ?? 0) + 1)
          const product = find(steps, 'product')
          if (product) {
            expect(product).toMatchObject({
              intervalDays: found?.intervalDays,
              easiness100: found?.easiness100,
              product100: product.intervalDays * product.easiness100,
            })
            expect(product.days).toBe(Math.ceil(product.product100 / 100))
          }
          const easiness = find(steps, 'easiness')
          if (easiness) {
            expect(easiness.from100).toBe(found?.easiness100 ?? 250)
            expect(easiness.to100).toBe(Math.max(130, easiness.from100 + easiness.change100))
            expect(easiness.isAtFloor).toBe(easiness.from100 + easiness.change100 < 130)
          }
          const interval =
            product?.days ?? find(steps, 'firstInterval')?.days ?? find(steps, 'secondInterval')?.days ?? 1
          const cap = find(steps, 'cap')
          if (cap) expect(cap.interval).toBe(interval)
          const due = find(steps, 'due')
          expect(due?.days).toBe(Math.min(interval, cap?.days ?? interval))
          expect(due?.day).toBe((due?.studyDay ?? 0) + (due?.days ?? 0))
        }
      }),
    )
  })

  it('names the steps of SM-2 in their order', () => {
    const answers = [4, 4, 5, 2].map((grade, nth) => ({
      grade: grade as Grade,
      format: 'typed',
      later: [0, 1, 6, 20][nth] ?? 0,
    }))
    const log = study(answers, canonical)
    const steps = log.map((entry) => explainReview(entry, sm2).steps)
    expect(steps[0]?.map(({ step }) => step)).toEqual([
      'new',
      'passed',
      'firstInterval',
      'easinessKept',
      'due',
    ])
    expect(steps[2]).toEqual([
      { step: 'found', repetitions: 2, intervalDays: 6, easiness100: 250 },
      { step: 'passed', grade: 5, repetitions: 3 },
      { step: 'product', intervalDays: 6, easiness100: 250, product100: 1500, days: 15 },
      { step: 'easiness', grade: 5, from100: 250, change100: 10, to100: 260, isAtFloor: false },
      { step: 'due', studyDay: 1007, days: 15, day: 1022 },
    ])
    expect(steps[3]).toEqual([
      { step: 'found', repetitions: 3, intervalDays: 15, easiness100: 260 },
      { step: 'late', days: 5 },
      { step: 'failed', grade: 2 },
      { step: 'easinessKept', easiness100: 260 },
      { step: 'due', studyDay: 1027, days: 1, day: 1028 },
    ])
  })

  it('says that a repetition on the same day moves nothing', () => {
    const log = study(
      [
        { grade: 1, format: 'choice', later: 0 },
        { grade: 4, format: 'choice', later: 0 },
      ],
      canonical,
    )
    expect(explainReview(log[1] as Entry, sm2)).toEqual({ steps: [{ step: 'drill', day: 1001 }], day: 1001 })
  })

  it('ends with the exam that brings the card forward', () => {
    const [entry] = study([{ grade: 4, format: 'typed', later: 0 }], canonical)
    const exam = { exam: 'e', day: 1001, without: 1009 }
    expect(explainReview(entry as Entry, sm2, exam)).toMatchObject({ day: 1001 })
    expect(explainReview(entry as Entry, sm2, exam).steps.at(-1)).toEqual({ step: 'exam', ...exam })
  })
})
