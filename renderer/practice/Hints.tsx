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
    return <Hint name={session.judged.grade < 4 ? 'again' : 'verdict'} occasion={occasion} />
  }
  if (isUndone) return <Hint name="undone" occasion={occasion} />
  return <Hint name={question.accepted ? 'typed' : 'question'} occasion={occasion} />
}
