import { wordsOf } from '../mark/words.ts'
import { offersTerms, type Rule, sidesOf } from './rule.ts'

/**
 * Words that stem and key share but no distractor does: a guesser takes the option that sounds like the question.
 * NBME item-writing guide, "clang associations".
 */
export function clangWords(stem: string, key: string, distractors: readonly string[]): readonly string[] {
  const inStem = wordsOf(stem)
  const shared = [...wordsOf(key)].filter((word) => inStem.has(word))
  return shared.filter((word) => !distractors.some((d) => wordsOf(d).has(word)))
}

export const noClang: Rule = {
  id: 'no-clang',
  number: 8,
  source: 'NBME item-writing guide (clang associations); Haladyna, Downing & Rodriguez 2002 (28b)',
  repair: {
    ja: '問いの言葉を言い換えるか、同じ語を含む選択肢を加えてください。',
    en: 'Describe instead of naming, or add an option that carries the same word.',
  },
  check: ({ question }) => {
    if (!offersTerms(question)) return undefined
    const { keys, distractors } = sidesOf(question)
    for (const key of keys) {
      const words = clangWords(question.stem, key, distractors)
      if (words.length > 0) return `only "${key}" echoes the stem (${words.join(', ')})`
    }
    return undefined
  },
}
