import type { TFunction } from 'i18next'
import { useEffect, useSyncExternalStore } from 'react'
import type { Locale } from '#locales'

/** Says a sentence in one of the languages, whichever the interface speaks. */
export type Say = TFunction<(keyof Locale)[]>

/** Something the learner can do now, to be found by its name. */
export interface PaletteCommand {
  readonly id: string
  readonly name: (say: Say) => string
  /** More words by which it is found, such as a reading in kana. */
  readonly words?: (say: Say) => string
  /** The keys that do the same. */
  readonly keys?: string | undefined
  readonly run: () => unknown
}

let registered: ReadonlyMap<object, readonly PaletteCommand[]> = new Map()
const listeners = new Set<() => void>()

function register(owner: object, commands: readonly PaletteCommand[] | null): void {
  const next = new Map(registered)
  if (commands) next.set(owner, commands)
  else next.delete(owner)
  registered = next
  for (const listener of listeners) listener()
}

/** Puts commands into the palette for as long as the component stands; those of the latest render count. */
export function useCommands(commands: readonly PaletteCommand[]): void {
  useEffect(() => {
    const owner = {}
    register(owner, commands)
    return () => register(owner, null)
  }, [commands])
}

/** What can be done now: what the screen has put here, the newest first. */
export function useRegisteredCommands(): readonly PaletteCommand[] {
  const all = useSyncExternalStore(subscribe, () => registered)
  return [...all.values()].reverse().flat()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How the key for commands to the whole app is written here. */
export const CONTROL = globalThis.navigator?.platform.startsWith('Mac') ? '⌘' : 'Ctrl+'
