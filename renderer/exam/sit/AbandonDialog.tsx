import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '#ui'
import styles from './HandInDialog.module.css'

interface AbandonDialogProps {
  /** How many questions are answered. */
  readonly answered: number
  readonly onAbandon: () => void
  readonly onClose: () => void
}

/** Before an exam is given up: what is lost with it, and what is not. */
export function AbandonDialog({ answered, onAbandon, onClose }: AbandonDialogProps) {
  const { t } = useTranslation(['exam', 'app'])
  return (
    <Dialog title={t('abandon.title')} closeLabel={t('app:close')} onClose={onClose}>
      <div className={styles.body}>
        <p>{answered > 0 ? t('abandon.lost', { count: answered }) : t('abandon.ends')}</p>
        <p>{t('abandon.kept')}</p>
        <div className={styles.actions}>
          <Button look="primary" autoFocus onPress={onClose}>
            {t('abandon.goOn')}
          </Button>
          <Button onPress={onAbandon}>{t('abandon.confirm')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
