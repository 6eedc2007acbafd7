import { isKnownFalse, sharesSpelling } from '../knowledge/truth.ts'
import { offersTerms, type Rule, sidesOf, termsNamed } from './rule.ts'

/** No distractor that is also true or not known to be false: its aliases, its twins, its parts included. */
export const knownFalse: Rule = {
  id: 'known-false',
  number: 2,
  source: 'Vinu & Kumar 2017 (open-world distractors)',
  repair: {
    ja: '誤りだと確かに言える用語だけを notTrue か disjoint に書いてください。',
    en: 'Declare as notTrue or disjoint only what is certainly false.',
  },
  check: (item) => {
    const { question, facet, knowledge } = item
    if (!offersTerms(question)) return undefined
    const { keys, distractors } = sidesOf(question)
    const wrong = question.format === 'oddOneOut' ? keys : distractors
    for (const label of wrong) {
      const terms = termsNamed(item, label)
      const declared = new Set(facet.distractors.map((d) => d.term.id))
      const isFalse = terms.some((t) =>
        facet.link ? isKnownFalse(knowledge, facet.link.of, facet.link.end, t) : declared.has(t.id),
      )
      if (!isFalse) return `"${label}" is not known to be false`
      const truths = [facet.answer, ...facet.alsoTrue]
      if (terms.some((t) => truths.some((truth) => sharesSpelling(t, truth))))
        return `"${label}" also names a right answer`
    }
    return undefined
  },
}
