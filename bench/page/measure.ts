import { packs } from '#packs'
import { ask, formatsOf, openPack } from '#questions'
import {
  type Database,
  dueCards,
  exportAll,
  installPack,
  type Outcome,
  openDatabase,
  readBackup,
  readCard,
  recordReview,
  repairData,
  setPreferences,
  todayCounts,
} from '#storage'
import type { Bridge, Reply } from '../../electron/bridge.ts'
import { answersTo, madeUpCard, settings, TODAY } from './collection.ts'
import { committed, nextDue, openFloor, putAll, readDays, readRows, saveAnswer } from './floor.ts'

// Runs in a window of Kasane, on Kasane's own database, through the same doors as the app.

type Say = (line: string) => void

interface Measured {
  readonly ours: number[]
  readonly floor: number[]
}

const PACK = 'made-up'
const CHUNK = 2_000

const knowledge = openPack(packs[0] ?? fail('there is no pack'))
let db: Database
let floor: IDBDatabase
let size = 0

function fail(why: string): never {
  throw new Error(why)
}

async function succeed<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome
  return settled.ok ? settled.value : fail(settled.problem)
}

/** The card of the collection with this number: first those of the built-in pack, which can be asked, then made-up ones. */
function cardAt(index: number) {
  const card = knowledge.cards[index]
  if (!card) return madeUpCard(PACK, index)
  return { id: card.id, topic: `${knowledge.pack.id}/${card.topic}` }
}

/** Opens both databases, Kasane's with its journal where there is a shell to keep one. */
async function open(cards: number): Promise<void> {
  size = cards
  const opened = await openDatabase()
  db = opened.ok ? opened.db : fail(opened.problem)
  floor = await openFloor('bench-floor')
  const { kasane } = window as { readonly kasane?: Bridge }
  if (!kasane) return
  db.journal = {
    append: (entry) => kept(kasane.appendJournal(entry)),
    withdraw: (line) => kept(kasane.withdrawJournal(line)),
  }
}

async function kept<T>(reply: Promise<Reply<T, string>>) {
  const answer = await reply
  return answer.ok ? answer : fail(answer.problem)
}

/**
 * Fills Kasane's database and the floor's with so many cards. Only the log is written; the cards and counts are made from
 * it by the repair. The built-in pack's cards are due by the clock of this machine, so that the app has something to ask.
 */
async function fill(cards: number, realToday: number, say: Say): Promise<void> {
  await open(cards)
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

async function time(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** Runs ours and the floor in turn, after some rounds that do not count. */
async function inTurn(
  rounds: number,
  ours: (round: number) => Promise<unknown>,
  plain: (round: number) => Promise<unknown>,
): Promise<Measured> {
  const measured: Measured = { ours: [], floor: [] }
  const warmUp = rounds < 10 ? 0 : rounds / 10
  for (let round = -warmUp; round < rounds; round += 1) {
    const [a, b] = [await time(() => ours(round)), await time(() => plain(round))]
    if (round < 0) continue
    measured.ours.push(a)
    measured.floor.push(b)
  }
  return measured
}

/** A number that jumps about in the collection. */
function anyCard(round: number) {
  return cardAt(((round + 1_000) * 7919) % size)
}

function save(rounds: number): Promise<Measured> {
  let at = TODAY * 86_400_000
  const lineOf = (round: number) => answersTo(anyCard(round), round + 1_000, TODAY).at(-1) ?? fail('no line')
  return inTurn(
    rounds,
    (round) => {
      const { before, kind, cap, studyDay, ...given } = lineOf(round)
      at += 1_000
      return succeed(recordReview(db, { ...given, now: { at, studyDay } }, settings))
    },
    (round) => saveAnswer(floor, anyCard(round).id, { ...lineOf(round), id: at }),
  )
}

/** The twenty to ask next, the first one's history, and its question. */
function plan(rounds: number): Promise<Measured> {
  const { cards } = knowledge
  const question = (round: number) => {
    const card = cards[(round + 1_000) % cards.length] ?? fail('no card')
    const [format = 'choice'] = formatsOf(knowledge, card.id, 'ja')
    return ask(knowledge, card.id, { lang: 'ja', format, seed: round + 1_000 })
  }
  return inTurn(
    rounds,
    async (round) => {
      const [first] = await dueCards(db, TODAY, 20)
      await readCard(db, first?.id ?? fail('nothing is due'))
      return question(round)
    },
    () => nextDue(floor, TODAY, 20),
  )
}

function counts(rounds: number): Promise<Measured> {
  return inTurn(
    rounds,
    () => todayCounts(db, TODAY),
    () => readDays(floor, TODAY),
  )
}

/** A pack of as many cards as the collection has, against a row for each of them. */
async function install(rounds: number): Promise<Measured> {
  const cards = Array.from({ length: size }, (_, index) => madeUpCard('fresh', index))
  const rows = cards.map((card) => ({ ...card, text: 'x'.repeat(400) }))
  return inTurn(
    rounds,
    () => succeed(installPack(db, { id: 'fresh', version: '1', installedAt: 0, cards })),
    async () => {
      await putAll(floor, 'installed', rows, 'strict')
      const clearing = floor.transaction('installed', 'readwrite')
      clearing.objectStore('installed').clear()
      await committed(clearing)
    },
  )
}

/** Everything written down, read back and found whole, against reading every row of as many. */
function exportAndVerify(rounds: number): Promise<Measured> {
  return inTurn(
    rounds,
    async () => {
      const { pieces } = await exportAll(db, TODAY * 86_400_000)
      await succeed(readBackup(new Blob([...pieces])))
    },
    () => readRows(floor, ['cards', 'reviews']),
  )
}

Object.assign(window, { bench: { open, fill, save, plan, counts, install, exportAndVerify } })
