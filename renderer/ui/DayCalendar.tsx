import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Calendar,
  Button as CalendarButton,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components'
import styles from './DayCalendar.module.css'

interface DayCalendarProps {
  readonly label: string
  /** What the buttons to the month before and after say. */
  readonly previous: string
  readonly next: string
  /** Dates as `2024-03-31`. */
  readonly value: readonly string[]
  /** Earlier days cannot be chosen. */
  readonly earliest: string
  readonly onChange: (days: readonly string[]) => void
}

/** A month in which any number of days can be switched on and off. */
export function DayCalendar({ label, previous, next, value, earliest, onChange }: DayCalendarProps) {
  return (
    <Calendar
      aria-label={label}
      className={styles.calendar ?? ''}
      selectionMode="multiple"
      value={value.map(parseDate)}
      minValue={parseDate(earliest)}
      onChange={(days) => onChange(days.map(String))}
    >
      <header className={styles.header}>
        <CalendarButton slot="previous" className={styles.turn ?? ''} aria-label={previous}>
          <ChevronLeft size="1.2em" aria-hidden="true" />
        </CalendarButton>
        <Heading level={4} className={styles.month ?? ''} />
        <CalendarButton slot="next" className={styles.turn ?? ''} aria-label={next}>
          <ChevronRight size="1.2em" aria-hidden="true" />
        </CalendarButton>
      </header>
      <CalendarGrid className={styles.grid ?? ''}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
