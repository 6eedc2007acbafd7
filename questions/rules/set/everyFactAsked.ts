import type { Knowledge } from '../../knowledge/knowledge.ts'
import { factOf, type SetRule } from './setRule.ts'

/** Coverage: every fact of the pack can be asked. */
export function everyFactAsked({ pack, factById }: Knowledge): SetRule {
  return {
    id: 'every-fact-asked',
    source: 'NBME item-writing guide (sample all of the content)',
    repair: {
      ja: 'notTrue に誤りの選択肢を3つ以上加えるか、ほかの言い回しを書くか、下書き（draft）の事実を confirmed にしてください。',
      en: 'Add at least three terms to notTrue, write further wordings, or confirm the facts that are drafts.',
    },
    check: (questions) => {
      if (factById.size === 0) return [{ questions: [], why: 'no fact is confirmed, so nothing is asked' }]
      const asked = new Set(questions.map(factOf))
      return [...factById.keys()]
        .filter((fact) => !asked.has(`${pack.id}/${fact}`))
        .map((fact) => ({ questions: [], why: `${fact} is asked by no question` }))
    },
  }
}
