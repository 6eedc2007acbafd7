import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanCard } from './examGoal.ts'
import { FOOT_OF_LADDER } from './ladder.ts'
import { type ExamShape, neededToPass, type Readiness, readiness } from './readiness.ts'

/** Repeatable chance, independent of the app's: a linear congruential generator (Numerical Recipes). */
function chanceOf(seed: number) {
  let state = seed >>> 0
  return {
    below(n: number) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * n)
    },
  }
}

const EXAM_DAY = 200

/** A card that is recalled on the exam day with this chance; null for one never answered. */
function card(id: string, topic: string, recall: number | null): PlanCard {
  if (recall === null) return { id, topic, progress: null }
  // 0.9^(elapsed / interval) with an interval of one day: the elapsed days need not be whole here.
  const elapsed = Math.log(recall) / Math.log(0.9)
  const memory = { repetitions: 1, intervalDays: 1, easiness100: 250 }
  const progress = {
    memory,
    due: EXAM_DAY,
    reviewedOn: EXAM_DAY - elapsed,
    drillOn: null,
    ladder: FOOT_OF_LADDER,
    lapses: 0,
  }
  return { id, topic, progress }
}

function cards(topic: string, recalls: readonly (number | null)[]): PlanCard[] {
  return recalls.map((recall, i) => card(`${topic}${i}`, topic, recall))
}

function times<T>(n: number, value: T): T[] {
  return Array<T>(n).fill(value)
}

function estimate(given: readonly PlanCard[], shape: Partial<ExamShape>, seed = 1, forgetting = 1) {
  const full = { questions: { a: 20 }, passShare: 0.7, options: 4, ...shape }
  const found = readiness(given, full, EXAM_DAY, chanceOf(seed), forgetting)
  if (!found.ok) throw new Error(`abstained: ${JSON.stringify(found)}`)
  return found
}

