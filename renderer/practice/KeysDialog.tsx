import { useTranslation } from 'react-i18next'
import { Dialog, Kbd } from '#ui'
import styles from './KeysDialog.module.css'

const KEYS = [
  ['choose', ['1', '2', '3', '4']],
  ['submit', ['Enter']],
  ['unknown', ['D']],
  ['grade', ['0', '–', '5']],
  ['guessed', ['G']],
  ['insist', ['I']],
  ['undo', ['Z']],
  ['language', ['L']],
  ['report', ['R']],
  ['help', ['?']],
  ['leave', ['Esc']],
] as const

/** Every key of the screen and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['practice', 'app'])
  return (
    <Dialog title={t('keys.title')} closeLabel={t('app:close')} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([does, keys]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (key === '–' ? ' – ' : <Kbd key={key}>{key}</Kbd>))}
              <span className={styles.spoken}>{keys.join(' ')}</span>
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('keys.typing')}</p>
    </Dialog>
  )
}
