import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keeping, makeBackup, useFormats, useKasane, usePreferences } from '#app'
import { schedulers } from '#scheduling'
import { checkData, type Finding, findStrays, repairData, type Stray } from '#storage'
import { Button, Paragraph } from '#ui'
import styles from './DataSettings.module.css'
import type { PartProps } from './DataSettings.tsx'

const TABLES = ['reviews', 'cards', 'dueCounts', 'taken', 'activity'] as const

/** Replays the log, says what does not agree with it, and mends it after a backup. */
export function CheckData({ isBusy, run }: PartProps) {
  const { t } = useTranslation('data')
  const { db, shelf } = useKasane()
  const { scheduler } = usePreferences()
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  const [strays, setStrays] = useState<readonly Stray[]>([])
  const [message, setMessage] = useState('')
  const onShelf = () => ({
    cards: new Set(shelf.opened.flatMap(({ cards }) => cards.map(({ id }) => id))),
    unread: shelf.broken.map(({ id }) => id),
  })
  const check = async (): Promise<void> => {
    setMessage('')
    const checked = await run(async () => ({
      ok: true,
      value: await Promise.all([checkData(db, schedulers[scheduler]), findStrays(db, onShelf())]),
    }))
    if (!checked) return
    const [found, loose] = checked
    setFindings(found)
    setStrays(loose)
    if (found.length === 0) setMessage(t('settings.sound'))
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
      <Paragraph className={styles.help}>{t('settings.checkHelp')}</Paragraph>
      {findings && findings.length > 0 && (
        <CountList
          title={t('settings.findings', { count: findings.length })}
          counts={TABLES.map((table) => [
            t(`settings.tables.${table}`),
            findings.filter((one) => one.table === table).length,
          ])}
        />
      )}
      {strays.length > 0 && (
        <CountList
          title={t('settings.strays')}
          counts={strays.map(({ table, count }) => [t(`settings.strayRows.${table}`), count])}
        />
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

interface CountListProps {
  readonly title: string
  readonly counts: readonly (readonly [what: string, count: number])[]
}

function CountList({ title, counts }: CountListProps) {
  const { number } = useFormats()
  return (
    <div>
      <p>{title}</p>
      <ul className={styles.counts}>
        {counts
          .filter(([, count]) => count > 0)
          .map(([what, count]) => (
            <li key={what}>
              {what}: {number(count)}
            </li>
          ))}
      </ul>
    </div>
  )
}
