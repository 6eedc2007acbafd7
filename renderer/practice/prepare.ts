import { knowledgeOf, type Shelf } from '#app'
import { ask, type CardId, formatsOf, type Lang, type Question, withReach } from '#questions'
import { FOOT_OF_LADDER } from '#scheduling'
import { type Database, type Preferences, readCard } from '#storage'
import { chooseForm } from './format.ts'
import type { Asked, Item } from './session.ts'

export interface Prepared {
  readonly asked: Asked | null
  /** The cards before it for which no question could be made. */
  readonly passedOver: readonly CardId[]
}

/** Makes the question for the first of the items that can be asked. */
export async function prepare(
  db: Database,
  shelf: Shelf,
  preferences: Preferences,
  items: readonly Item[],
): Promise<Prepared> {
  const passedOver: CardId[] = []
  for (const item of items) {
    const row = await readCard(db, item.card)
    const rung = (row?.progress.ladder ?? FOOT_OF_LADDER).rung
    const question = makeQuestion(shelf, preferences, item.card, rung)
    if (question) return { asked: { ...item, question }, passedOver }
    passedOver.push(item.card)
  }
  return { asked: null, passedOver }
}

function makeQuestion(
  shelf: Shelf,
  preferences: Preferences,
  card: CardId,
  rung: (typeof FOOT_OF_LADDER)['rung'],
): Question | null {
  const knowledge = knowledgeOf(shelf, card)
  if (!knowledge) return null
  const seed = drawSeed()
  const lang = langOf(preferences.questionLang, seed)
  const form = chooseForm(preferences.format, rung, formatsOf(knowledge, card, lang), seed >>> 8)
  if (!form) return null
  const asked = ask(knowledge, card, { lang, format: form.format, seed: withReach(seed, form.reach) })
  if (asked.ok) return asked.question
  // Not every seed serves with every reach; without one the engine is free to take any distractor.
  const again = ask(knowledge, card, { lang, format: form.format, seed: seed & 0x3fffffff })
  return again.ok ? again.question : null
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
