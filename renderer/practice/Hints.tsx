import { Hint } from '#app'
import type { Session } from './session.ts'

interface HintsProps {
  readonly session: Exclude<Session, { phase: 'over' }>
  /** Whether the last answer has just been taken back. */
  readonly isUndone: boolean
}

/** What a newcomer is told, each at the first time that it matters, one at a time. */
export function Hints({ session, isUndone }: HintsProps) {
  const { question } = session.phase === 'judged' ? session.judged.asked : session.asked
  const occasion = `${question.card} ${question.seed}`
  if (session.phase === 'judged') {
    const { grade, isToGrade } = session.judged
    // Who grades every answer is told what to do where the grades are.
    if (isToGrade) return null
    const name = grade < 4 ? 'again' : 'verdict'
    return <Hint key={name} name={name} occasion={occasion} />
  }
  const name = isUndone ? 'undone' : question.accepted ? 'typed' : 'question'
  return <Hint key={name} name={name} occasion={occasion} />
}
