import type { Question } from '../../question.ts'
import { factOf, type SetRule } from './setRule.ts'

/** No fact twice in a session: the second time, what is remembered is the first question. */
export const oneFactOnce: SetRule = {
  id: 'one-fact-once',
  source: 'Haladyna, Downing & Rodriguez 2002 (4)',
  repair: {
    ja: '同じ事実を問う問題は、別の回に回してください。',
    en: 'Leave the second question of the fact to another session.',
  },
  check: (questions) => {
    const first = new Map<string, Question>()
    return questions.flatMap((question) => {
      const fact = factOf(question)
      const earlier = first.get(fact)
      if (!earlier) first.set(fact, question)
      return earlier ? [{ questions: [earlier.id, question.id], why: `${fact} is asked twice` }] : []
    })
  },
}
