import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#storage'
import { Button, Dialog, Notice } from '#ui'
import styles from '../begin/BeginDialog.module.css'

interface TakeDialogProps {
  readonly count: number
  /** @returns why it could not be done; null where it was */
  readonly onTake: () => Promise<Problem | null>
  readonly onClose: () => void
}

/** Before an exam touches the schedule after all: what that does. */
export function TakeDialog({ count, onTake, onClose }: TakeDialogProps) {
  const { t } = useTranslation(['exam', 'app', 'problems'])
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = async (): Promise<void> => {
    setIsBusy(true)
    const failure = await onTake()
    setIsBusy(false)
    setProblem(failure)
    if (!failure) onClose()
  }
  return (
    <Dialog title={t('take.title')} closeLabel={t('app:close')} onClose={onClose}>
      <div className={styles.body}>
        <p>{t('take.body', { count })}</p>
        <p>{t('take.effect')}</p>
        <p>{t('take.undoNote')}</p>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t(`problems:${problem}`)}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button look="primary" autoFocus isDisabled={isBusy} onPress={take}>
            {t('take.confirm')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
