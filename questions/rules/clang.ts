import { wordsOf } from '../mark/words.ts'

/**
 * Words that stem and key share but no distractor does: a guesser takes the option that sounds like the question.
 * NBME item-writing guide, "clang associations".
 */
export function clangWords(stem: string, key: string, distractors: readonly string[]): readonly string[] {
  const inStem = wordsOf(stem)
  const shared = [...wordsOf(key)].filter((word) => inStem.has(word))
  return shared.filter((word) => !distractors.some((d) => wordsOf(d).has(word)))
}
