import { useTranslation } from 'react-i18next'
import { Button, Dialog, Paragraph } from '#ui'
import styles from './PauseDialog.module.css'

interface PauseDialogProps {
  readonly left: number
  readonly onGoOn: () => void
  readonly onLeave: () => void
}

/** Lies over the question until the learner goes on; the clock of the answer stands meanwhile. */
export function PauseDialog({ left, onGoOn, onLeave }: PauseDialogProps) {
  const { t } = useTranslation(['practice', 'app'])
  return (
    <Dialog title={t('pause.title')} closeLabel={t('pause.goOn')} onClose={onGoOn}>
      <Paragraph>{t('pause.left', { count: left })}</Paragraph>
      <Paragraph className={styles.body}>{t('pause.body')}</Paragraph>
      <div className={styles.actions}>
        <Button look="primary" autoFocus onPress={onGoOn} keyName="Enter">
          {t('pause.goOn')}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {t('pause.leave')}
        </Button>
      </div>
    </Dialog>
  )
}
