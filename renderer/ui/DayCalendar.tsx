import { parseDate } from '@internationalized/date'
import { Calendar } from 'react-aria-components'
import styles from './Month.module.css'
import { Month, type MonthWords } from './Month.tsx'

interface DayCalendarProps extends MonthWords {
  readonly label: string
  /** Dates as `2024-03-31`. */
  readonly value: readonly string[]
  /** Earlier days cannot be chosen. */
  readonly earliest: string
  readonly onChange: (days: readonly string[]) => void
  /** What is special about a day: it gets a mark. */
  readonly markOf?: (day: string) => string | undefined
}

/** A month in which any number of days can be switched on and off. */
export function DayCalendar(props: DayCalendarProps) {
  const { label, previous, next, value, earliest, onChange, markOf } = props
  return (
    <Calendar
      aria-label={label}
      className={styles.calendar ?? ''}
      selectionMode="multiple"
      value={value.map(parseDate)}
      minValue={parseDate(earliest)}
      onChange={(days) => onChange(days.map(String))}
    >
      <Month previous={previous} next={next} markOf={markOf} />
    </Calendar>
  )
}
