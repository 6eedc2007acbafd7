import { type Card, type Entry, type Grade, type ReviewSettings, review, sm2 } from '#scheduling'
import type { PackCard, Review } from '#storage'

/** The collection that is measured: `size` cards of five topics, each answered ten times on ten study days. */
const TOPICS = 5
const ANSWERS = 10

export const settings: ReviewSettings = { scheduler: sm2, recognitionCapDays: 21, maximumIntervalDays: null }

/** The study day on which the collection is looked at; the last answers lie shortly before it. */
export const TODAY = 22_000

/** Packs of no real text: ids as long as real ones. */
export function madeUpCard(pack: string, index: number): PackCard {
  const fact = String(index >> 1).padStart(6, '0')
  return { id: `${pack}/some-fact-${fact}/facet-${index & 1}`, topic: `${pack}/topic-${index % TOPICS}` }
}

/** The lines that ten answers to a card leave in the log, their ids still missing. */
export function answersTo({ id, topic }: PackCard, index: number, lastDay: number): Omit<Review, 'id'>[] {
  let card: Card = { id, progress: null }
  const lines: Omit<Review, 'id'>[] = []
  for (let nth = 0; nth < ANSWERS; nth += 1) {
    // Fails now and then, each card at other times, so that intervals of all lengths occur.
    const grade = (((index * 31 + nth * 7) % 9) + 3 > 9 ? 2 : 3 + ((index + nth) % 3)) as Grade
    const studyDay = lastDay - (ANSWERS - 1 - nth)
    const at = studyDay * 86_400_000 + index
    const result: { readonly card: Card; readonly entry: Entry } = review(
      card,
      { grade, format: nth % 2 ? 'cloze' : 'choice' },
      { at, studyDay },
      settings,
    )
    card = result.card
    lines.push({
      ...result.entry,
      topic,
      lang: 'ja',
      seed: index * ANSWERS + nth,
      answer: { kind: 'chosen', options: [nth % 4] },
      verdict: grade < 3 ? 'wrong' : 'right',
      proposed: { grade, reason: 'right' },
      elapsedMs: 4000 + ((index * 13) % 5000),
      readingMs: 1500,
    })
  }
  return lines
}
