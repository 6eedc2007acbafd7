import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildQueue, type DueCard, keepApart, orderDue, type QueueSources } from './queue.ts'

const TODAY = 1000
const factOf = (card: string) => card.slice(0, card.lastIndexOf('/'))

const card = fc.tuple(fc.nat(8), fc.nat(3)).map(([fact, facet]) => `p/${fact}/${facet}`)
const cards = fc.uniqueArray(card, { maxLength: 24 })
// Few enough values that cards often wait equally long.
const dueCard = fc.record<DueCard>({
  id: card,
  due: fc.constantFrom(TODAY, TODAY - 1, TODAY - 10, TODAY - 100),
  intervalDays: fc.constantFrom(1, 10, 100),
})
const dueCards = fc.uniqueArray(dueCard, { maxLength: 12, selector: ({ id }) => id })
const limit = fc.nat(12)

function sources(part: Partial<QueueSources>): QueueSources {
  return {
    today: TODAY,
    due: [],
    unseen: [],
    drilled: [],
    reviewsLeft: null,
    newLeft: 10,
    siblingKey: (id) => id,
    ...part,
  }
}

/** How many neighbours share a fact. */
function clashes(ids: readonly string[]): number {
  return ids.filter((id, index) => index > 0 && factOf(id) === factOf(ids[index - 1] as string)).length
}

function mostOfOneFact(ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => ids.filter((other) => factOf(other) === factOf(id)).length))
}

describe('the queue', () => {
  test('asks due cards first, then new ones, then those to be drilled', () => {
    const due = [{ id: 'due', due: TODAY, intervalDays: 1 }]
    expect(buildQueue(sources({ due, unseen: ['new'], drilled: ['drill'] }))).toEqual(['due', 'new', 'drill'])
  })

  test('the most overdue card relative to its interval comes first', () => {
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

  test('keeps to the daily limits', () => {
    fc.assert(
      fc.property(dueCards, cards, limit, limit, (due, unseen, reviewsLeft, newLeft) => {
        const fresh = unseen.map((id) => `new ${id}`)
        const queue = buildQueue(sources({ due, unseen: fresh, reviewsLeft, newLeft }))
        expect(queue.filter((id) => id.startsWith('new'))).toEqual(fresh.slice(0, newLeft))
        expect(queue.length).toBe(Math.min(due.length, reviewsLeft) + Math.min(fresh.length, newLeft))
      }),
    )
  })

  test('asks no card twice, and each that it may', () => {
    fc.assert(
      fc.property(dueCards, cards, cards, (due, unseen, drilled) => {
        const queue = buildQueue(
          sources({ due, unseen, drilled, newLeft: unseen.length, siblingKey: factOf }),
        )
        const all = new Set([...due.map(({ id }) => id), ...unseen, ...drilled])
        expect(new Set(queue)).toEqual(all)
        expect(queue.length).toBe(all.size)
      }),
    )
  })

  test('is the same for the same cards in whatever order they are handed in', () => {
    fc.assert(
      fc.property(dueCards, (due) => {
        const turned = buildQueue(sources({ due: due.toReversed(), siblingKey: factOf }))
        expect(turned).toEqual(buildQueue(sources({ due, siblingKey: factOf })))
      }),
    )
  })
})

describe('cards of one fact', () => {
  test('are never next to each other where any order avoids it', () => {
    fc.assert(
      fc.property(cards, (ids) => {
        const ordered = keepApart(ids, factOf)
        expect(ordered.toSorted()).toEqual(ids.toSorted())
        const excess = Math.max(0, 2 * mostOfOneFact(ids) - ids.length - 1)
        expect(clashes(ordered)).toBe(excess)
      }),
      { numRuns: 1000 },
    )
  })

  test('are kept apart from the card asked last too', () => {
    expect(keepApart(['p/a/1', 'p/b/1'], factOf, 'p/a/2')).toEqual(['p/b/1', 'p/a/1'])
  })

  test('move only when they have to', () => {
    fc.assert(
      fc.property(cards, (ids) => {
        fc.pre(clashes(ids) === 0 && mostOfOneFact(ids) * 2 <= ids.length)
        const ordered = keepApart(ids, factOf)
        expect(ordered[0]).toBe(ids[0])
        expect(clashes(ordered)).toBe(0)
      }),
    )
    expect(keepApart(['p/a/1', 'p/a/2', 'p/b/1', 'p/c/1'], factOf)).toEqual([
      'p/a/1',
      'p/b/1',
      'p/a/2',
      'p/c/1',
    ])
  })

  test('ten thousand cards are ordered without a pause', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `p/${index % 3000}/${index}`)
    const before = performance.now()
    expect(clashes(keepApart(many, factOf))).toBe(0)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
