import { useEffect, useRef } from 'react'
import { isComposing, isTyping } from '#answering'

export type ExamCommand = 'next' | 'previous' | 'review' | 'flag' | 'guess' | 'help'

/** By their place on the keyboard, so that they work under every layout and input method. */
const LETTERS: Readonly<Record<string, ExamCommand>> = {
  KeyF: 'flag',
  KeyG: 'guess',
  KeyR: 'review',
}

function commandOf(event: KeyboardEvent, lettersAlone: boolean): ExamCommand | null {
  if (event.repeat || event.ctrlKey || event.metaKey || isComposing(event)) return null
  if (event.key === 'F1') return 'help'
  if (event.key === 'PageDown') return 'next'
  if (event.key === 'PageUp') return 'previous'
  if (event.key === 'Enter' && !isOperable(event.target)) return event.shiftKey ? 'previous' : 'next'
  if (event.key === '?' && lettersAlone && !isTyping(event.target)) return 'help'
  const mayBeLetter = event.altKey || (lettersAlone && !isTyping(event.target))
  return mayBeLetter ? (LETTERS[event.code] ?? null) : null
}

/** Whether Enter already presses what has the focus. */
function isOperable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null
}

/** Listens to the keys of the whole exam while `isActive`. */
export function useExamKeys(
  isActive: boolean,
  lettersAlone: boolean,
  commands: Readonly<Record<ExamCommand, () => void>>,
): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = commandOf(event, lettersAlone)
      if (command === null) return
      event.preventDefault()
      latest.current[command]()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isActive, lettersAlone])
}
