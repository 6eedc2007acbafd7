import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExamGoal, PlanCard } from './examGoal.ts'
import { minutesNeeded, type PlanInput, planExams } from './examPlan.ts'
import { FOOT_OF_LADDER } from './ladder.ts'
import { sm2 } from './sm2.ts'

const settings = { scheduler: sm2, recognitionCapDays: 21, maximumIntervalDays: null }

function unseen(count: number, topic = 't'): PlanCard[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${topic}${i}`, topic, progress: null }))
}

function input(rest: Partial<PlanInput>): PlanInput {
  return {
    today: 0,
    cards: [],
    exams: [],
    daysOff: new Set(),
    minutesPerDay: null,
    effort: { review: 0.3, fresh: 0.6 },
    failShare: { review: 0.15, fresh: 0.5 },
    settings,
    ...rest,
  }
}

function exam(day: number, weights: Record<string, number> = { t: 1 }, id = 'exam'): ExamGoal {
  return { id, day, weights, mockMinutes: 20 }
}

const card = fc.record({
  topic: fc.constantFrom('a', 'b', 'none'),
  seen: fc.option(
    fc.record({ ago: fc.integer({ min: 0, max: 60 }), interval: fc.integer({ min: 1, max: 90 }) }),
  ),
})
/** From the day before yesterday on, sometimes a whole year ahead. */
const daysToGo = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -2, max: 50 }) },
  { weight: 1, arbitrary: fc.constant(365) },
)
const situation = fc
  .record({
    cards: fc.array(card, { maxLength: 50 }),
    days: daysToGo,
    // null: both on one day.
    secondDays: fc.option(daysToGo),
    daysOff: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 12 }),
    minutesPerDay: fc.option(fc.integer({ min: 0, max: 30 })),
    failShare: fc.record({
      review: fc.double({ min: 0, max: 0.9, noNaN: true }),
      fresh: fc.double({ min: 0, max: 0.9, noNaN: true }),
    }),
  })
  .map(({ cards, days, secondDays, daysOff, ...rest }) =>
    input({
      ...rest,
      today: 100,
      daysOff: new Set(daysOff.map((day) => 100 + day)),
      exams: [exam(100 + days, { a: 2, b: 1 }), exam(100 + (secondDays ?? days), { b: 1 }, 'second')],
      cards: cards.map(({ topic, seen }, i) => ({
        id: `c${i}`,
        topic,
        progress: seen && {
          memory: { repetitions: 2, intervalDays: seen.interval, easiness100: 250 },
          due: 100 - seen.ago + seen.interval,
          reviewedOn: 100 - seen.ago,
          drillOn: null,
          ladder: FOOT_OF_LADDER,
          lapses: 0,
        },
      })),
    }),
  )

describe('a plan', () => {
  test('spreads the new cards evenly up to a week before the exam', () => {
    const { days } = planExams(input({ cards: unseen(130), exams: [exam(20)] }))
    expect(days.map(({ newCards }) => newCards)).toEqual([...Array(13).fill(10), ...Array(7).fill(0)])
  })

  test('keeps the last two days for a mock and its misses', () => {
    const { days } = planExams(input({ cards: unseen(130), exams: [exam(20)] }))
    expect(days.slice(-3).map(({ kind }) => kind)).toEqual(['study', 'reserved', 'reserved'])
    expect(days.flatMap(({ mocks, day }) => mocks.map(() => day))).toEqual([18])
    // The mock's 20 minutes, and a day later 15 % of them again.
    expect((days[18]?.minutes ?? 0) - (days[18]?.reviews ?? 0) * 0.3).toBeCloseTo(20)
    expect((days[19]?.minutes ?? 0) - (days[19]?.reviews ?? 0) * 0.3).toBeCloseTo(3)
  })

  test('with two days to go says that nothing new fits', () => {
    const plan = planExams(input({ cards: unseen(5), exams: [exam(2)] }))
    expect(plan.days.map(({ kind }) => kind)).toEqual(['reserved', 'reserved'])
    expect(plan.topics).toMatchObject([{ leftOut: 5, introduced: 0 }])
  })

  test('leaves out the topics that weigh least where the minutes do not reach, and says so', () => {
    const cards = [...unseen(100, 'light'), ...unseen(100, 'heavy')]
    const plan = planExams(
      input({
        cards,
        exams: [exam(20, { light: 1, heavy: 4 })],
        minutesPerDay: 6,
        failShare: { review: 0.1, fresh: 0.3 },
      }),
    )
    const [light, heavy] = plan.topics
    expect(light?.leftOut).toBeGreaterThan(heavy?.leftOut ?? 0)
    expect(light?.leftOut).toBeGreaterThan(50)
  })

  test('made again in the middle of a day counts what the day has already brought', () => {
    const seenToday = {
      memory: sm2.start,
      due: 1,
      reviewedOn: 0,
      drillOn: null,
      ladder: FOOT_OF_LADDER,
      lapses: 0,
    }
    const cards = unseen(130).map((c, i) => (i < 4 ? { ...c, progress: seenToday } : c))
    const rest = { cards, exams: [exam(20)], introduced: new Set(cards.slice(0, 4).map(({ id }) => id)) }
    expect(planExams(input(rest)).days[0]?.newCards).toBe(6)
    const tired = planExams(input({ ...rest, minutesPerDay: 10, minutesSpent: 9.5 }))
    expect(tired.days[0]?.minutes).toBeLessThanOrEqual(0.5)
    expect(tired.days[1]?.minutes).toBeGreaterThan(5)
  })

  test('for a learner who fails more holds more reviews', () => {
    const reviews = (share: number) =>
      planExams(
        input({ cards: unseen(50), exams: [exam(40)], failShare: { review: share, fresh: share } }),
      ).days.reduce((sum, day) => sum + day.reviews, 0)
    expect(reviews(0.3)).toBeGreaterThan(reviews(0))
    expect(reviews(0.6)).toBeGreaterThan(reviews(0.3))
  })

  test('for no exam, or one that is over, is empty', () => {
    expect(planExams(input({ cards: unseen(5) }))).toEqual({ days: [], topics: [] })
    expect(planExams(input({ cards: unseen(5), exams: [exam(0)] }))).toEqual({ days: [], topics: [] })
  })

  test('never schedules on the day of the last exam or beyond it, and names each day before it once', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const last = Math.max(...given.exams.map(({ day }) => day))
        const days = planExams(given).days.map(({ day }) => day)
        expect(days).toEqual(Array.from({ length: Math.max(0, last - 100) }, (_, i) => 100 + i))
      }),
    )
  })

  test('sums to the cards there are: seen, introduced and left out, in every topic of every exam to come', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { topics } = planExams(given)
        const expected = given.exams
          .filter(({ day }) => day > 100)
          .flatMap(({ id, weights }) => Object.keys(weights).map((topic) => `${id} ${topic}`))
        expect(topics.map(({ exam: id, topic }) => `${id} ${topic}`).sort()).toEqual(expected.sort())
        for (const { topic, cards, seen, introduced, leftOut, notRepeated } of topics) {
          const own = given.cards.filter((c) => c.topic === topic)
          expect(cards).toBe(own.length)
          expect(seen).toBe(own.filter(({ progress }) => progress !== null).length)
          expect(seen + introduced + leftOut).toBe(cards)
          expect(notRepeated).toBeLessThanOrEqual(seen + introduced)
        }
      }),
    )
  })

  test('introduces over its days exactly the cards that it says it introduces', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const alone = { ...given, exams: given.exams.slice(0, 1) }
        const { days, topics } = planExams(alone)
        const planned = days.reduce((sum, { newCards }) => sum + newCards, 0)
        expect(planned).toBe(topics.reduce((sum, { introduced }) => sum + introduced, 0))
      }),
    )
  })

  test('hides no load: what a day takes is its answers and its mock, and what does not fit is postponed', () => {
    fc.assert(
      fc.property(situation, (given) => {
        let owed = 0
        for (const { kind, mocks, reviews, newCards, postponed, minutes, day } of planExams(given).days) {
          const extra = kind === 'off' ? 0 : owed + mocks.length * 20
          expect(minutes).toBeCloseTo(reviews * 0.3 + newCards * 0.6 + extra, 6)
          const { minutesPerDay } = given
          if (minutesPerDay === null) expect(postponed).toBe(0)
          else expect(minutes).toBeLessThanOrEqual(Math.max(minutesPerDay, extra) + 1e-9)
          if (kind !== 'off') {
            const ahead = given.exams.filter(({ id, day: on }) => mocks.includes(id) && on > day + 1)
            owed = given.failShare.review * 20 * ahead.length
          }
        }
      }),
    )
  })

  test('without a limit repeats and introduces every card, days off or not, while there is a day to study', () => {
    const cards = unseen(60)
    const plan = planExams(input({ cards, exams: [exam(30)], daysOff: new Set([3, 4, 5, 12, 20, 21]) }))
    expect(plan.topics).toEqual([
      { exam: 'exam', topic: 't', cards: 60, seen: 0, introduced: 60, leftOut: 0, notRepeated: 0 },
    ])
    expect([3, 4, 5, 12, 20, 21].map((day) => plan.days[day]?.minutes)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('the minutes needed', () => {
  test('make all fit, and one less does not', () => {
    const given = input({ cards: unseen(200), exams: [exam(24)] })
    const needed = minutesNeeded(given) as number
    const missing = (minutesPerDay: number) =>
      planExams({ ...given, minutesPerDay }).topics.reduce(
        (n, { leftOut, notRepeated }) => n + leftOut + notRepeated,
        0,
      )
    expect(missing(needed)).toBe(0)
    expect(missing(needed - 1)).toBeGreaterThan(0)
  })

  test('are none where there is nothing to do', () => {
    expect(minutesNeeded(input({ exams: [exam(20)] }))).toBe(0)
  })

  test('are null where no number of minutes makes all fit', () => {
    expect(minutesNeeded(input({ cards: unseen(5), exams: [exam(2)] }))).toBeNull()
    const daysOff = new Set(Array.from({ length: 20 }, (_, day) => day))
    expect(minutesNeeded(input({ cards: unseen(5), exams: [exam(20)], daysOff }))).toBeNull()
  })
})
