import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Blueprint } from '#exam'
import { packs } from '#packs'
import { openPack } from '#questions'
import { DEFAULT_HABIT, FOOT_OF_LADDER, type PlanCard, planExams } from '#scheduling'
import { DEFAULT_PREFERENCES } from '#storage'
import { comingReviews } from './ahead.ts'
import { cappedCards, capToday } from './caps.ts'
import { type Outlook, planInputOf, shareOfToday } from './outlook.ts'
import { planExam } from './plannedExam.ts'
import { readyFor } from './ready.ts'
import { topicPlansOf } from './topicPlans.ts'

const shelf = packs.map(openPack)
const TODAY = 20_000
const all = shelf.flatMap(({ pack, cards }) =>
  cards.map(({ id, topic }) => ({ id, topic: `${pack.id}/${topic}` })),
)
const topics = shelf.flatMap(({ pack }) => pack.topics.map(({ id }) => `${pack.id}/${id}`))

function seen(card: Omit<PlanCard, 'progress'>, ago: number, intervalDays: number): PlanCard {
  const memory = { repetitions: 2, intervalDays, easiness100: 250 }
  const reviewedOn = TODAY - ago
  const due = reviewedOn + intervalDays
  return { ...card, progress: { memory, due, reviewedOn, drillOn: null, ladder: FOOT_OF_LADDER, lapses: 0 } }
}

