import { draft } from '../ask/ask.ts'
import { facetOf } from '../ask/facet.ts'
import type { Card, Knowledge } from '../knowledge/knowledge.ts'
import { FORMATS, type Format, type Question } from '../question.ts'
import type { Lang } from '../text.ts'
import { faultsOf } from './index.ts'

/** Something that a pack was written to ask and that no question asks. */
export interface Unasked {
  readonly card: string
  /** The wording or situation of the pack that is passed over; null where it is the card as a whole. */
  readonly stem: string | null
  /** The rules that it fell short of, or its wrong options; none where there are too few wrong options to choose from. */
  readonly rules: readonly string[]
}

/** The formats in which a wording of the pack stands as it is. */
const OWN_STEM: readonly Format[] = ['choice', 'typed']

/**
 * What an author wrote in vain: cards that no format can ask, and wordings and situations that every question passes over,
 * because each time a rule turns them down.
 *
 * @param silentCards the cards that are known to be asked in no format
 */
export function unaskedIn(
  knowledge: Knowledge,
  lang: Lang,
  silentCards: readonly string[],
): readonly Unasked[] {
  const silent = new Set(silentCards)
  return knowledge.cards.flatMap((card): readonly Unasked[] => {
    if (silent.has(card.id))
      return [{ card: card.id, stem: null, rules: tried(knowledge, card, lang, FORMATS, 0).rules }]
    const own = ownStems(knowledge, card, lang)
    const stems = facetOf(knowledge, card)
      .stems(lang, 'pick')
      .map((stem, seed) => {
        const { questions, rules } = tried(knowledge, card, lang, OWN_STEM, seed)
        return { stem, rules, isAsked: questions.some((q) => q.stem === stem) }
      })
    // What the wordings that are asked get by with is not what keeps the others back.
    const harmless = new Set(stems.filter((s) => s.isAsked).flatMap((s) => s.rules))
    return stems
      .filter(({ stem, isAsked }) => own.has(stem) && !isAsked)
      .map(({ stem, rules }) => ({ card: card.id, stem, rules: rules.filter((r) => !harmless.has(r)) }))
  })
}

/** The sound questions of one seed, and the rules that were in their way. */
function tried(knowledge: Knowledge, card: Card, lang: Lang, formats: readonly Format[], seed: number) {
  const rules = new Set<string>()
  const questions: Question[] = []
  for (const format of formats) {
    const item = draft(knowledge, card, { lang, format, seed }, (rule, count = 1) => {
      if (count > 0) rules.add(rule)
    })
    const broken = item ? faultsOf(item) : []
    for (const { rule } of broken) rules.add(rule.id)
    if (item && broken.length === 0) questions.push(item.question)
  }
  return { questions, rules: [...rules].sort() }
}

/** The stems of a card that stand in the pack, and not in the wordings of its relation. */
function ownStems(knowledge: Knowledge, card: Card, lang: Lang): ReadonlySet<string> {
  const fact = knowledge.factById.get(card.fact)
  if (!fact) return new Set()
  if (fact.relation !== 'statement')
    return new Set(fact.scenarios.filter((s) => s.facet === card.facet).map((s) => s.stem[lang]))
  const blank = fact.blanks.find((b) => b.id === card.facet)
  return new Set([...(blank?.asks[lang] ?? []), ...(blank?.scenarios ?? []).map((s) => s[lang])])
}
