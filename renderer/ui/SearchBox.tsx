import { Search, X } from 'lucide-react'
import { Button, Input, SearchField } from 'react-aria-components'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  readonly label: string
  /** What the button that empties it says. */
  readonly clear: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The key that brings the focus here, shown in it. */
  readonly shortcut?: string | undefined
}

/** A field for what is looked for; Escape empties it. */
export function SearchBox({ label, clear, value, onChange, shortcut }: SearchBoxProps) {
  return (
    <SearchField className={styles.box ?? ''} aria-label={label} value={value} onChange={onChange}>
      <Search size="1.1em" aria-hidden="true" className={styles.icon} />
      <Input
        className={styles.input ?? ''}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
      />
      <Button className={styles.clear ?? ''} aria-label={clear}>
        <X size="1.1em" aria-hidden="true" />
      </Button>
    </SearchField>
  )
}
