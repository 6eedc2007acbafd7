import { type StudyDay, studyCalendar } from './studyDay.ts'

/** What a reminder has to remember between two looks at the clock. */
export interface ReminderWatch {
  /** The day of reminding at the last look: it begins at the hour of the reminder and not at midnight. */
  readonly seenDay: StudyDay
  /** The day on which the learner was last reminded; null: not since the watch began. */
  readonly remindedDay: StudyDay | null
}

export interface Reminder {
  /** The watch at the start of the app: an hour that has passed already reminds nobody, the learner is here. */
  begin(now: number): ReminderWatch
  /**
   * Looks at the clock. A reminder is due where its hour came since the last look, however long ago: after a night's sleep
   * of the computer too, and then once, whatever was slept through. A clock set back and passing the hour again does not
   * remind again on that day.
   */
  look(watch: ReminderWatch, now: number): { readonly watch: ReminderWatch; readonly isDue: boolean }
  /** The instant of the next reminder, in epoch milliseconds. */
  next(now: number): number
}

/**
 * A reminder once a day at an hour of the clock on the wall. Where the hour is skipped by a change of daylight saving time
 * it comes at the first instant after; where the hour comes twice, at the first.
 *
 * @param timeZone an IANA name
 * @param hour 0 to 23
 */
export function reminderAt(timeZone: string, hour: number): Reminder {
  // A study day that begins at the hour: what it takes care of (zones, skipped and repeated hours) is just what a reminder needs.
  const calendar = studyCalendar(timeZone, hour)
  return {
    begin: (now) => ({ seenDay: calendar.dayOf(now), remindedDay: null }),
    look: ({ seenDay, remindedDay }, now) => {
      const day = calendar.dayOf(now)
      const isDue = day > seenDay && day !== remindedDay
      return { watch: { seenDay: day, remindedDay: isDue ? day : remindedDay }, isDue }
    },
    next: (now) => calendar.startOf(calendar.dayOf(now) + 1),
  }
}
