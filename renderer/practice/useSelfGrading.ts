import { createContext, useState } from 'react'
import { usePreferences } from '#app'
import type { Practice } from './usePractice.ts'

/** Whether the answer on the screen still waits for the learner's own grade. */
export const IsToGrade = createContext(false)

/**
 * Lets the learner grade every answer, where they want it so: no grade is shown until they chose one. The answer is saved
 * all the same, with the grade that would have been proposed, so that leaving or a crash loses nothing.
 */
export function useSelfGrading(practice: Practice): {
  readonly practice: Practice
  readonly isToGrade: boolean
} {
  const { gradeMode } = usePreferences()
  const [gradedAt, setGradedAt] = useState<number | null>(null)
  const { session } = practice
  const answeredAt = session.phase === 'judged' ? session.judged.at : null
  return {
    isToGrade: gradeMode === 'self' && answeredAt !== null && answeredAt !== gradedAt,
    practice: {
      ...practice,
      regrade: (grade) => {
        setGradedAt(answeredAt)
        practice.regrade(grade)
      },
      insist: () => {
        setGradedAt(answeredAt)
        return practice.insist()
      },
    },
  }
}
