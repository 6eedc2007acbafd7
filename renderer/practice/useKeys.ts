import { useEffect, useRef } from 'react'
import { isComposing, isTyping } from '#answering'

export type Command =
  | 'unknown'
  | 'undo'
  | 'language'
  | 'report'
  | 'guessed'
  | 'insist'
  | 'help'
  | 'leave'
  | 'next'

const LETTERS: Readonly<Record<string, Command>> = {
  KeyD: 'unknown',
  KeyG: 'guessed',
  KeyI: 'insist',
  KeyL: 'language',
  KeyR: 'report',
  KeyZ: 'undo',
}

/**
 * The command of a key. Letters go by their place on the keyboard, so that they work under every layout and input
 * method; where text is typed, or where the learner has switched single letters off, they need Alt.
 */
function commandOf(event: KeyboardEvent, lettersAlone: boolean): Command | null {
  if (event.repeat || event.ctrlKey || event.metaKey || isComposing(event)) return null
  const mayBeLetter = event.altKey || (lettersAlone && !isTyping(event.target))
  if (event.key === 'Escape') return 'leave'
  if (event.key === 'Enter') return isOperable(event.target) ? null : 'next'
  if (event.key === '?' && !isTyping(event.target) && lettersAlone) return 'help'
  if (event.key === 'F1') return 'help'
  return mayBeLetter ? (LETTERS[event.code] ?? null) : null
}

/** Whether Enter already means something where the focus is. */
function isOperable(target: EventTarget | null): boolean {
  return isTyping(target) || (target instanceof Element && target.closest('button, a, summary') !== null)
}

/** Listens to the keys of the whole screen while `isActive`. A command that returns false leaves the key to others. */
export function useKeys(
  isActive: boolean,
  lettersAlone: boolean,
  onCommand: (command: Command) => boolean,
): void {
  const latest = useRef(onCommand)
  latest.current = onCommand
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      // Spent already: the Enter that submits an answer must not also ask for the next question.
      if (event.defaultPrevented) return
      const command = commandOf(event, lettersAlone)
      if (command !== null && latest.current(command)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isActive, lettersAlone])
}
