import { useLiveQuery } from 'dexie-react-hooks'
import { useKasane } from './kasane.ts'
import { leftIn, readSavedSession } from './savedSession.ts'
import { useStudyDay } from './useStudyDay.ts'

/** How many questions are left in the session that was left; 0 where there is none to go on with, undefined while it is read. */
export function useLeftOff(): number | undefined {
  const { db, shelf, preferences } = useKasane()
  const { today } = useStudyDay()
  return useLiveQuery(async () => {
    const saved = await readSavedSession(db, shelf, preferences, today)
    return saved ? leftIn(saved) : 0
  }, [db, shelf, preferences, today])
}
