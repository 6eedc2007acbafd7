import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BackupInfo, openBackup, useFormats } from '#app'
import { Button, Paragraph, Table } from '#ui'
import styles from './DataSettings.module.css'
import type { PartProps } from './DataSettings.tsx'

const SHOWN_AT_FIRST = 5
const COLUMNS = ['at', 'answers', 'size', 'action'] as const
const REASONS = [
  'routine',
  'closing',
  'asked',
  'before-restore',
  'before-import',
  'before-repair',
  'before-upgrade',
  'new-engine',
  'after-import',
  'after-restore',
] as const

interface BackupTableProps extends PartProps {
  /** The id of the heading above it. */
  readonly labelledBy: string
  readonly backups: readonly BackupInfo[]
}

/** Each backup with its age, size and contents, the newest first. */
export function BackupTable({ labelledBy, backups, isBusy, run, onCandidate }: BackupTableProps) {
  const { t } = useTranslation('data')
  const { moment, age, size, number } = useFormats()
  const [isAll, setIsAll] = useState(false)
  const now = Date.now()
  if (backups.length === 0) return <Paragraph>{t('settings.none')}</Paragraph>
  const reasonOf = ({ reason }: BackupInfo): string => {
    const known = REASONS.find((one) => one === reason)
    return known ? t(`settings.reasons.${known}`) : reason
  }
  const look = async (id: string): Promise<void> => {
    const backup = await run(() => openBackup(id))
    if (backup) onCandidate({ kind: 'restore', backup })
  }
  return (
    <>
      <Table labelledBy={labelledBy} className={styles.backups}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`settings.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {backups.slice(0, isAll ? undefined : SHOWN_AT_FIRST).map((backup) => (
            <tr key={backup.id}>
              <td>
                {moment(backup.at)}
                <p className={styles.help}>
                  {t('settings.ageAndReason', { age: age(backup.at, now), reason: reasonOf(backup) })}
                </p>
              </td>
              <td>{backup.isGood ? number(backup.counts.reviews ?? 0) : t('settings.damaged')}</td>
              <td>{size(backup.bytes)}</td>
              <td>
                {backup.isGood && (
                  <Button
                    look="quiet"
                    isDisabled={isBusy}
                    aria-label={t('settings.restoreThis', { date: moment(backup.at) })}
                    onPress={() => look(backup.id)}
                  >
                    {t('settings.restore')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {!isAll && backups.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onPress={() => setIsAll(true)}>
          {t('settings.all', { count: backups.length })}
        </Button>
      )}
    </>
  )
}
