import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  assignKey,
  type Command,
  commandOf,
  commandsIn,
  isAssignable,
  keysOf,
  letterOf,
  WHERE,
  whereOf,
} from '#app'
import { Button, Paragraph } from '#ui'
import styles from './KeysEditor.module.css'
import { useSettings } from './SettingsContext.ts'

/** Every command with its key, by the place where it is heard. Pressing one, and then a letter, gives it that letter. */
export function KeysEditor({ label, help }: { readonly label: string; readonly help: string }) {
  const { t } = useTranslation(['settings', 'practice'])
  const { preferences, change } = useSettings()
  const id = useId()
  const [waiting, setWaiting] = useState<Command | null>(null)
  const [message, setMessage] = useState('')
  const keys = keysOf(preferences)
  const nameOf = (key: string | null): string => (key === null ? t('keys.none') : letterOf(key))
  const assign = (command: Command, key: string): void => {
    setWaiting(null)
    const holder = commandOf(keys, whereOf(command), key)
    const freed = keys[command]
    void change((now) => ({ keys: assignKey(now.keys, command, key) }))
    const words = { command: t(`practice:command.${command}`), key: letterOf(key) }
    setMessage(
      holder !== null && holder !== command
        ? t('keys.swapped', { ...words, other: t(`practice:command.${holder}`), old: nameOf(freed) })
        : t('keys.assigned', words),
    )
  }
  useNextKey(waiting !== null, (key) => {
    if (waiting !== null && key !== null && isAssignable(key)) return assign(waiting, key)
    setMessage(key === null ? '' : t('keys.notLetter'))
    if (key === null) setWaiting(null)
  })
  return (
    <section className={styles.editor} aria-labelledby={id}>
      <div>
        <h3 id={id} className={styles.label}>
          {label}
        </h3>
        <Paragraph className={styles.help}>{help}</Paragraph>
      </div>
      <p role="status" className={styles.message}>
        {message}
      </p>
      {WHERE.map((where) => (
        <section key={where} aria-labelledby={`${id}-${where}`}>
          <h4 id={`${id}-${where}`} className={styles.where}>
            {t(`practice:keys.title.${where}`)}
          </h4>
          <ul className={styles.commands}>
            {commandsIn(where).map(({ name, key }) => (
              <KeyOf
                key={name}
                name={name}
                usual={letterOf(key)}
                letter={nameOf(keys[name])}
                isUsual={keys[name] === key}
                isWaiting={waiting === name}
                onUsual={() => assign(name, key)}
                onPress={() => {
                  setMessage(waiting === name ? '' : t('keys.waiting'))
                  setWaiting(waiting === name ? null : name)
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

interface KeyOfProps {
  readonly name: Command
  readonly usual: string
  /** What stands on its key now. */
  readonly letter: string
  readonly isUsual: boolean
  readonly isWaiting: boolean
  readonly onUsual: () => void
  readonly onPress: () => void
}

function KeyOf({ name, usual, letter, isUsual, isWaiting, onUsual, onPress }: KeyOfProps) {
  const { t } = useTranslation(['settings', 'practice'])
  const command = t(`practice:command.${name}`)
  return (
    <li>
      <span>{command}</span>
      {!isUsual && (
        <Button
          look="quiet"
          size="small"
          aria-label={t('keys.toUsual', { command, key: usual })}
          onPress={onUsual}
        >
          {t('keys.usual', { key: usual })}
        </Button>
      )}
      <Button
        aria-label={t('keys.change', { command, key: letter })}
        aria-pressed={isWaiting}
        onPress={onPress}
      >
        <span className={styles.key}>{isWaiting ? '…' : letter}</span>
      </Button>
    </li>
  )
}

/** Takes the next key of all while `isWaiting`; Escape, Tab and a press elsewhere end it with null. */
function useNextKey(isWaiting: boolean, onKey: (key: string | null) => void): void {
  useEffect(() => {
    if (!isWaiting) return
    const listen = (event: KeyboardEvent): void => {
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      if (event.key !== 'Tab') {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      onKey(['Escape', 'Tab'].includes(event.key) ? null : event.code)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  })
}
