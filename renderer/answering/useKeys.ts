import { useEffect, useRef } from 'react'
import { type CommandIn, commandOf, type Keys, keysOf, usePreferences, type Where } from '#app'
import { isComposing, isTyping } from './keys.ts'

/**
 * Listens to the keys of a whole screen while `isActive`. Letters go by their place on the keyboard, so that they work
 * under every layout and input method; where text is typed, or where the learner has switched single letters off, they
 * need Alt.
 *
 * @param where whose letters they are
 * @param ownOf what a key means that is the same for everybody; null where it means nothing
 * @param onKey what it turns down is left to others
 */
export function useKeys<Place extends Where, Own extends string>(
  where: Place,
  isActive: boolean,
  ownOf: (event: KeyboardEvent) => Own | null,
  onKey: (meaning: CommandIn<Place> | Own | 'help') => boolean,
): void {
  const preferences = usePreferences()
  const latest = useRef<(event: KeyboardEvent) => boolean>(null)
  latest.current = (event) => {
    const meaning = isCommand(event)
      ? (helpOf(event, preferences.letterKeys) ??
        ownOf(event) ??
        letterOf(event, keysOf(preferences), where, preferences.letterKeys))
      : null
    return meaning !== null && onKey(meaning)
  }
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      // Spent already: the Enter that submits an answer must not also ask for the next question.
      if (!event.defaultPrevented && latest.current?.(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isActive])
}

/** In a menu, letters look for its entries and Escape closes it. */
function isCommand(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.metaKey || isComposing(event)) return false
  return !(event.target instanceof Element && event.target.closest('[role="menu"]'))
}

function helpOf(event: KeyboardEvent, lettersAlone: boolean): 'help' | null {
  const isAsked = event.key === '?' && lettersAlone && !isTyping(event.target)
  return isAsked || event.key === 'F1' ? 'help' : null
}

function letterOf<Place extends Where>(
  event: KeyboardEvent,
  keys: Keys,
  where: Place,
  lettersAlone: boolean,
): CommandIn<Place> | null {
  const mayBeLetter = event.altKey || (lettersAlone && !isTyping(event.target))
  return mayBeLetter ? commandOf(keys, where, event.code) : null
}
