import { useEffect } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { reminderAt, studyCalendar } from '#scheduling'
import { type Database, readPreferences } from '#storage'
import { readAgenda } from './agenda.ts'
import { desktop, expectReply } from './desktop.ts'
import { useKasane, usePreferences } from './kasane.ts'
import type { Shelf } from './packs.ts'

/** A hidden window's timers come once a minute at most, and no reminder needs more. */
const LOOK_EVERY_MS = 30_000

/** Reminds of what today has to ask, at the hour that the learner chose, while the app runs. */
export function useReminder(): void {
  const { reminderHour } = usePreferences()
  const { db, shelf } = useKasane()
  const { showBoundary } = useErrorBoundary()
  useEffect(() => {
    void expectReply(desktop.setReminder(reminderHour !== null))
    if (reminderHour === null) return
    // Read at each look: the computer may have travelled since the last.
    const reminder = () => reminderAt(Intl.DateTimeFormat().resolvedOptions().timeZone, reminderHour)
    let watch = reminder().begin(Date.now())
    const look = async (): Promise<void> => {
      const now = Date.now()
      const looked = reminder().look(watch, now)
      watch = looked.watch
      const questions = looked.isDue ? await countQuestions(db, shelf, now) : 0
      if (questions > 0) await expectReply(desktop.remind(questions))
    }
    const timer = setInterval(() => void look().catch(showBoundary), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [db, shelf, reminderHour, showBoundary])
}

/** How many questions today still has; none on a day off. */
async function countQuestions(db: Database, shelf: Shelf, now: number): Promise<number> {
  const preferences = await readPreferences(db)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const today = studyCalendar(timeZone, preferences.rolloverHour).dayOf(now)
  if (preferences.daysOff.includes(today)) return 0
  return (await readAgenda({ db, shelf, preferences, today })).total
}
