import { knowledgeOf, type Shelf } from '#app'
import {
  ask,
  type CardId,
  type Format,
  formatsOf,
  givesAway,
  type Knowledge,
  type Lang,
  type Question,
  withReach,
} from '#questions'
import { FOOT_OF_LADDER, factOf, type Rung } from '#scheduling'
import { type Database, type Preferences, readCard } from '#storage'
import { chooseForm } from './format.ts'
import type { Prepared } from './reduceSession.ts'
import { type Asked, answersOf, type Item, type Session } from './session.ts'

/** So many wordings and sets of options are tried. */
const SEEDS = 4
/** So many cards are looked at for one whose question tells nothing of what is still to come. */
const CHOICE = 8

/**
 * Makes the next question: for the first of the items that can be asked, unless its question would give away the answer of
 * a later one; then one of the next, which may be that later one, goes before it.
 *
 * @param earlier the questions of the sitting so far: none may be made whose answer they give away
 * @param looksAhead false where the question has to be there at once
 */
export async function prepare(
  db: Database,
  shelf: Shelf,
  preferences: Preferences,
  items: readonly Item[],
  earlier: readonly Question[],
  looksAhead = true,
): Promise<Prepared> {
  const passedOver: CardId[] = []
  const givenAway: CardId[] = []
  let second: Asked | null = null
  for (const [nth, item] of items.entries()) {
    if (second && nth >= CHOICE) break
    const row = await readCard(db, item.card)
    const rung = (row?.progress.ladder ?? FOOT_OF_LADDER).rung
    const others = looksAhead ? items.filter(({ card, kind }) => card !== item.card && kind !== 'drill') : []
    const sitting = { earlier, ahead: others.map(({ card }) => card) }
    // A drill repeats what its own verdict has just told.
    const made = makeQuestion(
      shelf,
      preferences,
      item.card,
      rung,
      drawSeed(),
      item.kind === 'drill' ? ALONE : sitting,
    )
    if (made === 'notAskable') passedOver.push(item.card)
    else if (made === 'givenAway') givenAway.push(item.card)
    else if (!made.tellsOfLater) return { asked: { ...item, question: made.question }, passedOver, givenAway }
    else second ??= { ...item, question: made.question }
  }
  return { asked: second, passedOver, givenAway }
}

/** The questions of the sitting so far, that on the screen included. */
export function earlierIn(session: Session): readonly Question[] {
  const earlier = answersOf(session).map(({ asked }) => asked.question)
  if (session.phase === 'over') return earlier
  return [...earlier, session.phase === 'asking' ? session.asked.question : session.judged.asked.question]
}

/** What stands around a question in its sitting. */
interface Neighbours {
  readonly earlier: readonly Question[]
  readonly ahead: readonly CardId[]
}

const ALONE: Neighbours = { earlier: [], ahead: [] }

interface Made {
  readonly question: Question
  /** Whether it gives away the answer of a card that is still to come. */
  readonly tellsOfLater: boolean
}

/**
 * The question for a card, in the form that its rung and the learner want, or in the next best. Where an earlier question
 * gives its answer away, other wordings are tried and then other formats; where it tells of a later one, other wordings.
 *
 * @param seed unsigned 32-bit
 * @returns `givenAway` where nothing helps, `notAskable` where the card has no question at all
 */
export function makeQuestion(
  shelf: Shelf,
  preferences: Pick<Preferences, 'questionLang' | 'format'>,
  card: CardId,
  rung: Rung,
  seed: number,
  { earlier, ahead }: Neighbours = ALONE,
): Made | 'givenAway' | 'notAskable' {
  const knowledge = knowledgeOf(shelf, card)
  if (!knowledge) return 'notAskable'
  const lang = langOf(preferences.questionLang, seed)
  let possible = formatsOf(knowledge, card, lang)
  let isGivenAway = false
  while (possible.length > 0) {
    const form = chooseForm(preferences.format, rung, possible, seed >>> 8)
    if (!form) break
    let second: Question | null = null
    for (const question of questionsIn(knowledge, card, lang, form.format, form.reach, seed)) {
      if (earlier.some((before) => givesAway(before, question))) isGivenAway = true
      else if (!ahead.some((later) => tellsOf(shelf, question, later)))
        return { question, tellsOfLater: false }
      else second ??= question
    }
    if (second) return { question: second, tellsOfLater: true }
    possible = possible.filter((format) => format !== form.format)
  }
  return isGivenAway ? 'givenAway' : 'notAskable'
}

const foreseen = new WeakMap<Knowledge, Map<CardId, Question | null>>()

/** Whether a question gives away the answer of a card, of which no question is made yet: any will do to ask. */
function tellsOf(shelf: Shelf, question: Question, card: CardId): boolean {
  const knowledge = knowledgeOf(shelf, card)
  if (!knowledge || factOf(card) === factOf(question.card)) return false
  const known = foreseen.get(knowledge) ?? new Map<CardId, Question | null>()
  foreseen.set(knowledge, known)
  let later = known.get(card)
  if (later === undefined) {
    const format = formatsOf(knowledge, card, question.lang)[0]
    const asked = format && ask(knowledge, card, { lang: question.lang, format, seed: 0 })
    later = asked?.ok ? asked.question : null
    known.set(card, later)
  }
  return later !== null && givesAway(question, later)
}

/** Questions of one format, from one seed after another. */
function* questionsIn(
  knowledge: Knowledge,
  card: CardId,
  lang: Lang,
  format: Format,
  reach: 'far' | 'near',
  seed: number,
): Iterable<Question> {
  for (let nth = 0; nth < SEEDS; nth++) {
    const own = (seed + nth) >>> 0
    // Not every seed serves with every reach; without one the engine is free to take any distractor.
    for (const full of [withReach(own, reach), own & 0x3fffffff]) {
      const asked = ask(knowledge, card, { lang, format, seed: full })
      if (!asked.ok) continue
      yield asked.question
      break
    }
  }
}

function langOf(wish: Preferences['questionLang'], seed: number): Lang {
  return wish === 'mixed' ? (seed % 2 === 0 ? 'ja' : 'en') : wish
}

/** The same question in another language: same card, format and seed, so the same options in the same order. */
export function translate(shelf: Shelf, question: Question, lang: Lang): Question | null {
  const knowledge = knowledgeOf(shelf, question.card)
  if (!knowledge) return null
  const asked = ask(knowledge, question.card, { lang, format: question.format, seed: question.seed })
  return asked.ok ? asked.question : null
}

/** Chance is the app's to bring; the log keeps the seed, so that the question can be shown again. */
function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number
}
