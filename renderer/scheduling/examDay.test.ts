import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DayInput, dueUntil, pickForDay } from './examDay.ts'
import type { ExamGoal, PlanCard } from './examGoal.ts'
import { FOOT_OF_LADDER } from './ladder.ts'
import { sm2 } from './sm2.ts'

const exam: ExamGoal = { id: 'exam', day: 100, weights: { heavy: 3, light: 1 }, mockMinutes: 20 }

function unseen(id: string, topic = 'heavy'): PlanCard {
  return { id, topic, progress: null }
}

function seen(id: string, reviewedOn: number, intervalDays: number, topic = 'heavy'): PlanCard {
  const memory = { repetitions: 2, intervalDays, easiness100: 250 }
  const due = reviewedOn + intervalDays
  return {
    id,
    topic,
    progress: { memory, due, reviewedOn, drillOn: null, ladder: FOOT_OF_LADDER, lapses: 0 },
  }
}

function pick(day: number, cards: readonly PlanCard[], rest: Partial<DayInput<PlanCard>> = {}) {
  const share = pickForDay({
    day,
    cards,
    introduced: new Set(),
    exams: [exam],
    daysOff: new Set(),
    minutes: null,
    effort: { review: 1, fresh: 2 },
    scheduler: sm2,
    ...rest,
  })
  return {
    ...share,
    cards: share.cards.map(({ id }) => id),
    postponed: share.postponed.map(({ id }) => id),
    mocks: share.mocks.map(({ id }) => id),
  }
}

const cards = fc
  .array(
    fc.record({
      topic: fc.constantFrom('heavy', 'light', 'none'),
      reviewedOn: fc.option(fc.integer({ min: 0, max: 79 })),
      interval: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ topic, reviewedOn, interval }, i) =>
      reviewedOn === null ? unseen(`c${i}`, topic) : seen(`c${i}`, reviewedOn, interval, topic),
    ),
  )

describe('new cards of topics that no exam asks', () => {
  const some = [unseen('h1'), unseen('h2'), unseen('x1', 'none'), unseen('x2', 'none'), unseen('x3', 'none')]

  test('come as far as the exam leaves room among those of the day, and after its own', () => {
    expect(pick(50, some, { newPerDay: 3 }).cards).toEqual(['h1', 'x1', 'x2'])
    expect(pick(50, some, { newPerDay: 3, introduced: new Set(['x1']) }).cards).toEqual(['h1', 'x1'])
    expect(pick(50, some, { newPerDay: 1 }).cards).toEqual(['h1'])
    expect(pick(50, some).cards).toEqual(['h1'])
  })

  test('do not come on the reserved days', () => {
    expect(pick(98, some, { newPerDay: 3 }).cards).toEqual([])
  })
})

describe('cards of one fact', () => {
  const facts = new Set<string>()
  const some = ['a/x', 'a/y', 'b/x', 'b/y', 'c/x', 'd/x'].map((id) => unseen(`p/${id}`))

  test('come on different days, and others in their place', () => {
    expect(pick(90, some, { facts }).cards).toEqual(['p/a/x', 'p/b/x'])
    expect(pick(90, some, { facts: new Set(['p/a']) }).cards).toEqual(['p/b/x', 'p/c/x'])
    expect(pick(90, some).cards).toEqual(['p/a/x', 'p/a/y'])
  })

  test('the due one comes before the new one, and the more overdue before the other', () => {
    const due = [seen('p/a/y', 50, 30), seen('p/a/z', 50, 10), ...some]
    expect(pick(90, due, { facts }).cards).not.toContain('p/a/x')
    expect(pick(80, due, { facts }).cards).toContain('p/a/z')
    expect(pick(80, due, { facts }).cards).not.toContain('p/a/y')
  })
})

describe('a day far from the exam', () => {
  test('asks for what is due, then for its share of new cards, those of the weightiest topics first', () => {
    const all = [unseen('l1', 'light'), unseen('h1'), seen('due', 10, 5), seen('later', 10, 9), unseen('h2')]
    const share = pick(15, [...all, ...Array.from({ length: 150 }, (_, i) => unseen(`m${i}`, 'light'))])
    // 153 unseen over 78 days.
    expect(share.cards).toEqual(['due', 'h1', 'h2'])
  })

  test('asks for no more new cards than its share, however often it is asked', () => {
    const all = Array.from({ length: 156 }, (_, i) => unseen(`c${i}`))
    expect(pick(15, all).cards).toEqual(['c0', 'c1'])
    const afterOne = [seen('c0', 15, 1), ...all.slice(1)]
    expect(pick(15, afterOne, { introduced: new Set(['c0']) }).cards).toEqual(['c1'])
    const afterThree = [seen('c0', 15, 1), seen('c1', 15, 1), seen('c2', 15, 1), ...all.slice(3)]
    expect(pick(15, afterThree, { introduced: new Set(['c0', 'c1', 'c2']) }).cards).toEqual([])
  })

  test('takes what the minutes reach and says which due cards they do not', () => {
    const all = [seen('a', 10, 5), seen('b', 11, 4), seen('c', 12, 3), unseen('new')]
    const share = pick(15, all, { minutes: 2 })
    expect(share.cards).toHaveLength(2)
    expect(share.postponed).toHaveLength(1)
    expect(share.minutes).toBe(2)
  })

  test('asks nothing new of a topic without weight, but reviews it', () => {
    expect(pick(15, [unseen('x', 'none'), seen('y', 10, 5, 'none')]).cards).toEqual(['y'])
  })
})

