import { useTranslation } from 'react-i18next'
import { dateOf, type StudyDay } from '#scheduling'

const SHAPES = {
  full: { dateStyle: 'full' },
  long: { month: 'long', day: 'numeric', weekday: 'long' },
  short: { month: 'numeric', day: 'numeric', weekday: 'short' },
  weekday: { weekday: 'short' },
  monthDay: { month: 'numeric', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Study days in the words of the interface. */
export function useDates(): (day: StudyDay, shape: keyof typeof SHAPES) => string {
  const { i18n } = useTranslation()
  return (day, shape) =>
    new Intl.DateTimeFormat(i18n.language, { ...SHAPES[shape], timeZone: 'UTC' }).format(dateOf(day))
}
