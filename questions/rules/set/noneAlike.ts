import { likenessOf } from '../../ask/pool.ts'
import { fold } from '../../mark/fold.ts'
import type { Question } from '../../question.ts'
import type { SetRule } from './setRule.ts'

/**
 * No two questions alike: neither the same question under two names, nor one stem to be answered from memory that wants one
 * answer here and another there. (With options the same stem may have another key: only one of them is offered.)
 */
export const noneAlike: SetRule = {
  id: 'none-alike',
  source: 'NBME item-writing guide (one best answer); Haladyna, Downing & Rodriguez 2002 (4)',
  repair: {
    ja: '片方の事実を消すか、問いの文を書き分けて、答えが1つに決まるようにしてください。',
    en: 'Remove one of the two facts, or word their stems apart until each has one answer.',
  },
  check: (questions) => {
    const seen = new Map<string, Question>()
    const recalled = new Map<string, Question>()
    return questions.flatMap((question) => {
      const { id, stem, accepted, lang } = question
      const likeness = `${lang}\n${likenessOf(question)}`
      const twin = seen.get(likeness)
      if (twin) return [{ questions: [twin.id, id], why: `"${stem}" stands twice` }]
      seen.set(likeness, question)
      if (!accepted) return []
      const rival = recalled.get(stem)
      if (!rival) recalled.set(stem, question)
      const answers = [rival?.accepted?.[0] ?? '', accepted[0] ?? '']
      if (!rival || new Set(answers.map(fold)).size === 1) return []
      return [{ questions: [rival.id, id], why: `"${stem}" wants ${answers.join(' here and ')} there` }]
    })
  },
}
