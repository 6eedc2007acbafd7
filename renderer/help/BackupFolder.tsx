import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { keeping, readBackupFolder } from '#app'
import styles from './Help.module.css'

type Folder = Awaited<ReturnType<typeof readBackupFolder>>

/** Where backups are on this computer; nothing in a browser, which keeps none. */
export function BackupFolder() {
  const { t } = useTranslation('problems')
  const { showBoundary } = useErrorBoundary()
  const [folder, setFolder] = useState<Folder | null>(null)
  useEffect(() => {
    if (keeping) readBackupFolder().then(setFolder, showBoundary)
  }, [showBoundary])
  return folder && <p className={styles.folder}>{folder.ok ? folder.value : t(folder.problem)}</p>
}
