import type { Question } from '../../question.ts'
import { noneGivenAway } from './givesAway.ts'
import { oneFactOnce } from './oneFactOnce.ts'
import { findingsOf, type SetFinding, type SetRule } from './setRule.ts'

/** What the questions of one session keep among themselves. */
export const SESSION_RULES: readonly SetRule[] = [oneFactOnce, noneGivenAway]

/** @param questions in the order in which they are asked. */
export function checkSession(questions: readonly Question[]): readonly SetFinding[] {
  return findingsOf(SESSION_RULES, questions)
}
