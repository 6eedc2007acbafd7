import { useEffect, useMemo, useRef } from 'react'
import { type CommandIn, commandsIn, keysOf, letterOf, type Where } from './commands.ts'
import { usePreferences } from './kasane.ts'
import { type PaletteCommand, useCommands } from './palette.ts'

/**
 * Puts into the palette, by name, what the letters of a place do.
 *
 * @param names those that mean something now
 */
export function useLetterCommands<Place extends Where>(
  where: Place,
  names: readonly CommandIn<Place>[],
  run: (name: CommandIn<Place>) => unknown,
): void {
  const { keys: own } = usePreferences()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const heard = names.join()
  const commands = useMemo(() => {
    const keys = keysOf({ keys: own })
    const now = commandsIn<Where>(where).filter(({ name }) => heard.split(',').includes(name))
    return now.map(({ name }): PaletteCommand => {
      const key = keys[name]
      return {
        id: `${where}-${name}`,
        name: (say) => say(`practice:command.${name}`),
        keys: key === null ? undefined : letterOf(key),
        run: () => latest.current(name as CommandIn<Place>),
      }
    })
  }, [where, heard, own])
  useCommands(commands)
}
