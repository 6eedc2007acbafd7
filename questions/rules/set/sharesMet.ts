import type { Question } from '../../question.ts'
import { rounded, type SetRule } from './setRule.ts'

/** How far the share of a topic may be from the blueprint's. */
const TOLERANCE = 0.1

/**
 * A blueprint is met: every topic has its share of the questions, within ten hundredths of the whole or, where the set is
 * so small that one question weighs more, within one question.
 *
 * @param wanted share of each topic, adding up to 1
 * @param length how many questions were wanted
 * @param topicOf the topic of the blueprint that a question counts for
 */
export function sharesMet(
  wanted: ReadonlyMap<string, number>,
  length: number,
  topicOf: (question: Question) => string | undefined,
): SetRule {
  return {
    id: 'shares-met',
    source: 'NBME item-writing guide (test blueprint)',
    repair: {
      ja: '配分に足りないトピックの事実を増やすか、配分を見直してください。',
      en: 'Write more facts for the topics that fall short, or change the blueprint.',
    },
    check: (questions) => {
      const most = Math.max(TOLERANCE * length, 1) + 1e-9
      return [...wanted].flatMap(([topic, share]) => {
        const own = questions.filter((q) => topicOf(q) === topic)
        if (Math.abs(own.length - share * length) <= most) return []
        const why = `${topic} has ${own.length} questions of ${length}, ${rounded(share * length)} were wanted`
        return [{ questions: own.map((q) => q.id), why }]
      })
    },
  }
}
