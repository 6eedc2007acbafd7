import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DueCard, factOf, onePerFact, orderDue } from './queue.ts'

const TODAY = 1000

const card = fc.tuple(fc.nat(8), fc.nat(3)).map(([fact, facet]) => `p/${fact}/${facet}`)
// Few enough values that cards often wait equally long.
const dueCard = fc.record<DueCard>({
  id: card,
  due: fc.constantFrom(TODAY, TODAY - 1, TODAY - 10, TODAY - 100),
  intervalDays: fc.constantFrom(1, 10, 100),
})
const dueCards = fc.uniqueArray(dueCard, { maxLength: 20, selector: ({ id }) => id })

describe('due cards', () => {
  test('come the most overdue relative to its interval first', () => {
    const due = [
      { id: '50 days late of 100', due: TODAY - 50, intervalDays: 100 },
      { id: '3 days late of 1', due: TODAY - 3, intervalDays: 1 },
      { id: 'on its day', due: TODAY, intervalDays: 6 },
    ]
    expect(orderDue(due, TODAY).map(({ id }) => id)).toEqual([
      '3 days late of 1',
      '50 days late of 100',
      'on its day',
    ])
  })

  test('come in the same order in whatever order they are handed in', () => {
    fc.assert(
      fc.property(dueCards, (due) => {
        expect(orderDue(due.toReversed(), TODAY)).toEqual(orderDue(due, TODAY))
      }),
    )
  })
})

describe('of siblings', () => {
  test('one comes of each fact, the first of them, and none of a fact that has come', () => {
    fc.assert(
      fc.property(dueCards, fc.uniqueArray(card.map(factOf)), (cards, taken) => {
        const chosen = onePerFact(cards, new Set(taken))
        const facts = chosen.map(({ id }) => factOf(id))
        expect(new Set(facts).size).toBe(facts.length)
        for (const { id } of cards) {
          const first = cards.find((other) => factOf(other.id) === factOf(id))
          expect(chosen.includes(first as DueCard)).toBe(!taken.includes(factOf(id)))
        }
      }),
    )
  })

  test('the one that waits longer for its interval comes, so that none waits for ever', () => {
    const daily = (day: number) => ({ id: 'p/a/failed every day', due: day, intervalDays: 1 })
    const other = { id: 'p/a/other', due: TODAY, intervalDays: 10 }
    const today = onePerFact(orderDue([daily(TODAY), other], TODAY))
    const tomorrow = onePerFact(orderDue([daily(TODAY + 1), other], TODAY + 1))
    expect([...today, ...tomorrow].map(({ id }) => id)).toContain('p/a/other')
  })
})
