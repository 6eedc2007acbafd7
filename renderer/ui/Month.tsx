import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components'
import { dayOfDate } from './days.ts'
import styles from './Month.module.css'

/** A month of a calendar, with the ways to the others. Stands inside one of React Aria's calendars. */
export function Month({ markOf }: { readonly markOf?: (day: number) => string | undefined }) {
  return (
    <>
      <header className={styles.header}>
        <Button slot="previous" className={styles.turn ?? ''}>
          <ChevronLeft size="1.25em" aria-hidden="true" />
        </Button>
        <CalendarHeading className={styles.heading ?? ''} />
        <Button slot="next" className={styles.turn ?? ''}>
          <ChevronRight size="1.25em" aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid className={styles.grid ?? ''}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell date={date} className={styles.cell ?? ''}>
              {({ formattedDate }) => {
                const mark = markOf?.(dayOfDate(date))
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
