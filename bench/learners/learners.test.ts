import { describe, expect, test } from 'vitest'
import { type Course, missedDays, takeCourse } from './course.ts'
import { learn, makeLearner, trueRecall } from './learner.ts'
import { eager, planned } from './ways.ts'

const LEARNERS = 40

/** The courses of some learners by the plan, and by SM-2 with exactly the plan's minutes. */
function study(
  days: number,
  isMissing: boolean,
): { readonly plan: Course[]; readonly sameMinutes: Course[] } {
  const courses = { plan: [] as Course[], sameMinutes: [] as Course[] }
  for (let number = 0; number < LEARNERS; number++) {
    const learner = makeLearner(11, number)
    const missed = isMissing ? missedDays(learner, days) : new Set<number>()
    const plan = takeCourse(learner, days, planned(days), missed, () => learner.minutesPerDay)
    courses.plan.push(plan)
    courses.sameMinutes.push(takeCourse(learner, days, eager, missed, (day) => plan.minutes[day] ?? 0))
  }
  return courses
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length
}

describe('simulated learners', { timeout: 60_000 }, () => {
  test.each([
    [20, false],
    [40, true],
  ])(
    'know more with the plan than with SM-2 for the same minutes: %i days, days missed: %s',
    (days, isMissing) => {
      const { plan, sameMinutes } = study(days, isMissing)
      expect(mean(plan.map(({ known }) => known))).toBeGreaterThan(
        mean(sameMinutes.map(({ known }) => known)) + 0.02,
      )
      const minutes = (courses: readonly Course[]) => mean(courses.map((course) => mean(course.minutes)))
      expect(minutes(plan)).toBeLessThanOrEqual(minutes(sameMinutes))
    },
  )

  test('score as readiness foretells, to three points on the mean', () => {
    const { plan } = study(40, false)
    const off = plan.flatMap(({ foretold, score }) => (foretold.ok ? [score - foretold.score.mean] : []))
    expect(off.length).toBeGreaterThan(10)
    expect(Math.abs(mean(off))).toBeLessThan(0.03)
  })

  test('use no minute on a day that they miss', () => {
    const learner = makeLearner(11, 0)
    const missed = missedDays(learner, 20)
    const { minutes } = takeCourse(learner, 20, planned(20), missed, () => learner.minutesPerDay)
    expect(missed.size).toBeGreaterThan(3)
    for (const day of missed) expect(minutes[day]).toBe(0)
  })

  test('are the same every time', () => {
    const course = () => takeCourse(makeLearner(11, 5), 20, planned(20), new Set(), () => 10)
    expect(course()).toEqual(course())
  })
})

describe('a simulated memory', () => {
  const [exponential, power] = [makeLearner(1, 0), makeLearner(1, 1)]
  const fact = { firstDays: 2, growth: 1, isKnownBefore: false }

  test('has 90 % left after its days, by either curve, and by the power curve more after twice as many', () => {
    expect([exponential.decay, power.decay]).toEqual(['exponential', 'power'])
    const trace = { days: 5, since: 10 }
    expect(trueRecall(exponential, trace, 15)).toBeCloseTo(0.9, 12)
    expect(trueRecall(power, trace, 15)).toBeCloseTo(0.9, 12)
    expect(trueRecall(power, trace, 60)).toBeGreaterThan(trueRecall(exponential, trace, 60))
  })

  test('grows by a recall, by more when it was nearly lost, and never by a failure', () => {
    const trace = { days: 5, since: 0 }
    const [soon, late] = [1, 10].map((day) => learn(power, fact, trace, true, day).days)
    expect(soon).toBeGreaterThan(5)
    expect(late).toBeGreaterThan(soon as number)
    expect(learn(power, fact, trace, false, 10).days).toBeLessThanOrEqual(5)
  })
})
