import { useEffect, useId, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import {
  type BackupInfo,
  chooseBackupFolder,
  listBackups,
  makeBackup,
  readBackupFolder,
  useKasane,
  useRequest,
} from '#app'
import { Button, Paragraph } from '#ui'
import { BackupTable } from './BackupTable.tsx'
import styles from './DataSettings.module.css'
import type { PartProps } from './DataSettings.tsx'

/** The backups there are, and what can be done about them. */
export function Backups({ isBusy, run, onCandidate }: PartProps) {
  const { t } = useTranslation('data')
  const { db } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const [backups, setBackups] = useState<readonly BackupInfo[] | undefined>()
  const [folder, setFolder] = useState('')
  const title = useId()
  const [message, setMessage] = useState('')
  const read = async (): Promise<void> => {
    setFolder((await run(readBackupFolder)) ?? '')
    setBackups((await run(listBackups)) ?? [])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and again after each change
  useEffect(() => {
    read().catch(showBoundary)
  }, [])
  const backUp = async (): Promise<void> => {
    setMessage('')
    if (await run(() => makeBackup(db, 'asked'))) setMessage(t('settings.made'))
    await read()
  }
  const move = async (): Promise<void> => {
    setMessage('')
    if ((await run(chooseBackupFolder)) !== null) setMessage(t('settings.moved'))
    await read()
  }
  useRequest(['back-up'], !isBusy && backups !== undefined, () => void backUp().catch(showBoundary))
  return (
    <section className={styles.part}>
      <h3 id={title}>{t('settings.backups')}</h3>
      <Paragraph className={styles.help}>{t('settings.backupsHelp')}</Paragraph>
      {backups && (
        <BackupTable
          labelledBy={title}
          backups={backups}
          isBusy={isBusy}
          run={run}
          onCandidate={onCandidate}
        />
      )}
      <p className={styles.help}>
        {t('settings.folder')}
        <span className={styles.folder}>{folder}</span>
      </p>
      <div className={styles.actions}>
        <Button isDisabled={isBusy} onPress={() => backUp().catch(showBoundary)}>
          {t('settings.now')}
        </Button>
        <Button look="quiet" isDisabled={isBusy} onPress={() => move().catch(showBoundary)}>
          {t('settings.chooseFolder')}
        </Button>
      </div>
      <p role="status">{message}</p>
    </section>
  )
}
