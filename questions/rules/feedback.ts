import type { Rule } from './rule.ts'

/** Explanation, source, and for every option a line that says what it really is. */
export const fullFeedback: Rule = {
  id: 'full-feedback',
  number: 13,
  source: 'Van der Kleij, Feskens & Eggen 2015',
  repair: {
    ja: '説明・出典・選択肢ごとの一言(is)を書いてください。',
    en: 'Write the explanation, the source, and "is" for every option.',
  },
  check: ({ question }) => {
    const { explanation, source, options, optionNotes } = question
    if (explanation.trim() === '') return 'no explanation'
    if (source.page.trim() === '') return 'no source'
    if (!options) return undefined
    if (optionNotes?.length !== options.length) return 'an option lacks its line'
    return optionNotes.some((note) => note.trim() === '') ? 'an option has an empty line' : undefined
  },
}
