import { Switch } from 'react-aria-components'
import { Phrases } from './Phrases.tsx'
import styles from './Toggle.module.css'

interface ToggleProps {
  readonly label: string
  readonly help?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** On or off, at once. */
export function Toggle({ label, help, isOn, onChange }: ToggleProps) {
  return (
    <Switch className={styles.toggle ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles.track} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {help && (
          <span className={styles.help}>
            <Phrases>{help}</Phrases>
          </span>
        )}
      </span>
    </Switch>
  )
}
