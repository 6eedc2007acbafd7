import { useTranslation } from 'react-i18next'
import { Dialog, Kbd } from '#ui'
import styles from './KeysDialog.module.css'

const KEYS = [
  ['choose', ['1', '…', '9']],
  ['next', ['Enter', 'PageDown']],
  ['previous', ['Shift+Enter', 'PageUp']],
  ['flag', ['F']],
  ['guess', ['G']],
  ['review', ['R']],
  ['help', ['?', 'F1']],
] as const

/** Every key of the exam and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['exam', 'practice', 'app'])
  return (
    <Dialog title={t('keys.title')} closeLabel={t('app:close')} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              <span className={styles.spoken}>{keys.join(' ')}</span>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('practice:keys.typing')}</p>
    </Dialog>
  )
}
