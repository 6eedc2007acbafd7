import { Calendar } from 'react-aria-components'
import { dateOfDay, dayOfDate } from './days.ts'
import styles from './Month.module.css'
import { Month } from './Month.tsx'

interface DaysCalendarProps {
  readonly label: string
  /** Days since 1970-01-01. */
  readonly days: readonly number[]
  readonly min: number
  readonly onChange: (days: readonly number[]) => void
  /** What is special about a day: shown as a mark. */
  readonly markOf?: (day: number) => string | undefined
}

/** A calendar in which any number of days is chosen, each by itself. */
export function DaysCalendar({ label, days, min, onChange, markOf }: DaysCalendarProps) {
  return (
    <Calendar
      aria-label={label}
      className={styles.calendar ?? ''}
      selectionMode="multiple"
      minValue={dateOfDay(min)}
      value={days.map(dateOfDay)}
      onChange={(dates) => onChange(dates.map(dayOfDate))}
    >
      <Month {...(markOf ? { markOf } : {})} />
    </Calendar>
  )
}
