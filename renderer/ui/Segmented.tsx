import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { Phrases } from './Phrases.tsx'
import styles from './Segmented.module.css'

export interface SegmentedOption<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** The language of the label where it is not the interface's. */
  readonly lang?: string
  /** What a screen reader says where the label alone would be too short. */
  readonly spoken?: string
}

/** A label that is not shown is still said, so it has to be words. */
type Labelled =
  | { readonly label: ReactNode; readonly labelHidden?: false }
  | { readonly label: string; readonly labelHidden: true }

interface Segments<Value extends string> {
  readonly help?: string | undefined
  readonly options: readonly SegmentedOption<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  /** The label beside the options instead of above them. */
  readonly isInline?: boolean
  readonly isDisabled?: boolean
}

type SegmentedProps<Value extends string> = Labelled & Segments<Value>

/** One of a few, all in sight: a radio group that looks like slips of paper side by side. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, help, options, value, onChange, isInline, isDisabled } = props
  return (
    <RadioGroup
      className={styles.group ?? ''}
      data-inline={isInline ? '' : undefined}
      value={value}
      onChange={(next) => onChange(next as Value)}
      isDisabled={isDisabled ?? false}
      orientation="horizontal"
      {...(props.labelHidden ? { 'aria-label': props.label } : {})}
    >
      {!props.labelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.track}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={styles.option ?? ''}
            {...(option.spoken ? { 'aria-label': option.spoken } : {})}
          >
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
      {help && (
        <Text slot="description" className={styles.help ?? ''}>
          <Phrases>{help}</Phrases>
        </Text>
      )}
    </RadioGroup>
  )
}
