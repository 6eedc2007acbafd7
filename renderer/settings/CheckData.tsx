import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keeping, makeBackup, useKasane, usePreferences } from '#app'
import { schedulers } from '#scheduling'
import { checkData, type Finding, repairData } from '#storage'
import { Button } from '#ui'
import styles from './DataSettings.module.css'
import type { PartProps } from './DataSettings.tsx'

const TABLES = ['cards', 'dueCounts', 'taken', 'activity'] as const

/** Replays the log, says what does not agree with it, and mends it after a backup. */
export function CheckData({ isBusy, run }: PartProps) {
  const { t } = useTranslation('data')
  const { db } = useKasane()
  const { scheduler } = usePreferences()
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  const [message, setMessage] = useState('')
  const check = async (): Promise<void> => {
    setMessage('')
    const found = await run(async () => ({ ok: true, value: await checkData(db, schedulers[scheduler]) }))
    setFindings(found)
    if (found?.length === 0) setMessage(t('settings.sound'))
  }
  const repair = async (): Promise<void> => {
    if (keeping && !(await run(() => makeBackup(db, 'before-repair')))) return
    const repaired = await run(() => repairData(db, schedulers[scheduler]))
    if (!repaired) return
    setFindings(null)
    setMessage(t('settings.repaired', { count: repaired.length }))
  }
  return (
    <section className={styles.part}>
      <h3>{t('settings.check')}</h3>
      <p className={styles.help}>{t('settings.checkHelp')}</p>
      {findings && findings.length > 0 && (
        <>
          <p>{t('settings.findings', { count: findings.length })}</p>
          <ul>
            {TABLES.map((table) => [table, findings.filter((one) => one.table === table).length] as const)
              .filter(([, count]) => count > 0)
              .map(([table, count]) => (
                <li key={table}>
                  {t(`settings.tables.${table}`)}: {count}
                </li>
              ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        <Button isDisabled={isBusy} onPress={check}>
          {t('settings.checkNow')}
        </Button>
        {findings && findings.length > 0 && (
          <Button look="primary" isDisabled={isBusy} onPress={repair}>
            {t('settings.repair')}
          </Button>
        )}
      </div>
      <p role="status">{message}</p>
    </section>
  )
}
