import { useTranslation } from 'react-i18next'
import { Button, Notice } from '#ui'
import { makeBackup, useBackupState } from './backups.ts'
import { useKasane } from './kasane.ts'
import styles from './Warnings.module.css'

/** What the learner has to deal with, above every screen until they did. */
export function Warnings() {
  const { t } = useTranslation(['data', 'problems'])
  const { db, isSpaceLow } = useKasane()
  const { failure } = useBackupState()
  if (!failure && !isSpaceLow) return null
  return (
    <div className={styles.warnings}>
      {isSpaceLow && <Notice tone="caution">{t('warning.spaceLow')}</Notice>}
      {failure && (
        <Notice
          tone="wrong"
          isUrgent
          action={<Button onPress={() => makeBackup(db, 'asked')}>{t('warning.retry')}</Button>}
        >
          {t('warning.backupFailed')} {t(`problems:${failure}`)}
        </Notice>
      )}
    </div>
  )
}
