import { packs } from '#packs'
import { openPack } from '#questions'
import { type Database, installPack, type Outcome, openDatabase, repairData, setPreferences } from '#storage'
import type { Bridge, Reply } from '../../electron/bridge.ts'
import { answersTo, madeUpCard, settings, TODAY } from './collection.ts'
import { openFloor, putAll } from './floor.ts'

type Say = (line: string) => void

const PACK = 'made-up'
const CHUNK = 2_000

export const knowledge = openPack(packs[0] ?? fail('there is no pack'))

export function fail(why: string): never {
  throw new Error(why)
}

export async function succeed<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome
  return settled.ok ? settled.value : fail(settled.problem)
}

/** The card of the collection with this number: first those of the built-in pack, which can be asked, then made-up ones. */
export function cardAt(index: number) {
  const card = knowledge.cards[index]
  if (!card) return madeUpCard(PACK, index)
  return { id: card.id, topic: `${knowledge.pack.id}/${card.topic}` }
}

/** Kasane's database and the floor's, with so many cards in each. */
export interface Databases {
  readonly db: Database
  readonly floor: IDBDatabase
  readonly size: number
}

/** Opens both, Kasane's with its journal where there is a shell to keep one. */
export async function openBoth(size: number): Promise<Databases> {
  const { kasane } = window as { readonly kasane?: Bridge }
  const opened = await openDatabase({ isJournaled: kasane !== undefined })
  const db = opened.ok ? opened.db : fail(opened.problem)
  if (kasane) {
    db.journal = {
      append: (entry) => kept(kasane.appendJournal(entry)),
      withdraw: (line) => kept(kasane.withdrawJournal(line)),
    }
  }
  return { db, floor: await openFloor('bench-floor'), size }
}

export async function kept<T>(reply: Promise<Reply<T, string>>) {
  const answer = await reply
  return answer.ok ? answer : fail(answer.problem)
}

/**
 * Fills both with so many cards. Of Kasane's only the log is written; the cards and counts are made from
 * it by the repair. The built-in pack's cards are due by the clock of this machine, so that the app has something to ask.
 */
export async function fillBoth(cards: number, realToday: number, say: Say): Promise<void> {
  const { db, floor } = await openBoth(cards)
  await succeed(
    setPreferences(db, { isWelcomed: true, interfaceLang: 'en', questionLang: 'en', newPerDay: 0 }),
  )
  const madeUp = Array.from({ length: Math.max(0, cards - knowledge.cards.length) }, (_, index) =>
    madeUpCard(PACK, knowledge.cards.length + index),
  )
  await succeed(installPack(db, { id: PACK, version: '1', installedAt: 0, cards: madeUp }))
  const native = db.backendDB()
  let id = 1
  for (let from = 0; from < cards; from += CHUNK) {
    const indexes = Array.from({ length: Math.min(CHUNK, cards - from) }, (_, n) => from + n)
    const lines = indexes.flatMap((index) => {
      const isReal = index < knowledge.cards.length
      const lastDay = isReal ? realToday - 1 : TODAY - 1 - (index % 40)
      return answersTo(cardAt(index), index, lastDay).map((line) => ({ ...line, id: id++ }))
    })
    const rows = indexes.map((index) => ({
      id: cardAt(index).id,
      due: TODAY - (index % 60),
      text: 'x'.repeat(400),
    }))
    await Promise.all([
      putAll(native, 'reviews', lines, 'relaxed'),
      putAll(floor, 'reviews', lines, 'relaxed'),
      putAll(floor, 'cards', rows, 'relaxed'),
    ])
    say(`${from + indexes.length} cards, ${id - 1} answers written`)
  }
  await succeed(repairData(db, settings.scheduler))
  await putAll(floor, 'days', await db.dueCounts.toArray(), 'relaxed')
  say('cards and counts made from the log')
}
