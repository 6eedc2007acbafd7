import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { readPreferences } from '#storage'
import type { Kasane } from './kasane.ts'
import { readShelf } from './packs.ts'

/** What the app starts with, packs and preferences kept in step with what is stored, whoever changes them. */
export function useLiveKasane(started: Kasane): Kasane {
  const { db, isSpaceLow } = started
  const shelf = useLiveQuery(() => readShelf(db), [db], started.shelf)
  const preferences = useLiveQuery(() => readPreferences(db), [db], started.preferences)
  return useMemo(() => ({ db, shelf, preferences, isSpaceLow }), [db, shelf, preferences, isSpaceLow])
}
