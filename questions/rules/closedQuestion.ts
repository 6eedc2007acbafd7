import { spells } from '../knowledge/spelled.ts'
import { BLANK } from '../question.ts'
import { type Rule, sidesOf } from './rule.ts'

const BARE =
  /^(?:次のうち、?)?(?:正しい|適切な|適当な|誤っている)(?:もの|文|記述)は、?どれですか。$|^Which (?:of (?:these|the following) )?(?:is|are|statement is) (?:right|true|correct|false|wrong)\?$/

/**
 * The question can be answered with the options covered, and does not itself contain the answer, nor a wrong option, which
 * nobody would choose.
 */
export const closedQuestion: Rule = {
  id: 'closed-question',
  number: 5,
  source: 'NBME item-writing guide (cover the options)',
  repair: {
    ja: '選択肢を見なくても答えられる問いにし、問いの中に答えや誤答を書かないでください。',
    en: 'Ask something that can be answered with the options covered, without naming the answer or a wrong option.',
  },
  check: ({ question, facet }) => {
    const { stem, format, lang } = question
    if (BARE.test(stem)) return 'the stem asks for nothing in particular'
    if (format === 'cloze') {
      const gaps = stem.split(BLANK[lang]).length - 1
      if (gaps !== 1) return `${gaps} gaps`
    }
    const asksForAnswer =
      format === 'choice' || format === 'multiple' || format === 'cloze' || format === 'typed'
    if (asksForAnswer && spells(stem, facet.answer)) return 'the stem contains the answer'
    if (format !== 'choice' && format !== 'multiple') return undefined
    const offered = new Set(sidesOf(question).distractors)
    const named = facet.distractors.find((d) => offered.has(facet.show(d.term, lang)) && spells(stem, d.term))
    return named && `the stem names "${facet.show(named.term, lang)}", which is a wrong option`
  },
}
