import { isOperable, isTyping } from '#answering'
import type { CommandIn } from '#app'

/** What a key can mean here: a command of its own, or what a few keys mean everywhere. */
export type Meaning = CommandIn<'session'> | 'help' | 'leave' | 'next'

const ONLY_ASKING: readonly Meaning[] = ['unknown']
const ONLY_JUDGED: readonly Meaning[] = ['next', 'guessed', 'insist', 'why', 'note']
const EVEN_OVER: readonly Meaning[] = ['undo', 'leave']

/** Whether a command means something in this phase. */
export function isHeard(meaning: Meaning, phase: 'asking' | 'judged' | 'over'): boolean {
  if (phase === 'over') return EVEN_OVER.includes(meaning)
  return !(phase === 'asking' ? ONLY_JUDGED : ONLY_ASKING).includes(meaning)
}

/** What a key means that is no letter; Enter, where it does not already mean something where the focus is. */
export function meaningOf({ key, target }: KeyboardEvent): 'leave' | 'next' | null {
  if (key === 'Escape') return 'leave'
  return key === 'Enter' && !isTyping(target) && !isOperable(target) ? 'next' : null
}
