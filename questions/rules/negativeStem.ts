import type { Lang } from '../text.ts'
import type { Rule } from './rule.ts'

/** What is asked for is the absence of something. A relative clause that says "not" asks for nothing. */
const NEGATIVE: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:ない|ません|以外の?)(?:もの|の|[一-龠ァ-ヶー]+)?(?:は|を)[^、。]*(?:どれ|何|選)|(?:ません|ない)」?。?$/g,
  en: /^(?:[^,;]*?: )?(?:True or false\? )?(?:(?!\b(?:that|which|who|where)\b)[^,;])*\b(?:(?:is|are|was|were|do|does|can|cannot) ?not|\w+n't|except|never)\b/gi,
}
const EMPHASISED = /\*\*[^*]*(?:NOT|EXCEPT|ない|以外)[^*]*\*\*/

/** A negative stem is emphasised where it says so, and never doubled. */
export const plainNegation: Rule = {
  id: 'plain-negation',
  number: 11,
  source: 'Haladyna, Downing & Rodriguez 2002 (16)',
  repair: {
    ja: '肯定の形で問い直すか、否定の語を強調してください。',
    en: 'Ask it in the positive, or emphasise the negative word.',
  },
  check: ({ question }) => {
    const negatives = question.stem.match(NEGATIVE[question.lang]) ?? []
    if (negatives.length === 0) return undefined
    if (negatives.length > 1) return 'a double negation'
    return EMPHASISED.test(question.stem) ? undefined : `a negative that is not emphasised: ${negatives[0]}`
  },
}
