import { type Card, type Knowledge, resolveTerm } from '../knowledge/knowledge.ts'
import { nearness } from '../knowledge/nearness.ts'
import type { Term } from '../knowledge/term.ts'
import type { StatementFact } from '../pack/schema.ts'
import { rememberEach } from '../remember.ts'
import type { Lang } from '../text.ts'
import type { Facet } from './facet.ts'
import { GAP, inSentence, splitAtGap } from './sentence.ts'
import type { Mode } from './wordings/wording.ts'

/** A fact that the pack states in sentences of its own, asked for one of their blanks. */
export function facetOfStatement(knowledge: Knowledge, card: Card, fact: StatementFact): Facet {
  const blank = fact.blanks.find((b) => b.id === card.facet)
  if (!blank) throw new Error(`${card.id}: the fact has no such blank`)
  const answer = resolveTerm(knowledge.entities, blank.answer, fact, blank.id)
  const show = (term: Term, lang: Lang) => term.label[lang]
  const distractors = blank.notTrue.map((t, i) => {
    const term = resolveTerm(knowledge.entities, t, fact, `${blank.id}#${i}`)
    return { term, nearness: nearness(knowledge, answer, term) }
  })
  const stems = (lang: Lang) => [...blank.asks[lang], ...blank.scenarios.map((s) => s[lang])]
  const claims = (lang: Lang) =>
    fact.text[lang].map((sentence) => {
      const filled = sentence.replace(/\[\[([^\]]+)\]\]/g, (_, id: string) => {
        if (id === blank.id) return GAP
        const other = fact.blanks.find((b) => b.id === id)?.answer
        if (other === undefined) return ''
        const term = resolveTerm(knowledge.entities, other, fact, id)
        return inSentence(term, lang, term.label[lang])
      })
      return splitAtGap(filled)
    })
  return {
    card,
    fact,
    answer,
    alsoTrue: [],
    distractors: distractors.sort((a, b) => b.nearness - a.nearness),
    passedOver: new Map(),
    canType: blank.typeable,
    link: undefined,
    show,
    stems: rememberEach((lang: Lang, mode: Mode) => (mode === 'two' ? [] : stems(lang))),
    claims: rememberEach(claims),
    gaps: rememberEach((lang: Lang) => (blank.typeable ? claims(lang) : [])),
  }
}
