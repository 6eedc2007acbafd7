import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#ui'
import { isFound } from './finding.ts'
import { useSpeakers } from './i18n.ts'
import styles from './Palette.module.css'
import { useRegisteredCommands } from './palette.ts'
import { usePlaces } from './usePlaces.ts'

/** Everything that can be done now, to be found by a few letters of its name in any of the languages. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [say, ...others] = useSpeakers()
  useEffect(keepKeys, [])
  const places = usePlaces()
  const commands = [...useRegisteredCommands(), ...places]
  const found = commands.filter(({ name, words }) =>
    isFound(
      query,
      [say, ...others].flatMap((speak) => [name(speak), words?.(speak) ?? '']),
    ),
  )
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('palette.label')} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField aria-label={t('palette.find')} autoFocus className={styles.field ?? ''}>
              <Search size="1.2em" aria-hidden="true" className={styles.icon} />
              <Input className={styles.input ?? ''} placeholder={t('palette.find')} spellCheck={false} />
            </TextField>
            <p role="status" className={styles.count}>
              {found.length === 0 ? t('palette.nothing') : t('palette.count', { count: found.length })}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard, and the items are pointed to, not focused */}
            <div className={styles.list} tabIndex={0}>
              <Menu
                className={styles.menu ?? ''}
                aria-label={t('palette.label')}
                items={found}
                dependencies={[say]}
                onAction={(id) => {
                  onClose()
                  found.find((command) => command.id === id)?.run()
                }}
              >
                {(command) => (
                  <MenuItem
                    id={command.id}
                    textValue={command.name(say)}
                    className={styles.item ?? ''}
                    {...(command.keys ? { 'aria-keyshortcuts': command.keys } : {})}
                  >
                    <span>{command.name(say)}</span>
                    {command.keys && <Kbd>{command.keys}</Kbd>}
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * While the palette stands, its keys are its own. Autocomplete repeats what is typed on the item that it points to, and a
 * screen that listens to the whole window would take that for a letter pressed by itself.
 */
function keepKeys(): () => void {
  const keep = (event: KeyboardEvent): void => event.stopPropagation()
  document.addEventListener('keydown', keep)
  return () => document.removeEventListener('keydown', keep)
}
