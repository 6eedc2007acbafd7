import { type CalendarDate, parseDate } from '@internationalized/date'

const MS_PER_DAY = 86_400_000

/** A day as the widgets take it: the number of days since 1970-01-01, as a date of their calendar. */
export function dateOfDay(day: number): CalendarDate {
  return parseDate(new Date(day * MS_PER_DAY).toISOString().slice(0, 10))
}

export function dayOfDate({ year, month, day }: { year: number; month: number; day: number }): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}
