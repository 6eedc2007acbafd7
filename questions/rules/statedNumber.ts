import type { Rule } from './rule.ts'

/** A question with two right answers says so. */
export const statedNumber: Rule = {
  id: 'stated-number',
  number: 15,
  source: 'NBME item-writing guide (multiple response)',
  repair: {
    ja: '「2つ選んでください」のように数を書いてください。',
    en: 'Say the number, as in "Which two …".',
  },
  check: ({ question }) => {
    if (question.format !== 'multiple') return undefined
    if (question.right?.length !== 2) return `${question.right?.length} right answers`
    return (question.lang === 'ja' ? /2つ/ : /\btwo\b/).test(question.stem)
      ? undefined
      : 'the stem does not say the number'
  },
}
