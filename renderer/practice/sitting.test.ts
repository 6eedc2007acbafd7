import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { type Shelf, topicName } from '#app'
import { packs } from '#packs'
import { checkSession, givesAway, LANGS, openPack, type Pack, type Question } from '#questions'
import { DEFAULT_PREFERENCES, installPack, openDatabase, type Preferences } from '#storage'
import { readPlan } from './plan.ts'
import { makeQuestion, prepare } from './prepare.ts'
import type { Item } from './session.ts'

const knowledge = openPack(packs[0] as Pack)
const shelf: Shelf = { opened: [knowledge], broken: [] }
const TODAY = 20_000

async function openWithPack() {
  const opened = await openDatabase({ engine: { indexedDB: new IDBFactory(), IDBKeyRange } })
  const { db } = opened
  const { id, version } = knowledge.pack
  const cards = knowledge.cards.map((card) => ({ id: card.id, topic: topicName(knowledge, card.topic) }))
  await installPack(db, { id, version, installedAt: 0, cards })
  return db
}

/** Every question of one sitting, in the order in which they are asked, and the cards that it leaves to another. */
async function sit(chosen: Partial<Preferences>) {
  const db = await openWithPack()
  const preferences = { ...DEFAULT_PREFERENCES, newPerDay: 60, ...chosen }
  let items: readonly Item[] = await readPlan({ db, shelf, preferences, today: TODAY, extraNew: 0 })
  const planned = items.length
  const questions: Question[] = []
  const left = new Set<string>()
  while (items.length > 0) {
    const next = await prepare(db, shelf, preferences, items, questions, questions.length > 0)
    const gone = new Set([...next.passedOver, ...next.givenAway, next.asked?.card])
    for (const card of [...next.passedOver, ...next.givenAway]) left.add(card)
    items = items.filter(({ card }) => !gone.has(card))
    if (next.asked) questions.push(next.asked.question)
  }
  db.close()
  return { planned, questions, left }
}

/** The forms, and how many of 50 cards are left to another sitting at most. A cloze or a matching names more things. */
const forms = [
  ['ladder', 4],
  ['choice', 4],
  ['typed', 4],
  ['cloze', 10],
  ['matching', 10],
] as const
const orders = ['pack', 'topics', 'shuffled'] as const

describe('a whole sitting over the pack', () => {
  for (const questionLang of [...LANGS, 'mixed'] as const) {
    it.each(forms)(
      `in ${questionLang}, asked by %s, has no fact twice and gives no answer away`,
      async (format, most) => {
        for (const newOrder of orders) {
          const { planned, questions, left } = await sit({ questionLang, format, newOrder })
          expect(checkSession(questions)).toEqual([])
          expect(questions.length + left.size).toBe(planned)
          // Two cards may tell of each other, whichever comes first.
          expect(left.size).toBeLessThanOrEqual(most)
          expect(planned).toBe(50)
        }
      },
      60_000,
    )
  }

  it('would give answers away if the questions did not know of each other', async () => {
    const cards = (await sit({})).questions.map(({ card }) => card)
    const loose = cards.flatMap((card, nth) => {
      const made = makeQuestion(shelf, DEFAULT_PREFERENCES, card, 'choiceNear', nth * 7919)
      return typeof made === 'object' ? [made.question] : []
    })
    expect(loose.some((later, nth) => loose.slice(0, nth).some((before) => givesAway(before, later)))).toBe(
      true,
    )
  })
})
