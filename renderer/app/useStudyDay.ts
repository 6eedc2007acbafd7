import { useEffect, useMemo, useState } from 'react'
import { type StudyCalendar, type StudyDay, studyCalendar } from '#scheduling'
import { usePreferences } from './kasane.ts'

/** The learner's study days and the one that it is now; a new one is noticed while the app stands open. */
export function useStudyDay(): { readonly calendar: StudyCalendar; readonly today: StudyDay } {
  const { rolloverHour } = usePreferences()
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const calendar = useMemo(() => studyCalendar(timeZone, rolloverHour), [timeZone, rolloverHour])
  const [now, setNow] = useState(() => Date.now())
  const today = calendar.dayOf(now)
  useEffect(() => {
    const look = (): void => setNow(Date.now())
    const timer = setTimeout(look, calendar.startOf(today + 1) - Date.now())
    // A computer that slept through the hour fires the timer late or not at all.
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [calendar, today])
  return { calendar, today }
}
