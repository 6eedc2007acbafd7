import { CalendarDays } from 'lucide-react'
import {
  Button,
  Calendar,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import styles from './DayPicker.module.css'
import { dateOfDay, dayOfDate } from './days.ts'
import monthStyles from './Month.module.css'
import { Month } from './Month.tsx'

interface DayPickerProps {
  readonly label: string
  readonly help?: string
  /** Days since 1970-01-01; null where none is chosen. */
  readonly day: number | null
  readonly min: number
  readonly onChange: (day: number | null) => void
}

/** One day, typed part by part or picked from a calendar. */
export function DayPicker({ label, help, day, min, onChange }: DayPickerProps) {
  const isTooEarly = day !== null && day < min
  return (
    <DatePicker
      className={styles.picker ?? ''}
      value={day === null ? null : dateOfDay(day)}
      onChange={(date) => onChange(date && dayOfDate(date))}
      minValue={dateOfDay(min)}
      isInvalid={isTooEarly}
      shouldForceLeadingZeros={false}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <Button className={styles.open ?? ''}>
          <CalendarDays size="1.2em" aria-hidden="true" />
        </Button>
      </Group>
      {help && (
        <Text slot="description" className={styles.help ?? ''} data-invalid={isTooEarly ? '' : undefined}>
          {help}
        </Text>
      )}
      <Popover className={styles.popover ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar className={monthStyles.calendar ?? ''}>
            <Month />
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