describe('readiness', () => {
  test('means (1 + Σs) / (2 + n) in a topic, s being R + (1 − R)/k', () => {
    // 8 of 8 known: 9/10. 6 known and 4 never seen of 10: Σs = 6 + 4/4 = 7, so 8/12.
    const given = [
      ...cards('a', times(8, 1)),
      ...cards('b', [...times(6, 1), ...times(4, null)]),
      ...cards('c', times(20, 1)),
    ]
    const found = estimate(given, { questions: { a: 5, b: 5, c: 5 } })
    expect(found.topics.map(({ success }) => success.mean)).toEqual([9 / 10, 8 / 12, 21 / 22])
    // 20 with R = 0.5 and k = 2: Σs = 15, so 16/22 … and with nothing to guess Σs = 10, so 11/22.
    expect(estimate(cards('a', times(40, 0.5)), { options: 2 }).topics[0]?.success.mean).toBeCloseTo(
      31 / 42,
      12,
    )
    const unguessed = estimate(cards('a', times(40, 0.5)), { options: Number.POSITIVE_INFINITY })
    expect(unguessed.topics[0]?.success.mean).toBeCloseTo(21 / 42, 12)
  })

  test('bounds a topic by the quantiles of its Beta', () => {
    // One card that is known: Beta(2, 1), whose quantiles are square roots.
    const [, one] = estimate([...cards('a', times(40, 1)), ...cards('b', [1])], {
      questions: { a: 1, b: 1 },
    }).topics
    expect(one?.success.low).toBeCloseTo(Math.sqrt(0.05), 2)
    expect(one?.success.high).toBeCloseTo(Math.sqrt(0.95), 2)
  })

  test('passes as often as exams that are sat one by one', () => {
    const given = [...cards('a', times(30, 0.7)), ...cards('b', times(10, 0.4))]
    const found = estimate(given, {
      questions: { a: 12, b: 8 },
      options: Number.POSITIVE_INFINITY,
      passShare: 0.6,
    })
    const { below } = chanceOf(7)
    const even = () => below(2 ** 32) / 2 ** 32
    // With whole parameters a Beta(a, b) is the a-th smallest of a + b − 1 even numbers. Σs is 30 × 0.7 and 10 × 0.4.
    const beta = (a: number, b: number) =>
      Array.from({ length: a + b - 1 }, even).sort((x, y) => x - y)[a - 1] as number
    let passed = 0
    const sittings = 20_000
    for (let i = 0; i < sittings; i++) {
      const [a, b] = [beta(21, 9), beta(4, 6)]
      const right =
        Array.from({ length: 12 }, even).filter((luck) => luck < a).length +
        Array.from({ length: 8 }, even).filter((luck) => luck < b).length
      if (right >= 12) passed += 1
    }
    expect(found.passing.mean).toBeCloseTo(passed / sittings, 1)
    expect(Math.abs(found.passing.mean - passed / sittings)).toBeLessThan(0.03)
    expect(found.score.mean).toBeCloseTo((12 * 0.7 + 8 * 0.4) / 20, 2)
  })

  test('is not pulled down by having many small topics', () => {
    const topics = Array.from({ length: 10 }, (_, i) => `t${i}`)
    const given = topics.flatMap((topic) => cards(topic, times(4, 0.95)))
    const questions = Object.fromEntries(topics.map((topic) => [topic, 3]))
    const { score, topics: shown } = estimate(given, { questions, options: Number.POSITIVE_INFINITY })
    expect(score.mean).toBeCloseTo(0.95, 2)
    expect(shown[0]?.success.mean).toBeCloseTo(4.8 / 6, 12)
  })

  test('abstains under 30 first answers', () => {
    const shape = { questions: { a: 20 }, passShare: 0.7, options: 4 }
    const all = (n: number) => readiness(cards('a', times(n, 0.9)), shape, EXAM_DAY, chanceOf(1))
    expect(all(29)).toEqual({ ok: false, problem: 'not-enough-data', answered: 29, thin: [] })
    expect(all(30).ok).toBe(true)
  })

  test('abstains where under 60 % of any topic of the exam were answered, and says which', () => {
    const shape = { questions: { a: 10, b: 10, none: 0 }, passShare: 0.7, options: 4 }
    const with_b = (answered: number) => {
      const b = cards('b', [...times(answered, 0.9), ...times(10 - answered, null)])
      return readiness([...cards('a', times(40, 0.9)), ...b], shape, EXAM_DAY, chanceOf(1))
    }
    expect(with_b(5)).toMatchObject({ ok: false, thin: ['b'] })
    expect(with_b(6).ok).toBe(true)
    const noCards = readiness(cards('a', times(40, 0.9)), shape, EXAM_DAY, chanceOf(1))
    expect(noCards).toMatchObject({ ok: false, thin: ['b'] })
  })

  test('of nothing abstains: no cards, none answered, no topic that is asked', () => {
    const shape = { questions: { a: 20 }, passShare: 0.7, options: 4 }
    const of = (given: readonly PlanCard[], asked: ExamShape = shape) =>
      readiness(given, asked, EXAM_DAY, chanceOf(1))
    expect(of([])).toEqual({ ok: false, problem: 'not-enough-data', answered: 0, thin: ['a'] })
    expect(of(cards('a', times(40, null)))).toMatchObject({ ok: false, answered: 0, thin: ['a'] })
    expect(of(cards('a', times(40, 1)), { ...shape, questions: {} })).toMatchObject({
      ok: false,
      answered: 0,
    })
  })

  test('of who knows all is as good as certain, and of who has forgotten all is what guessing is worth', () => {
    expect(estimate(cards('a', times(40, 1)), {}).passing.mean).toBeGreaterThan(0.99)
    // Reviewed a thousand intervals ago.
    const forgotten = cards('a', times(40, 0.9 ** 1000))
    expect(estimate(forgotten, { options: 4 }).score.mean).toBeCloseTo(0.25, 2)
    const unguessed = estimate(forgotten, { options: Number.POSITIVE_INFINITY })
    expect(unguessed.score.mean).toBeLessThan(0.01)
    expect(unguessed.passing.mean).toBeLessThan(0.01)
  })

  test('the same chance gives the same readiness', () => {
    const given = cards('a', times(50, 0.7))
    expect(estimate(given, {}, 5)).toEqual(estimate(given, {}, 5))
  })

  test('asks as many right answers as the pass mark says, met exactly or not', () => {
    // 100 × 0.55 is 55.000000000000007 to a computer.
    expect(neededToPass(100, 0.55)).toBe(55)
    expect([neededToPass(60, 0.7), neededToPass(10, 0.7), neededToPass(7, 0.6), neededToPass(3, 1)]).toEqual([
      42, 7, 5, 3,
    ])
  })
})

