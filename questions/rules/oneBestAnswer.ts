import { inner, type Sentence } from '../ask/sentence.ts'
import type { Item, Rule } from './rule.ts'
import { offersTerms, termsNamed } from './rule.ts'

/** The stem, run as a query against the pack, gives exactly the keys among the options. Seyler, Yahya & Berberich 2016. */
export const oneBestAnswer: Rule = {
  id: 'one-best-answer',
  number: 1,
  source: 'Haladyna, Downing & Rodriguez 2002 (19); Seyler et al. 2016',
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
  const standing = facet.claims(question.lang).flatMap((claim) => {
    const label = labelIn(question.stem, claim)
    const small = label.charAt(0).toLowerCase() + label.slice(1)
    return [label, small, small.replace(/^the /, '')].flatMap((name) => termsNamed(item, name))
  })
  if (standing.length === 0) return 'the statement is none that the pack makes or denies'
  const truths = [facet.answer, ...facet.alsoTrue]
  const saysTrue = question.right?.[0] === 0
  return standing.some((t) => truths.includes(t)) === saysTrue
    ? undefined
    : `the statement is ${saysTrue ? 'false' : 'true'}, the key says otherwise`
}

/** What stands in the gap of the claim; empty where the stem does not make this claim. */
function labelIn(stem: string, claim: Sentence): string {
  const before = inner(claim.before)
  const after = inner(claim.after)
  // The first letter may have become a capital, the full stop a closing bracket, 「」 within 「」 are 『』.
  const start =
    before === ''
      ? stem.search(/[「?]/) + (stem.includes('「') ? 1 : 2)
      : stem.indexOf(before.slice(1)) + before.length - 1
  const end = after.length < 2 ? stem.length - 1 : stem.lastIndexOf(after.replace(/。$/, ''))
  if (start < 1 || end <= start || (before !== '' && !stem.includes(before.slice(1)))) return ''
  return stem.slice(start, end).replaceAll('『', '「').replaceAll('』', '」')
}
