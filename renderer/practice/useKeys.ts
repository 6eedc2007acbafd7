import { useEffect, useRef } from 'react'
import { isComposing, isTyping } from '#answering'
import { type Command, commandOf, type Keys } from '#app'

/** What a key can mean here: a command of its own, or what a few keys mean everywhere. */
export type Meaning = Command | 'help' | 'leave' | 'next'

const ONLY_ASKING: readonly Meaning[] = ['unknown']
const ONLY_JUDGED: readonly Meaning[] = ['next', 'guessed', 'insist', 'why', 'note']
const EVEN_OVER: readonly Meaning[] = ['undo', 'leave']

/** Whether a command means something in this phase. */
export function isHeard(meaning: Meaning, phase: 'asking' | 'judged' | 'over'): boolean {
  if (phase === 'over') return EVEN_OVER.includes(meaning)
  return !(phase === 'asking' ? ONLY_JUDGED : ONLY_ASKING).includes(meaning)
}

/**
 * What a key means. Letters go by their place on the keyboard, so that they work under every layout and input method;
 * where text is typed, or where the learner has switched single letters off, they need Alt.
 */
function meaningOf(event: KeyboardEvent, keys: Keys, lettersAlone: boolean): Meaning | null {
  if (event.repeat || event.ctrlKey || event.metaKey || isComposing(event)) return null
  // In a menu, letters look for its entries and Escape closes it.
  if (event.target instanceof Element && event.target.closest('[role="menu"]')) return null
  const mayBeLetter = event.altKey || (lettersAlone && !isTyping(event.target))
  if (event.key === 'Escape') return 'leave'
  if (event.key === 'Enter') return isOperable(event.target) ? null : 'next'
  if (event.key === '?' && !isTyping(event.target) && lettersAlone) return 'help'
  if (event.key === 'F1') return 'help'
  return mayBeLetter ? commandOf(keys, event.code) : null
}

/** Whether Enter already means something where the focus is. */
function isOperable(target: EventTarget | null): boolean {
  return isTyping(target) || (target instanceof Element && target.closest('button, a, summary') !== null)
}

/** Listens to the keys of the whole screen while `isActive`. What `onKey` turns down is left to others. */
export function useKeys(
  isActive: boolean,
  keys: Keys,
  lettersAlone: boolean,
  onKey: (meaning: Meaning) => boolean,
): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      // Spent already: the Enter that submits an answer must not also ask for the next question.
      if (event.defaultPrevented) return
      const meaning = meaningOf(event, keys, lettersAlone)
      if (meaning !== null && latest.current(meaning)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isActive, keys, lettersAlone])
}
