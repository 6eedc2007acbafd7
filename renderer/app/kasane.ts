import { createContext, use } from 'react'
import type { InterfaceLang } from '#locales'
import { type Database, type Outcome, type Preferences, setPreferences } from '#storage'
import type { Shelf } from './packs.ts'

/** What the app stands on once it has started. */
export interface Kasane {
  readonly db: Database
  readonly shelf: Shelf
  readonly preferences: Preferences
  /** The disk is nearly full: said once, on the first screen. */
  readonly isSpaceLow: boolean
}

export const KasaneContext = createContext<Kasane | null>(null)

export function useKasane(): Kasane {
  const kasane = use(KasaneContext)
  if (!kasane) throw new Error('used outside the started app')
  return kasane
}

export function usePreferences(): Preferences {
  return useKasane().preferences
}

/** Changes some preferences; whoever reads them sees the change at once. */
export function useSetPreferences(): (changes: Partial<Preferences>) => Promise<Outcome<Preferences>> {
  const { db } = useKasane()
  return (changes) => setPreferences(db, changes)
}

/** The language to speak: the chosen one, or the system's where it is Japanese, else English. */
export function interfaceLangOf(chosen: Preferences['interfaceLang']): InterfaceLang {
  if (chosen !== 'system') return chosen
  return navigator.language.startsWith('ja') ? 'ja' : 'en'
}
