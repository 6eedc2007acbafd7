import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Format, Question } from '../question.ts'
import type { Lang } from '../text.ts'
import { ask, formatsOf } from './ask.ts'
import { facetOf } from './facet.ts'

export interface PoolOptions {
  readonly lang: Lang
  /** One format, or all. */
  readonly format?: Format | undefined
  /** The first seed; each further question of a card takes the next. */
  readonly seed?: number
  /** How many seeds a card and format are asked with; as many as it has wordings unless said. */
  readonly perCard?: number | undefined
}

/** Every question that the pack gives, no two alike, card by card in the pack's order. */
export function* enumeratePool(
  knowledge: Knowledge,
  { lang, format, seed = 0, perCard }: PoolOptions,
): Iterable<Question> {
  const seen = new Set<string>()
  for (const card of knowledge.cards) {
    const facet = facetOf(knowledge, card)
    const wordings = Math.max(facet.stems(lang, 'pick').length, facet.claims(lang).length)
    for (const f of formatsOf(knowledge, card.id, lang)) {
      if (format && f !== format) continue
      for (let i = 0; i < (perCard ?? wordings); i++) {
        const asked = ask(knowledge, card.id, { lang, format: f, seed: seed + i })
        if (!asked.ok || seen.has(likenessOf(asked.question))) continue
        seen.add(likenessOf(asked.question))
        yield asked.question
      }
    }
  }
}

/** Two questions are alike when they ask the same thing of the learner, whatever the order of what they offer. */
export function likenessOf(question: Question): string {
  const { format, stem, options = [], pairs = [] } = question
  return [format, stem, ...[...options].sort(), '', ...pairs.map((p) => p.join('=')).sort()].join('\n')
}
