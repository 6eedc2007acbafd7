import { fold } from '../../mark/fold.ts'
import type { Question } from '../../question.ts'
import { rounded, type SetRule } from './setRule.ts'

/** The key may be the longest this much more often than by luck. */
const SLACK = 0.15

export interface KeyLengths {
  /** How often the key is the longest option. */
  readonly share: number
  /** How often it would be by luck alone: one in the number of options. */
  readonly expected: number
}

/** Where several options are equally long, each has its share of being the longest. */
export function keyLengths(questions: readonly Question[]): KeyLengths {
  const choices = questions.filter((q) => q.format === 'choice')
  let longest = 0
  let expected = 0
  for (const { options = [], right = [] } of choices) {
    const lengths = options.map((o) => [...fold(o)].length)
    const most = Math.max(...lengths)
    if (lengths[right[0] ?? -1] === most) longest += 1 / lengths.filter((n) => n === most).length
    expected += 1 / options.length
  }
  const all = Math.max(1, choices.length)
  return { share: rounded(longest / all), expected: rounded(expected / all) }
}

/** The key is the longest option about as often as luck would have it: length is worth no guess. */
export const rarelyLongest: SetRule = {
  id: 'rarely-longest',
  source: 'Haladyna, Downing & Rodriguez 2002 (24); Tarrant, Ware & Mohammed 2009',
  repair: {
    ja: '正答の説明を短くするか、notTrue の選択肢を同じくらいの長さで書いてください。',
    en: 'Shorten the right answers, or write the notTrue options as long as they are.',
  },
  check: (questions) => {
    const { share, expected } = keyLengths(questions)
    if (share <= expected + SLACK) return []
    const why = `the key is the longest option in ${share} of the choices, ${expected} would be luck`
    return [{ questions: [], why }]
  },
}
