import { isKnownFalse } from '../knowledge/truth.ts'
import type { Rule } from './rule.ts'

/** In matching and sorting every left-hand side belongs to exactly one right-hand side. */
export const onePartner: Rule = {
  id: 'one-partner',
  number: 1,
  source: 'Haladyna, Downing & Rodriguez 2002 (19), for pairs',
  repair: {
    ja: 'どの組み合わせも1通りに決まるよう、disjoint か notTrue を書いてください。',
    en: 'Declare disjoint or notTrue until every pair is certain.',
  },
  check: ({ question, facet, knowledge }) => {
    const { pairs, options, lang } = question
    if (!pairs || !options || !facet.link) return undefined
    const { relation } = facet.link.of.fact
    const links = knowledge.links(relation)
    for (const [left, right] of pairs) {
      const own = links.filter((l) => l.subject.label[lang] === left)
      if (!own.some((l) => l.object.label[lang] === right))
        return `the pack does not pair "${left}" with "${right}"`
      for (const option of options.filter((o) => o !== right)) {
        const term = links.find((l) => l.object.label[lang] === option)?.object
        const link = own.find((l) => l.object.label[lang] === right)
        if (!term || !link || !isKnownFalse(knowledge, link, 'object', term))
          return `"${left}" may belong to "${option}" too`
      }
    }
    if (new Set(pairs.map(([left]) => left)).size < pairs.length) return 'a left-hand side stands twice'
    return pairs.every(([, right]) => options.includes(right)) ? undefined : 'a right-hand side is missing'
  },
}
