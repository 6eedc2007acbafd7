import { useEffect, useMemo, useRef } from 'react'
import { commandsIn, keysOf, letterOf, type PaletteCommand, useCommands, usePreferences } from '#app'
import { isHeard, type Meaning } from './meaning.ts'
import type { Session } from './session.ts'

/** Puts what a session can do now into the palette, by name. */
export function useSessionCommands(phase: Session['phase'], run: (meaning: Meaning) => boolean): void {
  const { keys: own } = usePreferences()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const commands = useMemo(() => {
    const keys = keysOf({ keys: own })
    const heard = commandsIn('session').filter(({ name }) => isHeard(name, phase))
    return heard.map(({ name }): PaletteCommand => {
      const key = keys[name]
      return {
        id: `session-${name}`,
        name: (say) => say(`practice:command.${name}`),
        keys: key === null ? undefined : letterOf(key),
        run: () => latest.current(name),
      }
    })
  }, [phase, own])
  useCommands(commands)
}
