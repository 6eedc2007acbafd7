import type { Term } from '../../knowledge/term.ts'
import { fold } from '../../mark/fold.ts'
import type { Lang } from '../../text.ts'
import { isOfOneForm } from '../choose.ts'
import { chanceOf, explainTerm, type Maker, questionOf, type Request, rotations } from '../request.ts'
import { capitalise, inner, inSentence, list, quoted } from '../sentence.ts'

const WORDS: Readonly<
  Record<Lang, { readonly options: readonly [string, string]; readonly ask: (claim: string) => string }>
> = {
  ja: {
    options: ['正しい', '誤り'],
    ask: (claim) => `次の文は正しいですか。「${inner(claim.replace(/。$/, ''))}」`,
  },
  en: { options: ['True', 'False'], ask: (claim) => `True or false? ${claim}` },
}

/** So many right answers are named in a correction. */
const MOST_NAMED = 3

/** A statement that is true, or made false by one term that is known to be wrong. */
export const trueFalse: Maker = (request) => {
  const { facet, lang, knowledge } = request
  const given = facet.link?.of[facet.link.end === 'object' ? 'subject' : 'object']
  // "Server virtualization of the hosted form is a kind of client virtualization" needs no knowledge to be seen through.
  if (
    given &&
    (['ja', 'en'] as const).some((l) => fold(given.label[l]).includes(fold(facet.answer.label[l])))
  )
    return undefined
  const chance = chanceOf(request)
  const wrong = facet.distractors.filter((d) => isOfOneForm(knowledge, facet, [facet.answer, d.term], lang))
  if (wrong.length === 0) return undefined
  const isTrue = chance.below(2) === 0
  const swapped = wrong[chance.below(Math.min(wrong.length, 4))]
  const term = isTrue || !swapped ? facet.answer : swapped.term
  const filled = (l: Lang) =>
    facet.claims(l).map(({ before, after }) => {
      const label = facet.show(term, l)
      const standing = before.endsWith('the ') ? label : inSentence(term, l, label)
      return WORDS[l].ask(capitalise(before + standing + after, l))
    })
  const [first] = rotations(request, filled)
  if (!first) return undefined
  const line = isTrue ? confirm(request) : correct(request, term)
  return questionOf(request, first.stem, {
    options: WORDS[lang].options,
    right: [isTrue ? 0 : 1],
    optionNotes: [line, line],
    difficulty: isTrue || !swapped ? 0.3 : Math.round(swapped.nearness * 100) / 100,
  })
}

/** That the statement holds, and what it is true of. */
function confirm(request: Request): string {
  const { facet, lang } = request
  const label = quoted(facet.show(facet.answer, lang), lang)
  const is = explainTerm(request, facet.answer)
  return lang === 'ja'
    ? `この文のとおりです。${label}：${is}`
    : `The statement is true. As for ${label}: ${is}`
}

/**
 * What would have to stand in the statement, in place of what, and what that really is. Where several would do, one alone
 * would mislead.
 */
function correct(request: Request, wrong: Term): string {
  const { facet, lang } = request
  const label = quoted(facet.show(wrong, lang), lang)
  const is = explainTerm(request, wrong)
  const truths = [facet.answer, ...facet.alsoTrue].map((t) => quoted(facet.show(t, lang), lang))
  const [named, isAll] = [truths.slice(0, MOST_NAMED), truths.length <= MOST_NAMED]
  if (lang === 'ja')
    return `${label}ではなく${named.join('')}${isAll ? '' : 'など'}なら、正しい文です。${label}：${is}`
  const others = isAll ? '' : ', for example,'
  return `With ${list(named, lang, 'or')}${others} in place of ${label}, the statement is true. As for ${label}: ${is}`
}
