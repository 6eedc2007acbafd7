import { fold } from '../mark/fold.ts'
import type { Rule } from './rule.ts'

/** A name that the pack uses twice stands with its parent, in the label or in the stem. */
export const uniqueLabel: Rule = {
  id: 'unique-label',
  number: 12,
  source: 'Haladyna, Downing & Rodriguez 2002 (14)',
  repair: {
    ja: '同じ名前が二度使われています。上位の用語を付けた label にしてください。',
    en: 'The name is used twice: give the entity a label that carries its parent.',
  },
  check: ({ question, facet, knowledge }) => {
    const shown = [facet.answer, ...facet.alsoTrue].filter(
      (t) => facet.show(t, question.lang) !== t.label[question.lang],
    )
    for (const term of shown) {
      const label = facet.show(term, question.lang)
      const bearers = [...knowledge.entities.values()].filter((t) => t.short[question.lang] === label)
      if (bearers.length < 2) continue
      const parents = term.parents.map((p) => knowledge.entities.get(p))
      const isSaid = parents.some((p) => p && fold(question.stem).includes(fold(p.label[question.lang])))
      if (!isSaid) return `"${label}" could be any of ${bearers.length} things`
    }
    return undefined
  },
}
