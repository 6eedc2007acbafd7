import { useEffect, useMemo, useState } from 'react'
import { type StudyCalendar, type StudyDay, studyCalendar } from '#scheduling'
import { usePreferences } from './kasane.ts'

/** The zone takes a millisecond to find out: too long for every time that a component is shown. */
function readClock() {
  return { now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

/** The learner's study days and the one that it is now; a new one is noticed while the app stands open. */
export function useStudyDay(): { readonly calendar: StudyCalendar; readonly today: StudyDay } {
  const { rolloverHour } = usePreferences()
  const [{ now, timeZone }, setClock] = useState(readClock)
  const calendar = useMemo(() => studyCalendar(timeZone, rolloverHour), [timeZone, rolloverHour])
  const today = useMemo(() => calendar.dayOf(now), [calendar, now])
  useEffect(() => {
    const look = (): void => setClock(readClock())
    // Anew with every look: by a clock that was set back, or was put right a little, the day has not come by then.
    const timer = setTimeout(look, calendar.startOf(today + 1) - now)
    // A computer that slept through the hour fires the timer late or not at all.
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [calendar, today, now])
  return { calendar, today }
}
