import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DueCard, factOf, lateness } from './queue.ts'
import { type DayLoad, fewestDays, spreadBacklog, spreadDays } from './spread.ts'

const TODAY = 1000

const lateCard = (id: string) =>
  fc.record<DueCard>({
    id: fc.constant(id),
    due: fc.integer({ min: TODAY - 40, max: TODAY }),
    intervalDays: fc.integer({ min: 1, max: 60 }),
  })
const ofOwnFacts = fc
  .nat(60)
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => lateCard(`p/${i}/x`))))
const withSiblings = fc
  .uniqueArray(
    fc.tuple(fc.nat(12), fc.nat(3)).map(([fact, facet]) => `p/${fact}/${facet}`),
    { maxLength: 40 },
  )
  .chain((ids) => fc.tuple(...ids.map(lateCard)))
const loads = fc
  .array(fc.nat(20), { minLength: 1, maxLength: 14 })
  .map((counts) => counts.map((count, index): DayLoad => ({ day: TODAY + index, count })))

function countOn(placed: readonly { day: number }[], day: number): number {
  return placed.filter((card) => card.day === day).length
}

describe('a backlog that is spread', () => {
  test('has every card once, on one of the days, none before today', () => {
    fc.assert(
      fc.property(withSiblings, loads, (cards, days) => {
        const placed = spreadBacklog(cards, days, TODAY)
        expect(placed.map(({ card }) => card).toSorted()).toEqual(cards.map(({ id }) => id).toSorted())
        for (const { day } of placed) expect(days.map((load) => load.day)).toContain(day)
      }),
    )
  })

  test('is even: no card could be on a day with two less', () => {
    fc.assert(
      fc.property(ofOwnFacts, loads, (cards, days) => {
        const placed = spreadBacklog(cards, days, TODAY)
        const full = days.map(({ day, count }) => ({
          own: countOn(placed, day),
          all: count + countOn(placed, day),
        }))
        const least = Math.min(...full.map(({ all }) => all))
        for (const { own, all } of full) if (own > 0) expect(all - least).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('has the most overdue relative to its interval first', () => {
    fc.assert(
      fc.property(ofOwnFacts, loads, (cards, days) => {
        const late = new Map(cards.map((card) => [card.id, lateness(card, TODAY)]))
        const placed = spreadBacklog(cards, days, TODAY)
        for (const one of placed)
          for (const other of placed)
            if (one.day < other.day)
              expect(late.get(one.card) ?? 0).toBeGreaterThanOrEqual(late.get(other.card) ?? 0)
      }),
    )
  })

  test('keeps cards of one fact on different days, but for the last day, which takes what is left', () => {
    fc.assert(
      fc.property(withSiblings, loads, (cards, days) => {
        const early = spreadBacklog(cards, days, TODAY).filter(({ day }) => day !== days.at(-1)?.day)
        const keys = early.map(({ card, day }) => `${day} ${factOf(card)}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('of a thousand cards over a week is as even as a thousand can be', () => {
    const cards = Array.from({ length: 1000 }, (_, i) => ({
      id: `p/${i}/x`,
      due: TODAY - i,
      intervalDays: 10,
    }))
    const days = spreadDays(TODAY, 7, new Set()).map((day) => ({ day, count: 0 }))
    const placed = spreadBacklog(cards, days, TODAY)
    expect(days.map(({ day }) => countOn(placed, day))).toEqual([143, 143, 143, 143, 143, 143, 142])
  })
})

test('days off are left out of the days to spread over', () => {
  expect(spreadDays(TODAY, 3, new Set([TODAY, TODAY + 2]))).toEqual([TODAY + 1, TODAY + 3, TODAY + 4])
})

test('the fewest days for so many cards a day are enough, and one less is not', () => {
  fc.assert(
    fc.property(ofOwnFacts, loads, fc.integer({ min: 1, max: 30 }), (cards, days, perDay) => {
      fc.pre(days.every(({ count }) => count <= perDay))
      const most = (count: number) => {
        const chosen = days.slice(0, count)
        const placed = spreadBacklog(cards, chosen, TODAY)
        return Math.max(...chosen.map(({ day, count }) => count + countOn(placed, day)))
      }
      const enough = fewestDays(cards.length, days, perDay)
      if (enough < days.length) expect(most(enough)).toBeLessThanOrEqual(perDay)
      if (enough > 1) expect(most(enough - 1)).toBeGreaterThan(perDay)
    }),
  )
})
