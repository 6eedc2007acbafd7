import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useKasane } from '#app'
import { type BegunExam, dropExam, type Problem, restoreExam } from '#storage'

interface Abandoning {
  /** What was abandoned just now, until the learner goes elsewhere. */
  readonly dropped: BegunExam | null
  /** Why it could not be abandoned, or brought back. */
  readonly problem: Problem | null
  abandon(paper: string): Promise<void>
  bringBack(dropped: BegunExam): Promise<void>
}

/** Gives a running exam up, and takes that back. */
export function useAbandon(): Abandoning {
  const { db } = useKasane()
  const [location] = useLocation()
  const [dropped, setDropped] = useState<BegunExam | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another screen that makes it old
  useEffect(() => setDropped(null), [location])
  return {
    dropped,
    problem,
    abandon: async (paper) => {
      const outcome = await dropExam(db, paper)
      setProblem(outcome.ok ? null : outcome.problem)
      if (outcome.ok) setDropped(outcome.value)
    },
    bringBack: async (exam) => {
      const outcome = await restoreExam(db, exam)
      setProblem(outcome.ok ? null : outcome.problem)
      if (outcome.ok) setDropped(null)
    },
  }
}
