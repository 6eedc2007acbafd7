import { useTranslation } from 'react-i18next'
import { blanks, flagged, type RunningExam, unfinished } from '#exam'
import { Button, Dialog, Notice } from '#ui'
import styles from './HandInDialog.module.css'

interface HandInDialogProps {
  readonly exam: RunningExam
  readonly onHandIn: () => void
  readonly onClose: () => void
}

/** Before the exam ends: what is still blank, unfinished or flagged. */
export function HandInDialog({ exam, onHandIn, onClose }: HandInDialogProps) {
  const { t } = useTranslation(['exam', 'app'])
  const blank = blanks(exam).length
  const begun = unfinished(exam).length
  const marked = flagged(exam).length
  return (
    <Dialog title={t('handInTitle')} closeLabel={t('app:close')} onClose={onClose}>
      <div className={styles.body}>
        {blank > 0 && <Notice tone="caution">{t('stillBlank', { count: blank })}</Notice>}
        {begun > 0 && <Notice tone="caution">{t('stillUnfinished', { count: begun })}</Notice>}
        {marked > 0 && <p>{t('stillFlagged', { count: marked })}</p>}
        <p>{t('handInBody')}</p>
        <div className={styles.actions}>
          <Button look="primary" autoFocus onPress={onHandIn}>
            {t(blank > 0 ? 'handInWithBlanks' : 'handIn')}
          </Button>
          <Button onPress={onClose}>{t('goOn')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