/** A blueprint of any topics, those above others among them. */
const blueprint: fc.Arbitrary<Blueprint> = fc
  .uniqueArray(fc.record({ topic: fc.constantFrom(...topics), weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    selector: ({ topic }) => topic,
  })
  .map((weighted) => ({
    id: 'b',
    title: 'b',
    topics: weighted,
    questions: 40,
    minutes: 60,
    passShare: 0.7,
    lang: 'ja',
    formats: ['choice'],
  }))

/** Some of the cards, seen or not. */
const cards: fc.Arbitrary<readonly PlanCard[]> = fc
  .tuple(
    fc.shuffledSubarray(all, { minLength: 20, maxLength: 60 }),
    fc.array(fc.option(fc.record({ ago: fc.nat(40), interval: fc.integer({ min: 1, max: 90 }) })), {
      minLength: 60,
      maxLength: 60,
    }),
  )
  .map(([some, states]) =>
    some.map((card, i) => {
      const state = states[i]
      return state ? seen(card, state.ago, state.interval) : { ...card, progress: null }
    }),
  )

const goalIn = (days: number, id = 'g') => ({
  id,
  title: id,
  blueprint: 'b',
  day: TODAY + days,
  mockMinutes: 30,
})

const outlook: fc.Arbitrary<Outlook> = fc
  .record({ blueprint, other: blueprint, cards, days: fc.integer({ min: 1, max: 40 }), more: fc.nat(20) })
  .map(({ blueprint: one, other, cards: some, days, more }) => ({
    today: TODAY,
    cards: some,
    buried: new Set<string>(),
    introduced: new Set<string>(),
    facts: new Set<string>(),
    minutesSpent: 0,
    habit: DEFAULT_HABIT,
    forgetting: 1,
    coming: [
      planExam(goalIn(days), one, some, shelf),
      planExam(goalIn(days + more, 'h'), { ...other, id: 'c' }, some, shelf),
    ],
  }))

const minutesPerDay = fc.option(fc.integer({ min: 1, max: 60 }))

describe('an exam as a plan sees it', () => {
  test('weighs each topic of its blueprint as the blueprint does, every card of it alike', () => {
    fc.assert(
      fc.property(blueprint, cards, (one, some) => {
        const { exam, topicOf } = planExam(goalIn(30), one, some, shelf)
        for (const { topic, weight } of one.topics) {
          const own = [...new Set(some.map((card) => card.topic))].filter(
            (name) => topicOf.get(name) === topic,
          )
          const weights =
            own.length > 0 ? own.map((name) => exam.weights[name] as number) : [exam.weights[topic]]
          expect(weights.reduce((sum: number, part) => sum + (part ?? 0), 0)).toBeCloseTo(weight)
          const perCard = own.map(
            (name) => (exam.weights[name] as number) / some.filter((card) => card.topic === name).length,
          )
          for (const worth of perCard) expect(worth).toBeCloseTo(perCard[0] as number)
        }
        expect(Object.values(exam.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(
          one.topics.reduce((sum, { weight }) => sum + weight, 0),
        )
      }),
    )
  })
})

describe('a plan for several exams', () => {
  test('never goes beyond the last date, and hides no card of either', () => {
    fc.assert(
      fc.property(outlook, minutesPerDay, (one, minutes) => {
        const plan = planExams(planInputOf(one, { ...DEFAULT_PREFERENCES, minutesPerDay: minutes }))
        const last = Math.max(...one.coming.map(({ goal }) => goal.day))
        expect(plan.days.map(({ day }) => day)).toEqual(
          Array.from({ length: last - TODAY }, (_, index) => TODAY + index),
        )
        for (const exam of one.coming) {
          const own = topicPlansOf(plan, exam)
          expect(own.map(({ topic }) => topic)).toEqual(exam.blueprint.topics.map(({ topic }) => topic))
          const asked = one.cards.filter(({ topic }) => exam.topicOf.has(topic)).length
          expect(own.reduce((sum, topic) => sum + topic.cards, 0)).toBe(asked)
          for (const { cards: count, seen: before, introduced, leftOut } of own)
            expect(before + introduced + leftOut).toBe(count)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('begins with what is asked today', () => {
    fc.assert(
      fc.property(outlook, minutesPerDay, (one, minutes) => {
        const preferences = { ...DEFAULT_PREFERENCES, minutesPerDay: minutes }
        const share = shareOfToday(one, preferences)
        const [day] = planExams(planInputOf(one, preferences)).days
        const fresh = share.cards.filter(({ progress }) => progress === null).length
        expect([day?.newCards, day?.reviews]).toEqual([fresh, share.cards.length - fresh])
      }),
      { numRuns: 40 },
    )
  })

  test('says of a card that comes today why, exactly where it would not have come by itself', () => {
    fc.assert(
      fc.property(outlook, (one) => {
        const exams = one.coming.map(({ exam }) => exam)
        for (const card of shareOfToday(one, DEFAULT_PREFERENCES).cards) {
          const cap = capToday(card, exams, TODAY)
          if (card.progress === null || card.progress.due <= TODAY) expect(cap).toBeNull()
          else expect(cap).toMatchObject({ without: card.progress.due })
        }
        for (const { cap } of cappedCards(one.cards, exams, TODAY)) expect(cap.day).toBeLessThan(cap.without)
      }),
      { numRuns: 60 },
    )
  })

  test('puts every seen card that today does not ask on one day, never later than without an exam', () => {
    fc.assert(
      fc.property(outlook, minutesPerDay, (one, minutes) => {
        const share = shareOfToday(one, { ...DEFAULT_PREFERENCES, minutesPerDay: minutes }).cards
        const { late, days } = comingReviews(one, share)
        const rest = one.cards.filter((card) => card.progress !== null && !share.includes(card))
        expect(late + [...days.values()].reduce((sum, count) => sum + count, 0)).toBe(rest.length)
        for (const day of days.keys()) {
          expect(day).toBeGreaterThan(TODAY)
          const upTo = [...days].reduce((sum, [one, count]) => sum + (one <= day ? count : 0), late)
          expect(upTo).toBeGreaterThanOrEqual(
            rest.filter(({ progress }) => (progress?.due ?? 0) <= day).length,
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  test('leaves a card alone once its exams are over', () => {
    const [card] = all as [(typeof all)[number]]
    const long = seen(card, 2, 60)
    const exam = planExam(
      goalIn(10),
      {
        id: 'b',
        title: '',
        topics: [{ topic: card.topic, weight: 1 }],
        questions: 10,
        minutes: 10,
        passShare: 0.5,
        lang: 'ja',
        formats: ['choice'],
      },
      [long],
      shelf,
    ).exam
    expect(cappedCards([long], [exam], TODAY)).toHaveLength(1)
    expect(cappedCards([long], [exam], TODAY + 10)).toEqual([])
    expect(capToday(long, [exam], TODAY + 10)).toBeNull()
  })
})

describe('readiness', () => {
  const asks: Blueprint = {
    id: 'b',
    title: 'b',
    topics: topics
      .filter((topic) => all.some((card) => card.topic === topic))
      .map((topic) => ({ topic, weight: 1 })),
    questions: 40,
    minutes: 60,
    passShare: 0.7,
    lang: 'ja',
    formats: ['choice'],
  }
  const known = (share: number): PlanCard[] =>
    all.map((card, i) => (i % 10 < share * 10 ? seen(card, 1, 30) : { ...card, progress: null }))
  const readyWith = (some: readonly PlanCard[]) =>
    readyFor({ cards: some, forgetting: 1 }, planExam(goalIn(5), asks, some, shelf))

  test('says how much is missing, and speaks as soon as exactly that is there', () => {
    const some = known(0.2)
    const ready = readyWith(some)
    if (ready.ok) throw new Error('it spoke too soon')
    expect(ready.short.length).toBeGreaterThan(0)
    const learned = [...some]
    for (const { topic, missing } of ready.short) {
      for (let n = 0; n < (missing ?? 0); n++) {
        const at = learned.findIndex((card) => card.topic === topic && card.progress === null)
        learned[at] = seen(learned[at] as PlanCard, 1, 30)
      }
    }
    expect(readyWith(learned).ok).toBe(true)
  })

  test('is the same for the same cards, and rises with what is known', () => {
    const fading = known(1).map((card) => seen(card, 1, 4))
    const [some, more] = [readyWith(fading), readyWith(known(1))]
    expect(readyWith(fading)).toEqual(some)
    if (!some.ok || !more.ok) throw new Error('it did not speak')
    expect(more.passing.mean).toBeGreaterThanOrEqual(some.passing.mean)
    expect(more.score.mean).toBeGreaterThan(some.score.mean)
  })

  test('says of a topic without cards that there is none', () => {
    const empty = { ...asks, topics: [...asks.topics, { topic: 'gone/away', weight: 1 }] }
    const ready = readyFor({ cards: known(1), forgetting: 1 }, planExam(goalIn(5), empty, known(1), shelf))
    expect(ready).toMatchObject({ ok: false, short: [{ topic: 'gone/away', missing: null }] })
  })
})
