import { useTranslation } from 'react-i18next'
import { dateOf, type StudyDay } from '#scheduling'

/** A study day as the date that the widgets take: `2024-03-31`. */
export function isoOf(day: StudyDay): string {
  return dateOf(day).toISOString().slice(0, 10)
}

export function dayOfIso(date: string): StudyDay {
  return Date.parse(date) / 86_400_000
}

/** Study days and minutes in the language of the interface. */
export function useDays() {
  const { t, i18n } = useTranslation('plan')
  const format = (options: Intl.DateTimeFormatOptions) => {
    const dates = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' })
    return (day: StudyDay): string => dates.format(dateOf(day))
  }
  return {
    long: format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
    short: format({ month: 'numeric', day: 'numeric' }),
    middle: format({ month: 'short', day: 'numeric', weekday: 'short' }),
    /** @param minutes any number of them */
    minutes: (minutes: number): string => {
      const count = Math.round(minutes)
      if (count < 90) return t('load.minutes', { count })
      return t('load.hours', { hours: Math.floor(count / 60), minutes: count % 60 })
    },
  }
}
