import type { Knowledge } from '../knowledge/knowledge.ts'
import { fold } from './fold.ts'
import { markTyped } from './typed.ts'

export interface LabelMarking {
  readonly verdict: 'right' | 'typo' | 'other' | 'wrong'
  /** The Japanese label of the entity that was named instead, or null. */
  readonly other: string | null
}

/**
 * Marks `answer` as if the entity written `expected` had been asked for.
 * @returns undefined where the pack has no entity of that name.
 */
export function markLabel(knowledge: Knowledge, expected: string, answer: string): LabelMarking | undefined {
  const wanted = fold(expected)
  const entities = [...knowledge.entities.values()]
  const bears = (spellings: readonly string[]) => spellings.some((s) => fold(s) === wanted)
  const entity = entities.find((t) => bears(t.spellings)) ?? entities.find((t) => bears(t.shorts))
  if (!entity) return undefined
  const marking = markTyped(knowledge, [...entity.spellings, ...entity.shorts], answer)
  if (marking.verdict === 'other') return { verdict: 'other', other: marking.other.label.ja }
  return { verdict: marking.verdict === 'unknown' ? 'wrong' : marking.verdict, other: null }
}
