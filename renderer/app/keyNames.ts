import { type Command, keysOf, letterOf } from './commands.ts'
import { usePreferences } from './kasane.ts'

/**
 * How the letter of a command is pressed now; undefined where it has none.
 *
 * @param isTyped whether what is on the screen is answered by typing: a letter then needs Alt
 */
export function useKeyNames(isTyped: boolean): (command: Command) => string | undefined {
  const preferences = usePreferences()
  const keys = keysOf(preferences)
  const alt = isTyped || !preferences.letterKeys ? 'Alt+' : ''
  return (command) => {
    const key = keys[command]
    return key === null ? undefined : `${alt}${letterOf(key)}`
  }
}
