import type { Term } from '../../knowledge/term.ts'
import { fold } from '../../mark/fold.ts'
import type { Lang } from '../../text.ts'
import { isOfOneForm } from '../choose.ts'
import { chanceOf, explainTerm, type Maker, questionOf, type Request, rotations } from '../request.ts'
import { capitalise, inner, inSentence, list } from '../sentence.ts'

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
  const correction = isTrue ? facet.fact.explanation[lang] : correct(request, term)
  return questionOf(request, first.stem, {
    options: WORDS[lang].options,
    right: [isTrue ? 0 : 1],
    optionNotes: [correction, correction],
    difficulty: isTrue || !swapped ? 0.3 : Math.round(swapped.nearness * 100) / 100,
  })
}

/** What would have been right, and what stood there instead. Where several would have been, one alone would mislead. */
function correct(request: Request, wrong: Term): string {
  const { facet, lang } = request
  const label = facet.show(wrong, lang)
  const is = explainTerm(request, wrong)
  const truths = [facet.answer, ...facet.alsoTrue].map((t) => facet.show(t, lang))
  const [named, isAll] = [truths.slice(0, MOST_NAMED), truths.length <= MOST_NAMED]
  if (lang === 'ja') {
    const right = named.map((t) => `「${t}」`).join('')
    return `正しくは${right}${isAll ? '' : 'など'}です。「${label}」：${is}`
  }
  const right = list(
    named.map((t) => `"${t}"`),
    lang,
  )
  const opening =
    truths.length === 1
      ? 'The right answer is'
      : isAll
        ? 'The right answers are'
        : 'Right answers are, for example,'
  return `${opening} ${right}. As for "${label}": ${is}`
}
