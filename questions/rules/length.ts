import { offersTerms, type Rule, sidesOf } from './rule.ts'

/** How long a text looks: a full-width character takes the room of one and a quarter Latin ones. */
function widthOf(text: string): number {
  let width = 0
  for (const c of text) width += /[\u1100-\u11ff\u2e80-\uffdc]/.test(c) ? 1.25 : 1
  return width
}

/**
 * The longest option is too often the right one: the key stands out when it is at least 1.5 times the median distractor
 * and at least 20 characters (16 full-width ones) longer. Haladyna, Downing & Rodriguez 2002, guideline 24.
 */
export function isTooLong(key: string, distractors: readonly string[]): boolean {
  const widths = distractors.map(widthOf).sort((a, b) => a - b)
  const middle = widths.length / 2
  const low = widths[Math.ceil(middle) - 1] ?? 0
  const high = widths[Math.floor(middle)] ?? 0
  const median = (low + high) / 2
  return widthOf(key) >= 1.5 * median && widthOf(key) - median >= 20
}

export const fairLength: Rule = {
  id: 'fair-length',
  number: 6,
  source: 'Haladyna, Downing & Rodriguez 2002 (24)',
  repair: {
    ja: '正答を短くするか、ほかの選択肢と長さをそろえてください。',
    en: 'Shorten the answer, or bring the other options to its length.',
  },
  check: ({ question }) => {
    if (!offersTerms(question)) return undefined
    const { keys, distractors } = sidesOf(question)
    const long = keys.find((key) => isTooLong(key, distractors))
    return long === undefined ? undefined : `"${long}" is much longer than the other options`
  },
}
