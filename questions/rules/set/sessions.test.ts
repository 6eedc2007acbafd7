import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, formatsOf } from '../../ask/ask.ts'
import { type Card, openPack } from '../../knowledge/knowledge.ts'
import type { Pack } from '../../pack/schema.ts'
import { packs } from '../../packs/index.ts'
import type { Question } from '../../question.ts'
import { LANGS, type Lang } from '../../text.ts'
import { givesAway } from './givesAway.ts'
import { checkSession } from './index.ts'

const knowledge = openPack(packs[0] as Pack)
const LENGTH = 20
const SEEDS = 4

/** Every format of the card with a few seeds, in the order in which a session would try them. */
function* askings(card: Card, lang: Lang, seed: number): Iterable<Question> {
  for (const format of formatsOf(knowledge, card.id, lang)) {
    for (let i = 0; i < SEEDS; i++) {
      const asked = ask(knowledge, card.id, { lang, format, seed: seed + i })
      if (asked.ok) yield asked.question
    }
  }
}

/** Takes the cards one by one, each with the first question that none before it gives away; the others are left over. */
function sit(cards: readonly Card[], lang: Lang, seed: number) {
  const questions: Question[] = []
  const left: Card[] = []
  for (const card of cards) {
    const question = [...askings(card, lang, seed)].find((q) => !questions.some((e) => givesAway(e, q)))
    if (question) questions.push(question)
    else left.push(card)
  }
  return { questions, left }
}

/** Twenty cards that happen to be due, no two of one fact. */
const due = fc.shuffledSubarray([...knowledge.cards], { minLength: knowledge.cards.length }).map((cards) => {
  const facts = new Set<string>()
  return cards.filter(({ fact }) => !facts.has(fact) && facts.add(fact)).slice(0, LENGTH)
})

describe.each(LANGS)('twenty cards in %s, whichever they are', (lang) => {
  test('make a session that keeps the rules, with few cards left over', () => {
    let all = 0
    let over = 0
    fc.assert(
      fc.property(due, fc.nat(), (cards, seed) => {
        const { questions, left } = sit(cards, lang, seed)
        expect(checkSession(questions)).toEqual([])
        all += cards.length
        over += left.length
        expect(left.length).toBeLessThanOrEqual(LENGTH / 3)
      }),
      { numRuns: 100 },
    )
    expect(over / all).toBeLessThan(0.08)
  })

  test('what is left over makes a session of its own', () => {
    fc.assert(
      fc.property(due, fc.nat(), (cards, seed) => {
        let { left } = sit(cards, lang, seed)
        for (let sittings = 1; left.length > 0; sittings++) {
          expect(sittings).toBeLessThanOrEqual(3)
          left = [...sit(left, lang, seed).left]
        }
      }),
      { numRuns: 100 },
    )
  })
})
