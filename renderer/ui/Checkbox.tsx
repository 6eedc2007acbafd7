import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './Checkbox.module.css'

interface CheckboxProps {
  readonly children: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** One of several things that can be picked side by side. What is switched on or off by itself is a `Toggle`. */
export function Checkbox({ children, isOn, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox className={styles.checkbox ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles.box} aria-hidden="true">
        <Check size="1em" strokeWidth={3} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}
