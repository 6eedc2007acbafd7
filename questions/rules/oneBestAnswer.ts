import { fold } from '../mark/fold.ts'
import type { Item, Rule } from './rule.ts'
import { offersTerms, termsNamed } from './rule.ts'

/** The stem, run as a query against the pack, gives exactly the keys among the options. Seyler, Yahya & Berberich 2016. */
export const oneBestAnswer: Rule = {
  id: 'one-best-answer',
  number: 1,
  source: 'Haladyna, Downing & Rodriguez 2002 (18); Seyler et al. 2016',
  repair: {
    ja: '事実の関係と notTrue を見直し、正答が1つに決まるようにしてください。',
    en: 'Review the relation of the fact and its notTrue lists until exactly one answer is right.',
  },
  check: (item) => {
    const { question, facet } = item
    if (question.accepted) return recallFault(item)
    if (question.format === 'trueFalse') return trueFalseFault(item)
    if (!offersTerms(question)) return undefined
    const truths = new Set([facet.answer, ...facet.alsoTrue].map((t) => t.id))
    const options = question.options ?? []
    const isTrue = options.map((label) => termsNamed(item, label).some((t) => truths.has(t.id)))
    const wanted = question.format === 'oddOneOut' ? isTrue.map((t) => !t) : isTrue
    const found = wanted.flatMap((t, i) => (t ? [i] : []))
    const right = question.right ?? []
    if (found.join() === [...right].sort((a, b) => a - b).join()) return undefined
    return `the pack makes ${found.map((i) => options[i]).join(', ') || 'nothing'} right, the key says ${right.map((i) => options[i]).join(', ')}`
  },
}

function recallFault({ question, facet }: Item): string | undefined {
  if (question.format === 'typed' && !facet.canType) return 'another answer may be right as well'
  const shown = facet.show(facet.answer, question.lang)
  return question.accepted?.[0] === shown ? undefined : `the answer shown is not ${shown}`
}

/** Finds out which term stands in the statement, and whether the pack holds it to be true. */
function trueFalseFault(item: Item): string | undefined {
  const { question, facet } = item
  const stem = fold(question.stem)
  const truths = new Set([facet.answer, ...facet.alsoTrue].map((t) => t.id))
  const candidates = [facet.answer, ...facet.alsoTrue, ...facet.distractors.map((d) => d.term)]
  const standing = candidates.filter((t) =>
    facet.claims(question.lang).some(({ before, after }) => {
      const label = facet.show(t, question.lang)
      return [label, `the ${label}`].some((l) => stem.endsWith(fold(before + l + after)))
    }),
  )
  if (standing.length === 0) return 'the statement is none that the pack makes or denies'
  const saysTrue = question.right?.[0] === 0
  return standing.some((t) => truths.has(t.id)) === saysTrue
    ? undefined
    : `the statement is ${saysTrue ? 'false' : 'true'}, the key says otherwise`
}
