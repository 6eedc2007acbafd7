import { offersTerms, type Rule } from './rule.ts'

const ABSOLUTE =
  /必ず|すべて|全て|のみ|だけ|常に|絶対|決して|通常|普通は|たいてい|\b(?:always|only|never|all|every|none|usually|often|sometimes|may|might)\b/i

/** "Always" is seldom right and "usually" seldom wrong, so such words stand in all options or in none. */
export function hasAbsoluteWord(text: string): boolean {
  return ABSOLUTE.test(text)
}

export const evenCertainty: Rule = {
  id: 'even-certainty',
  number: 10,
  source: 'Haladyna, Downing & Rodriguez 2002 (28a)',
  repair: {
    ja: '「必ず」「のみ」「通常」などは、すべての選択肢に入れるか、どれにも入れないでください。',
    en: 'Put words such as "always" or "usually" into every option or into none.',
  },
  check: ({ question }) => {
    if (!offersTerms(question)) return undefined
    const absolute = (question.options ?? []).filter(hasAbsoluteWord)
    const isEven = absolute.length === 0 || absolute.length === question.options?.length
    return isEven ? undefined : `only some options are absolute or vague: ${absolute.join(', ')}`
  },
}
