import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { Button } from './Button.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'

export interface MenuEntry<Name extends string> {
  readonly name: Name
  readonly label: string
  /** A line that says more. */
  readonly help?: string
  readonly icon?: ReactNode
  /** The key that does the same. */
  readonly keyName?: string | undefined
}

interface MenuProps<Name extends string> {
  readonly label: string
  readonly icon: ReactNode
  readonly entries: readonly MenuEntry<Name>[]
  readonly onChoose: (name: Name) => void
}

/** A button that opens a list of things to do. */
export function Menu<Name extends string>({ label, icon, entries, onChoose }: MenuProps<Name>) {
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={label} icon={icon} />
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <AriaMenu className={styles.menu ?? ''} onAction={(name) => onChoose(name as Name)}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.name}
              id={entry.name}
              className={styles.item ?? ''}
              textValue={entry.label}
              {...(entry.keyName ? { 'aria-keyshortcuts': entry.keyName } : {})}
            >
              <span className={styles.icon}>{entry.icon}</span>
              <span className={styles.words}>
                <Text slot="label">{entry.label}</Text>
                {entry.help && (
                  <Text slot="description" className={styles.help ?? ''}>
                    {entry.help}
                  </Text>
                )}
              </span>
              {entry.keyName && <Kbd>{entry.keyName}</Kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
