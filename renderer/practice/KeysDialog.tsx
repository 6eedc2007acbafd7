import { useTranslation } from 'react-i18next'
import { COMMANDS, keysOf, letterOf, usePreferences } from '#app'
import { Dialog, Kbd } from '#ui'
import styles from './KeysDialog.module.css'

const BEFORE = [
  ['choose', ['1', '2', '3', '4']],
  ['submit', ['Enter']],
  ['grade', ['0', '–', '5']],
] as const
const AFTER = [
  ['help', ['?']],
  ['leave', ['Esc']],
] as const

/** Every key of the screen and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['practice', 'app'])
  const keys = keysOf(usePreferences())
  const letters = COMMANDS.flatMap(({ name }) => {
    const key = keys[name]
    return key === null ? [] : [{ name, letter: letterOf(key) }]
  })
  return (
    <Dialog title={t('keys.title')} closeLabel={t('app:close')} onClose={onClose}>
      <dl className={styles.keys}>
        {BEFORE.map(([does, keys]) => (
          <Line key={does} keys={keys} does={t(`keys.${does}`)} />
        ))}
        {letters.map(({ name, letter }) => (
          <Line key={name} keys={[letter]} does={t(`command.${name}`)} />
        ))}
        {AFTER.map(([does, keys]) => (
          <Line key={does} keys={keys} does={t(`keys.${does}`)} />
        ))}
      </dl>
      <p className={styles.note}>{t('keys.typing')}</p>
    </Dialog>
  )
}

function Line({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (key === '–' ? ' – ' : <Kbd key={key}>{key}</Kbd>))}
        <span className={styles.spoken}>{keys.join(' ')}</span>
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