const recall = fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { freq: 8 })
const situation = fc.record({
  recalls: fc.array(recall, { minLength: 45, maxLength: 70 }),
  which: fc.nat(),
  better: fc.double({ min: 0, max: 1, noNaN: true }),
  passShare: fc.constantFrom(0.5, 0.7, 0.9),
  seed: fc.nat(),
})

function numbers(found: Readiness): number[] {
  if (!found.ok) return []
  const { passing, score, topics } = found
  return [passing, score, ...topics.map(({ success }) => success)].flatMap(({ mean, low, high }) => [
    mean,
    low,
    high,
  ])
}

test('who forgets twice as fast has every recall squared', () => {
  const [fast, squared] = [
    estimate(cards('a', times(40, 0.8)), {}, 1, 2),
    estimate(cards('a', times(40, 0.64)), {}, 1),
  ]
  expect(fast.passing.mean).toBeCloseTo(squared.passing.mean, 9)
  expect(fast.topics[0]?.success.mean).toBeCloseTo(squared.topics[0]?.success.mean ?? Number.NaN, 12)
})

describe('readiness is monotone', () => {
  test('no estimate falls when a card is known better, or is answered for the first time', () => {
    fc.assert(
      fc.property(situation, ({ recalls, which, better, passShare, seed }) => {
        const shape = { questions: { a: 12, b: 8 }, passShare, options: 4 }
        const index = which % recalls.length
        const before = recalls[index] ?? null
        const raised = before === null ? Math.max(0.01, better) : before + (1 - before) * better
        const of = (all: readonly (number | null)[]) =>
          numbers(
            readiness(
              all.map((r, i) => card(`c${i}`, i % 3 === 0 ? 'b' : 'a', r)),
              shape,
              EXAM_DAY,
              chanceOf(seed),
            ),
          )
        const [low, high] = [of(recalls), of(recalls.with(index, raised))]
        // A first answer may end an abstention; it never brings one about.
        if (low.length > 0) expect(high).toHaveLength(low.length)
        for (const [i, value] of low.entries()) expect(high[i]).toBeGreaterThanOrEqual(value - 1e-9)
      }),
    )
  })

  test('no estimate rises for a learner who forgets faster', () => {
    fc.assert(
      fc.property(situation, ({ recalls, better, passShare, seed }) => {
        const known = recalls.map((r) => r ?? 0.5)
        const [slow, fast] = [0.5 + better, 1 + better].map((forgetting) =>
          numbers(estimate(cards('a', known), { passShare }, seed, forgetting)),
        )
        for (const [i, value] of (fast ?? []).entries())
          expect(slow?.[i]).toBeGreaterThanOrEqual(value - 1e-9)
      }),
    )
  })

  test('every estimate lies between 0 and 1, its bounds in order', () => {
    fc.assert(
      fc.property(situation, ({ recalls, passShare, seed }) => {
        const found = readiness(
          cards('a', recalls),
          { questions: { a: 20 }, passShare, options: 4 },
          EXAM_DAY,
          chanceOf(seed),
        )
        if (!found.ok) return
        for (const { low, high, mean } of [
          found.passing,
          found.score,
          ...found.topics.map((t) => t.success),
        ]) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1 + 1e-9)
          expect(low).toBeLessThanOrEqual(high)
          expect(mean).toBeGreaterThanOrEqual(0)
          expect(mean).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })
})
