import { useEffect, useMemo, useRef } from 'react'
import { COMMANDS, type Keys, letterOf, type PaletteCommand, useCommands } from '#app'
import type { Session } from './session.ts'
import { isHeard, type Meaning } from './useKeys.ts'

/** Puts what a session can do now into the palette, by name. */
export function useSessionCommands(
  phase: Session['phase'],
  keys: Keys,
  run: (meaning: Meaning) => boolean,
): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const commands = useMemo(
    () =>
      COMMANDS.filter(({ name }) => isHeard(name, phase)).map(({ name }): PaletteCommand => {
        const key = keys[name]
        return {
          id: `session-${name}`,
          name: (say) => say(`practice:command.${name}`),
          keys: key === null ? undefined : letterOf(key),
          run: () => latest.current(name),
        }
      }),
    [phase, keys],
  )
  useCommands(commands)
}
