import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVERYTHING, readChoice, writeChoice } from '#app'
import { factOf } from '#scheduling'
import { type CardRecord, chooseCards } from './chooseCards.ts'

const TODAY = 1000

const record: fc.Arbitrary<Omit<CardRecord, 'id'>> = fc
  .record({
    topics: fc.constantFrom(['p/a'], ['p/a/b', 'p/a'], ['p/c']),
    answers: fc.nat(5),
    wrong: fc.nat(5),
    seenAgo: fc.nat(60),
    missedAgo: fc.nat(60),
    isStarred: fc.boolean(),
  })
  .map(({ topics, answers, wrong, seenAgo, missedAgo, isStarred }) => {
    const missed = Math.min(answers, wrong)
    return {
      topics,
      isNew: answers === 0,
      answers,
      right: answers - missed,
      lastSeen: answers === 0 ? null : TODAY - seenAgo,
      lastMissed: missed === 0 ? null : TODAY - Math.max(seenAgo, missedAgo),
      isStarred,
    }
  })

const records = fc
  .array(record, { maxLength: 40 })
  .map((all) => all.map((one, i): CardRecord => ({ ...one, id: `p/${i >> 1}/${i % 2}` })))

const choice = fc.record({
  topics: fc.subarray(['p/a', 'p/a/b', 'p/c']),
  missedWithin: fc.option(fc.integer({ min: 1, max: 60 })),
  notSeenFor: fc.option(fc.integer({ min: 1, max: 60 })),
  accuracyBelow: fc.option(fc.integer({ min: 1, max: 100 })),
  isStarred: fc.boolean(),
  paper: fc.option(fc.string()),
  most: fc.option(fc.integer({ min: 1, max: 50 })),
  isCounted: fc.boolean(),
})

const ids = (cards: readonly CardRecord[]) => cards.map(({ id }) => id)

describe('a choice of cards', () => {
  test('comes back from an address as it was written, and nonsense chooses everything', () => {
    fc.assert(
      fc.property(choice, (one) => {
        expect(readChoice(writeChoice(one))).toEqual(one)
        expect(writeChoice(one)).toMatch(/^[\w-]+$/)
      }),
    )
    for (const text of ['', 'undefined', '%', btoa('[]'), btoa('{"topics":1}')])
      expect(readChoice(text)).toEqual(EVERYTHING)
  })

  test('has what is asked for and nothing else; asking for more never brings another card', () => {
    fc.assert(
      fc.property(records, choice, choice, (all, one, other) => {
        const chosen = chooseCards(all, one, TODAY, null)
        const both = {
          ...one,
          isStarred: one.isStarred || other.isStarred,
          isCounted: one.isCounted || other.isCounted,
        }
        expect(ids(chosen)).toEqual(expect.arrayContaining(ids(chooseCards(all, both, TODAY, null))))
        expect(new Set(ids(chosen)).size).toBe(chosen.length)
        for (const { topics, lastMissed, lastSeen, right, answers, isStarred } of chosen) {
          if (one.topics.length > 0) expect(topics.some((topic) => one.topics.includes(topic))).toBe(true)
          if (one.missedWithin) expect(TODAY - (lastMissed ?? -9999)).toBeLessThan(one.missedWithin)
          if (one.notSeenFor) expect(TODAY - (lastSeen ?? 9999)).toBeGreaterThanOrEqual(one.notSeenFor)
          if (one.accuracyBelow) expect((100 * right) / answers).toBeLessThan(one.accuracyBelow)
          if (one.isStarred) expect(isStarred).toBe(true)
          if (one.isCounted) expect(lastSeen).not.toBe(TODAY)
        }
        expect(chooseCards(all, EVERYTHING, TODAY, null)).toHaveLength(all.length)
      }),
    )
  })

  test('that is to count leaves out what was seen today, and nothing else', () => {
    fc.assert(
      fc.property(records, (all) => {
        const counted = chooseCards(all, { ...EVERYTHING, isCounted: true }, TODAY, null)
        expect(new Set(ids(counted))).toEqual(new Set(ids(all.filter(({ lastSeen }) => lastSeen !== TODAY))))
      }),
    )
  })

  test('brings one card of each fact before a second of any, the worst known first', () => {
    fc.assert(
      fc.property(records, (all) => {
        const chosen = chooseCards(all, EVERYTHING, TODAY, null)
        const facts = chosen.map(({ id }) => factOf(id))
        const different = new Set(facts).size
        expect(new Set(facts.slice(0, different)).size).toBe(different)
        const shares = chosen
          .slice(0, different)
          .map(({ right, answers }) => (answers === 0 ? 1 : right / answers))
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      }),
    )
  })

  test('of an exam has only what it showed to be missing', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(40)), (all, numbers) => {
        const asked = new Set(numbers.map((i) => `p/${i >> 1}/${i % 2}`))
        const chosen = ids(chooseCards(all, EVERYTHING, TODAY, asked))
        expect(new Set(chosen)).toEqual(new Set(ids(all).filter((id) => asked.has(id))))
      }),
    )
  })
})
