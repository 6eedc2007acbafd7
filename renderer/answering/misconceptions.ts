import { knowledgeOf, type Shelf } from '#app'
import { type Answer, ask, type Contrast, contrastOf, type Format, type Lang } from '#questions'
import type { Review } from '#storage'

/** Two things that the learner took for each other and has not yet told apart. */
export interface Misconception {
  readonly contrast: Contrast
  /** How often. */
  readonly times: number
}

/** A grade from which the learner can be taken to know the difference. */
const KNOWN = 4

/**
 * Reads the misconceptions out of the log: answers that named something else with conviction, so neither "don't know" nor
 * a guess. One is settled when its card is answered well on a later study day.
 *
 * @param reviews the newest first
 * @returns the most frequent first, then the most recent
 */
export function misconceptionsOf(
  shelf: Shelf,
  reviews: readonly Review[],
  lang: Lang,
): readonly Misconception[] {
  const knownOn = new Map<string, number>()
  const found = new Map<string, { contrast: Contrast; times: number }>()
  for (const review of reviews) {
    const { card, grade, studyDay, verdict, kind } = review
    if (kind === 'review' && grade >= KNOWN && !knownOn.has(card)) knownOn.set(card, studyDay)
    if (verdict !== 'other' || (knownOn.get(card) ?? Number.NEGATIVE_INFINITY) > studyDay) continue
    const contrast = contrastIn(shelf, review, lang)
    if (!contrast) continue
    const pair = [contrast.right.term, contrast.other.term].sort().join('\n')
    const known = found.get(pair)
    if (known) known.times += 1
    else found.set(pair, { contrast, times: 1 })
  }
  return [...found.values()].sort((a, b) => b.times - a.times)
}

/** The question of the log is made again, so that it can be said what the answer meant. */
function contrastIn(shelf: Shelf, review: Review, lang: Lang): Contrast | undefined {
  const knowledge = knowledgeOf(shelf, review.card)
  if (!knowledge) return undefined
  const { card, seed } = review
  const format = review.format as Format
  const asked = ask(knowledge, card, { lang: review.lang, format, seed })
  if (!asked.ok) return undefined
  const then = contrastOf(knowledge, asked.question, review.answer as Answer)
  if (!then || lang === review.lang) return then
  const name = (term: string) => knowledge.entities.get(term)
  const [right, other] = [name(then.right.term), name(then.other.term)]
  if (!right?.is || !other?.is) return then
  return {
    right: { term: right.id, label: right.label[lang], is: right.is[lang] },
    other: { term: other.id, label: other.label[lang], is: other.is[lang] },
  }
}
