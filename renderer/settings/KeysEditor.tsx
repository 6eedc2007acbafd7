import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assignKey, COMMANDS, type Command, commandOf, isAssignable, keysOf, letterOf } from '#app'
import { Button } from '#ui'
import styles from './KeysEditor.module.css'
import { useSettings } from './SettingsContext.ts'

/** Every command of a session with its key. Pressing one, and then a letter, gives it that letter. */
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
    const holder = commandOf(keys, key)
    const freed = keys[command]
    void change({ keys: assignKey(preferences.keys, command, key) })
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
        <p className={styles.help}>{help}</p>
      </div>
      <p role="status" className={styles.message}>
        {message}
      </p>
      <ul className={styles.commands}>
        {COMMANDS.map(({ name, key: usual }) => (
          <li key={name}>
            <span>{t(`practice:command.${name}`)}</span>
            {keys[name] !== usual && (
              <Button
                look="quiet"
                size="small"
                aria-label={t('keys.toUsual', {
                  command: t(`practice:command.${name}`),
                  key: letterOf(usual),
                })}
                onPress={() => assign(name, usual)}
              >
                {t('keys.usual', { key: letterOf(usual) })}
              </Button>
            )}
            <Button
              aria-label={t('keys.change', {
                command: t(`practice:command.${name}`),
                key: nameOf(keys[name]),
              })}
              aria-pressed={waiting === name}
              onPress={() => {
                setMessage(waiting === name ? '' : t('keys.waiting'))
                setWaiting(waiting === name ? null : name)
              }}
            >
              <span className={styles.key}>{waiting === name ? '…' : nameOf(keys[name])}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
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
