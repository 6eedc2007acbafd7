import type { Question } from '../../question.ts'
import { chiSquareTail } from '../chiSquare.ts'
import { rounded, type SetRule } from './setRule.ts'

/** Below this chance the places of the key are not even; small, because many sets are looked at. */
const SIGNIFICANT = 0.001

export interface KeyPlaces {
  /** How often the key stands first, second, third and last. */
  readonly counts: readonly number[]
  /** The chance of places at least as uneven by luck alone (chi-square). */
  readonly p: number
}

/** Looks at the choices with four options only: their places can be compared with one another. */
export function keyPlaces(questions: readonly Question[]): KeyPlaces {
  const four = questions.filter((q) => q.format === 'choice' && q.options?.length === 4)
  const counts = [0, 1, 2, 3].map((place) => four.filter((q) => q.right?.[0] === place).length)
  const expected = four.length / 4
  const statistic = expected === 0 ? 0 : counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  return { counts, p: rounded(chiSquareTail(statistic, 3)) }
}

/** The key stands in each place equally often: no place is worth a guess. */
export const evenPlaces: SetRule = {
  id: 'even-places',
  source: 'Haladyna, Downing & Rodriguez 2002 (20)',
  repair: {
    ja: '選択肢の並べ方に偏りがあります。並びは種（seed）で混ぜてください。',
    en: 'The options are ordered unevenly: shuffle them by the seed.',
  },
  check: (questions) => {
    const { counts, p } = keyPlaces(questions)
    return p < SIGNIFICANT
      ? [{ questions: [], why: `the key stands at ${counts.join(', ')} (p = ${p})` }]
      : []
  },
}
