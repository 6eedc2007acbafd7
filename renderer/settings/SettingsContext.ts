import { createContext, use } from 'react'
import type { Preferences } from '#storage'
import type { Found } from './findRows.ts'
import type { RowId } from './rows.ts'
import type { Changes } from './useChanges.ts'

export interface SettingsState {
  readonly preferences: Preferences
  readonly change: Changes['change']
  /** What the search has found; null while nothing is looked for. */
  readonly found: Found | null
  /** The row that the address names, to be shown and focused. */
  readonly wanted: RowId | undefined
}

export const SettingsContext = createContext<SettingsState | null>(null)

/** What the rows stand on. */
export function useSettings(): SettingsState {
  const settings = use(SettingsContext)
  if (!settings) throw new Error('used outside the settings')
  return settings
}
