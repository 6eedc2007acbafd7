import type { Lang } from '../text.ts'
import type { Rule } from './rule.ts'

/** What is asked for is the absence of something. */
const NEGATIVE: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:ない|ません|以外の?)(?:もの|の|[一-龠ァ-ヶー]+)?(?:は|を)[^、。]*(?:どれ|何|選)|(?:ません|ない)」?。?$/g,
  en: /\b(?:is|are|was|were|do|does|did|can) not\b|\bcannot\b|\w+n't\b|\bexcept\b|\bnever\b/gi,
}

/** The situation before the question, or a subordinate clause, may say "not": only the main clause of the last sentence asks. */
function mainClauseOf(stem: string, lang: Lang): string {
  const sentences = stem.split(lang === 'ja' ? /(?<=。)(?=[^」])/ : /(?<=[.?]) /)
  const last = sentences[sentences.length - 1] ?? stem
  if (lang === 'ja') return last
  return last
    .replace(/^True or false\? /, '')
    .replace(/^(?:As|Because|Since|If|When|Although|Where)\b[^,]*, /, '')
    .replace(/\s(?:that|which|who|where|because|since|if|when)\s.*$/, '')
}

/** The words by which the question asks for what is not so, emphasised or not. */
export function negativesIn(stem: string, lang: Lang): readonly string[] {
  return mainClauseOf(stem.replaceAll('**', ''), lang).match(NEGATIVE[lang]) ?? []
}

const EMPHASISED = /\*\*[^*]*(?:NOT|EXCEPT|ない|以外)[^*]*\*\*/

/** A negative stem is emphasised where it says so, and never doubled. */
export const plainNegation: Rule = {
  id: 'plain-negation',
  number: 11,
  source: 'Haladyna, Downing & Rodriguez 2002 (17)',
  repair: {
    ja: '肯定の形で問い直すか、否定の語を強調してください。',
    en: 'Ask it in the positive, or emphasise the negative word.',
  },
  check: ({ question }) => {
    const negatives = negativesIn(question.stem, question.lang)
    if (negatives.length === 0) return undefined
    if (negatives.length > 1) return 'a double negation'
    return EMPHASISED.test(question.stem) ? undefined : `a negative that is not emphasised: ${negatives[0]}`
  },
}
