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
import { FOOT_OF_LADDER, type Rung } from '#scheduling'
import { type Database, type Preferences, readCard } from '#storage'
import { chooseForm } from './format.ts'
import { answersOf, type Item, type Prepared, type Session } from './session.ts'

/** So many wordings and sets of options are tried before another format is. */
const SEEDS = 4

/**
 * Makes the question for the first of the items that can be asked now.
 *
 * @param earlier the questions of the sitting so far: none may be made whose answer they give away
 */
export async function prepare(
  db: Database,
  shelf: Shelf,
  preferences: Preferences,
  items: readonly Item[],
  earlier: readonly Question[],
): Promise<Prepared> {
  const passedOver: CardId[] = []
  const postponed: CardId[] = []
  for (const item of items) {
    const row = await readCard(db, item.card)
    const rung = (row?.progress.ladder ?? FOOT_OF_LADDER).rung
    // A drill repeats what its own verdict has just told.
    const told = item.kind === 'drill' ? [] : earlier
    const made = makeQuestion(shelf, preferences, item.card, rung, drawSeed(), told)
    if (typeof made === 'object') return { asked: { ...item, question: made }, passedOver, postponed }
    if (made === 'givenAway') postponed.push(item.card)
    else passedOver.push(item.card)
  }
  return { asked: null, passedOver, postponed }
}

/** The questions of the sitting so far, that on the screen included. */
export function earlierIn(session: Session): readonly Question[] {
  const earlier = answersOf(session).map(({ asked }) => asked.question)
  if (session.phase === 'over') return earlier
  return [...earlier, session.phase === 'asking' ? session.asked.question : session.judged.asked.question]
}

/**
 * The question for a card, in the form that its rung and the learner want, or in the next best. Where an earlier question
 * gives its answer away, other wordings are tried and then other formats.
 *
 * @param seed unsigned 32-bit
 * @returns `givenAway` where that helps nothing, `notAskable` where the card has no question at all
 */
export function makeQuestion(
  shelf: Shelf,
  preferences: Pick<Preferences, 'questionLang' | 'format'>,
  card: CardId,
  rung: Rung,
  seed: number,
  earlier: readonly Question[],
): Question | 'givenAway' | 'notAskable' {
  const knowledge = knowledgeOf(shelf, card)
  if (!knowledge) return 'notAskable'
  const lang = langOf(preferences.questionLang, seed)
  let possible = formatsOf(knowledge, card, lang)
  let found: 'givenAway' | 'notAskable' = 'notAskable'
  while (possible.length > 0) {
    const form = chooseForm(preferences.format, rung, possible, seed >>> 8)
    if (!form) break
    for (const question of questionsIn(knowledge, card, lang, form.format, form.reach, seed)) {
      if (!earlier.some((before) => givesAway(before, question))) return question
      found = 'givenAway'
    }
    possible = possible.filter((format) => format !== form.format)
  }
  return found
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