describe('a day in the last weeks', () => {
  test('puts what gains most in the exam first, over due and new', () => {
    const sure = seen('sure', 85, 10)
    const shaky = seen('shaky', 94, 1)
    expect(pick(95, [sure, shaky, unseen('new')]).cards).toEqual(['new', 'shaky', 'sure'])
  })

  test('puts a heavy topic before a light one where all else is equal', () => {
    expect(pick(95, [seen('l', 94, 1, 'light'), seen('h', 94, 1)]).cards).toEqual(['h', 'l'])
  })

  test('brings back a card that its interval would keep away until after the exam', () => {
    expect(pick(85, [seen('long', 70, 60)]).cards).toEqual(['long'])
    expect(pick(84, [seen('long', 70, 60)]).cards).toEqual([])
  })
})

describe('the reserved days', () => {
  test('hold a mock, what is due by itself, and nothing new', () => {
    const all = [unseen('new'), seen('due', 97, 1), seen('capped', 96, 30)]
    expect(pick(98, all)).toMatchObject({ kind: 'reserved', mocks: ['exam'], cards: ['due'], minutes: 21 })
    expect(pick(99, all)).toMatchObject({ kind: 'reserved', mocks: [], cards: ['due'] })
  })

  test('hold the mock even where the minutes do not reach', () => {
    expect(pick(98, [seen('due', 97, 1)], { minutes: 10 })).toMatchObject({
      mocks: ['exam'],
      postponed: ['due'],
      minutes: 20,
    })
  })
})

describe('days off', () => {
  test('ask for nothing', () => {
    const daysOff = new Set([50])
    expect(pick(50, [seen('due', 40, 1), unseen('new')], { daysOff })).toMatchObject({
      kind: 'off',
      cards: [],
    })
  })

  test('move the nearer half of their load before them and the rest after', () => {
    expect(dueUntil(10, new Set([11]))).toBe(10)
    expect(dueUntil(10, new Set([11, 12, 13, 14]))).toBe(12)
    expect(dueUntil(10, new Set([12, 13]))).toBe(10)
  })

  test('up to the exam move all of it before them', () => {
    expect(dueUntil(10, new Set([11, 12, 13]), 14)).toBe(13)
  })

  test('never bring a card twice on the day before them', () => {
    const daysOff = new Set([51, 52])
    expect(pick(50, [seen('today', 50, 1), seen('tomorrow', 45, 6)], { daysOff }).cards).toEqual(['tomorrow'])
  })
})

describe('several exams', () => {
  const near: ExamGoal = { id: 'near', day: 90, weights: { heavy: 1 }, mockMinutes: 0 }

  test('take a card that both ask for at the pace of the nearer', () => {
    const all = Array.from({ length: 60 }, (_, i) => unseen(`c${i}`))
    // 60 cards over 90 − 7 − 53 = 30 days, not over 100 − 7 − 53.
    expect(pick(53, all, { exams: [exam, near] }).cards).toHaveLength(2)
  })

  test('bring nothing new of the other in the reserved days of one', () => {
    expect(pick(88, [unseen('l', 'light')], { exams: [exam, near] }).cards).toEqual([])
  })
})

describe('every day', () => {
  const day = fc.integer({ min: 80, max: 101 })
  const minutes = fc.option(fc.integer({ min: 0, max: 60 }))

  test('asks for each card once at most, and every due card is either asked for or said to be postponed', () => {
    fc.assert(
      fc.property(cards, day, minutes, (all, today, limit) => {
        const share = pick(today, all, { minutes: limit })
        const named = [...share.cards, ...share.postponed]
        expect(new Set(named).size).toBe(named.length)
        const due = all.filter(({ progress }) => progress !== null && progress.due <= today)
        for (const { id } of due) expect(named).toContain(id)
      }),
    )
  })

  test('stays within the minutes but for the mock', () => {
    fc.assert(
      fc.property(cards, day, fc.integer({ min: 0, max: 60 }), (all, today, limit) => {
        const share = pick(today, all, { minutes: limit })
        expect(share.minutes).toBeLessThanOrEqual(Math.max(limit, share.mocks.length * 20))
      }),
    )
  })

  test('without a limit postpones nothing, and more minutes never mean fewer reviews', () => {
    fc.assert(
      fc.property(cards, day, fc.integer({ min: 0, max: 60 }), (all, today, limit) => {
        expect(pick(today, all).postponed).toEqual([])
        const fewer = pick(today, all, { minutes: limit, effort: { review: 1, fresh: 1 } })
        const more = pick(today, all, { minutes: limit + 1, effort: { review: 1, fresh: 1 } })
        expect(more.cards.slice(0, fewer.cards.length)).toEqual(fewer.cards)
      }),
    )
  })
})
