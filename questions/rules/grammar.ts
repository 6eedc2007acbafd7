import { BLANK } from '../question.ts'
import { offersTerms, type Rule } from './rule.ts'

const ARTICLE = new RegExp(`\\b(an?|the)\\s+${BLANK.en}`, 'i')

/** The indefinite article by the first letter; what sounds otherwise than it is written is for the author to word without. */
const fitting = (label: string) => (/^[aeiou]/i.test(label) ? 'an' : 'a')

/** No grammatical cue: no article or number that fits one option, no option that is a sentence among names. */
export const noGrammarCue: Rule = {
  id: 'no-grammar-cue',
  number: 9,
  source: 'Haladyna, Downing & Rodriguez 2002 (28c)',
  repair: {
    ja: '空欄の前後の助詞や冠詞が、どの選択肢にも合うように直してください。',
    en: 'Word the stem so that particle, article and number fit every option.',
  },
  check: ({ question, facet }) => {
    const { stem, lang, options = [] } = question
    const article = lang === 'en' ? ARTICLE.exec(stem)?.[1]?.toLowerCase() : undefined
    const candidates = [facet.answer, ...facet.distractors.map((d) => d.term)]
    if (article !== undefined && !candidates.every((t) => fitting(facet.show(t, 'en')) === article))
      return 'an article that does not fit every answer stands before the blank'
    if (lang === 'en' && /\b(?:an?|the)\s+(?:the|an?)\b/i.test(stem)) return 'two articles in a row'
    if (lang === 'en' && /\ba\s+(?:[aeio]|u[^ns])/i.test(stem)) return '"a" before a vowel'
    if (lang === 'ja' && /をを|がが|にに|をは|はを|、、|。。/.test(stem)) return 'two particles in a row'
    if (lang === 'ja' && /^(?:です|ます|。)/.test(stem.split(BLANK.ja)[1] ?? '')) {
      return stem.includes(`${BLANK.ja}です`) ? undefined : 'the blank lacks a particle'
    }
    if (!offersTerms(question)) return undefined
    const isSentence = (text: string) => /[。.?!]$/.test(text)
    return options.some(isSentence) ? 'an option is a sentence' : undefined
  },
}
