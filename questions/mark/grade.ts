import type { Format, Grade, GradeReason, Marking, ProposedGrade } from '../question.ts'

/** How long the answer took against the learner's own habit; undefined where that cannot be known. */
export type Pace = 'fast' | 'normal' | 'slow'

export interface GradeInput {
  readonly marking: Marking
  readonly format: Format
  readonly pace?: Pace | undefined
  readonly hint?: boolean
  readonly guessed?: boolean
}

type Column = 'exact' | 'typo' | 'choice' | 'trueFalse'

const RIGHT: Readonly<Record<Column, Readonly<Record<Pace, Grade>>>> = {
  exact: { fast: 5, normal: 4, slow: 3 },
  typo: { fast: 4, normal: 3, slow: 3 },
  choice: { fast: 4, normal: 4, slow: 3 },
  trueFalse: { fast: 3, normal: 3, slow: 3 },
}

const PACE_REASON: Readonly<Record<Pace, GradeReason>> = {
  fast: 'rightFast',
  normal: 'right',
  slow: 'rightSlow',
}

/**
 * Proposes SM-2's grade for an answer, after the table in docs/SM2.md. Time moves a grade by one at the most
 * (Mettler 2016); the learner has the last word.
 */
export function proposeGrade({
  marking,
  format,
  pace = 'normal',
  hint = false,
  guessed = false,
}: GradeInput): ProposedGrade {
  const { verdict, near } = marking
  if (verdict === 'unknown') return { grade: 0, reason: 'unknown' }
  if (verdict === 'other' || verdict === 'wrong') {
    return near && format !== 'trueFalse' ? { grade: 2, reason: 'wrongNear' } : { grade: 1, reason: 'wrong' }
  }
  const column: Column = isRecall(format)
    ? verdict === 'typo'
      ? 'typo'
      : 'exact'
    : format === 'trueFalse'
      ? 'trueFalse'
      : 'choice'
  const grade = RIGHT[column][hint ? 'slow' : pace]
  if (guessed) return { grade: Math.min(grade, 3) as Grade, reason: 'guessed' }
  if (hint) return { grade, reason: 'rightWithHint' }
  if (verdict === 'typo') return { grade, reason: 'rightTypo' }
  return { grade, reason: RIGHT[column].normal === grade ? 'right' : PACE_REASON[pace] }
}

/** Whether the format has the learner produce the answer instead of recognising it. */
export function isRecall(format: Format): boolean {
  return format === 'typed' || format === 'cloze'
}
