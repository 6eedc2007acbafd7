import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components'
import styles from './Month.module.css'

/** What the buttons to the month before and after say. */
export interface MonthWords {
  readonly previous: string
  readonly next: string
}

interface MonthProps extends MonthWords {
  /** What is special about a day (`2024-03-31`): it gets a mark. */
  readonly markOf?: ((day: string) => string | undefined) | undefined
}

/** A month and the ways to the others; stands inside one of React Aria's calendars. */
export function Month({ previous, next, markOf }: MonthProps) {
  return (
    <>
      <header className={styles.header}>
        <Button slot="previous" className={styles.turn ?? ''} aria-label={previous}>
          <ChevronLeft size="1.2em" aria-hidden="true" />
        </Button>
        <Heading level={4} className={styles.month ?? ''} />
        <Button slot="next" className={styles.turn ?? ''} aria-label={next}>
          <ChevronRight size="1.2em" aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid className={styles.grid ?? ''}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell date={date} className={styles.day ?? ''}>
              {({ formattedDate }) => {
                const mark = markOf?.(String(date))
                return (
                  <>
                    {formattedDate}
                    {mark && <span className={styles.mark} title={mark} aria-hidden="true" />}
                  </>
                )
              }}
            </CalendarCell>
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </>
  )
}
