import { parseDate } from '@internationalized/date'
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
import { Month, type MonthWords } from './Month.tsx'

interface DayPickerProps extends MonthWords {
  readonly label: string
  readonly help?: string
  /** A date as `2024-03-31`; null where none is chosen. */
  readonly day: string | null
  /** Earlier days cannot be chosen. */
  readonly earliest: string
  readonly onChange: (day: string | null) => void
}

/** One day, typed part by part or picked from a calendar. */
export function DayPicker({ label, help, day, earliest, previous, next, onChange }: DayPickerProps) {
  const isTooEarly = day !== null && day < earliest
  return (
    <DatePicker
      className={styles.picker ?? ''}
      value={day === null ? null : parseDate(day)}
      onChange={(date) => onChange(date && String(date))}
      minValue={parseDate(earliest)}
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
          <Calendar>
            <Month previous={previous} next={next} />
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
