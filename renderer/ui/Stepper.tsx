import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField, Text } from 'react-aria-components'
import { Phrases } from './Phrases.tsx'
import styles from './Stepper.module.css'

interface StepperProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly help?: string
  readonly unit?: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/** A whole number with a smaller and a larger button. */
export function Stepper(props: StepperProps) {
  const { label, isLabelHidden, help, unit, value, min, max, step = 1, onChange } = props
  return (
    <NumberField
      className={styles.field ?? ''}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => {
        if (Number.isInteger(next)) onChange(next)
      }}
    >
      {!isLabelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.row}>
        <Group className={styles.group ?? ''}>
          <Button slot="decrement" className={styles.step ?? ''}>
            <Minus size="1em" aria-hidden="true" />
          </Button>
          <Input className={styles.input ?? ''} />
          <Button slot="increment" className={styles.step ?? ''}>
            <Plus size="1em" aria-hidden="true" />
          </Button>
        </Group>
        {unit && <span>{unit}</span>}
      </div>
      {help && (
        <Text slot="description" className={styles.help ?? ''}>
          <Phrases>{help}</Phrases>
        </Text>
      )}
    </NumberField>
  )
}
