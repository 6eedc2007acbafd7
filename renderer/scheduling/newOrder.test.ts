import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NewOrder, orderNew } from './newOrder.ts'

const cards = fc
  .array(fc.constantFrom('one', 'two', 'three'), { maxLength: 30 })
  .map((topics) => topics.map((topic, index) => ({ id: `p/${index}/x`, topic })))
const order = fc.constantFrom<NewOrder>('pack', 'topics', 'shuffled')

describe('the order of new cards', () => {
  test('has every card once', () => {
    fc.assert(
      fc.property(cards, order, (all, wish) => {
        expect(orderNew(all, wish).toSorted((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all)
      }),
    )
  })

  test('stays the same for the others when some are learned or added', () => {
    fc.assert(
      fc.property(cards, fc.func(fc.boolean()), (all, isLearned) => {
        const left = all.filter((card) => !isLearned(card.id))
        expect(orderNew(left, 'shuffled')).toEqual(
          orderNew(all, 'shuffled').filter((card) => left.includes(card)),
        )
      }),
    )
  })

  test('takes the topics in turn, each in the order of the pack', () => {
    const all = ['one', 'one', 'one', 'two', 'three', 'two'].map((topic, index) => ({
      id: `${index}`,
      topic,
    }))
    expect(orderNew(all, 'topics').map(({ topic }) => topic)).toEqual([
      'one',
      'two',
      'three',
      'one',
      'two',
      'one',
    ])
    expect(orderNew(all, 'topics')[0]?.id).toBe('0')
  })

  test('shuffled has neighbours of the pack far from each other', () => {
    const all = Array.from({ length: 1000 }, (_, index) => ({ id: `p/fact-${index}/x`, topic: 'one' }))
    const places = orderNew(all, 'shuffled').map(({ id }) => Number(id.slice(7, -2)))
    const steps = places.slice(1).map((place, index) => Math.abs(place - (places[index] as number)))
    // Of two places drawn from a line of 1,000, the mean distance is a third of it.
    const mean = steps.reduce((a, b) => a + b, 0) / steps.length
    expect(mean).toBeGreaterThan(300)
    expect(mean).toBeLessThan(370)
  })
})
