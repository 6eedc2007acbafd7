import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { useKasane, useStudyDay } from '#app'
import { recordOf } from '#planning'
import type { CalibrationBin } from '#scheduling'
import { type GoalRow, readExamReports, readPredictions } from '#storage'
import { Sheet } from '#ui'
import { Table } from './Table.tsx'
import styles from './TrackRecord.module.css'

/** What a Brier score is called: up to so much. Always saying one half has 0.25. */
const WORDS = [
  [0.1, 'close'],
  [0.18, 'fair'],
  [0.25, 'poor'],
] as const

/** Under so many exams luck has much to say. */
const MANY = 10

const COLUMNS = ['foretold', 'n', 'mean', 'happened'] as const

/** How well passing was foretold so far. */
export function TrackRecord({ goals }: { readonly goals: readonly GoalRow[] }) {
  const { t } = useTranslation('plan')
  const { db } = useKasane()
  const { calendar } = useStudyDay()
  const predictions = useLiveQuery(() => readPredictions(db), [db])
  const reports = useLiveQuery(() => readExamReports(db), [db])
  if (!predictions || !reports) return null
  const record = recordOf(predictions, reports, goals, calendar)
  if (!record.ok && reports.length === 0 && goals.length === 0) return null
  const percent = (share: number): string => t('ready.percent', { percent: Math.round(share * 100) })
  return (
    <Sheet labelledBy="record" className={styles.sheet}>
      <h2 id="record">{t('record.title')}</h2>
      {record.ok ? (
        <>
          <p>
            {t('record.brier', {
              score: record.brier.toFixed(2),
              words: t(`record.words.${WORDS.find(([upTo]) => record.brier < upTo)?.[1] ?? 'useless'}`),
            })}{' '}
            {record.n < MANY && t('record.few')}
          </p>
          <div className={styles.pair}>
            <Diagonal bins={record.bins} label={t('record.chart')} />
            <Table
              caption={t('record.caption')}
              columns={COLUMNS.map((column) => t(`record.columns.${column}`))}
              rows={record.bins.map(({ from, to, n, foretold, happened }) => ({
                key: String(from),
                cells: [`${percent(from)} – ${percent(to)}`, n, percent(foretold), percent(happened)],
              }))}
            />
          </div>
        </>
      ) : (
        <p>{t('record.tooFew', { count: record.n })}</p>
      )}
    </Sheet>
  )
}

/** Foretold against happened: the larger the dot, the more exams. */
function Diagonal({ bins, label }: { readonly bins: readonly CalibrationBin[]; readonly label: string }) {
  return (
    <svg className={styles.diagonal} viewBox="-4 -4 108 108" role="img" aria-label={label}>
      <rect width="100" height="100" />
      <line x1="0" y1="100" x2="100" y2="0" />
      {bins.map(({ from, n, foretold, happened }) => (
        <circle key={from} cx={100 * foretold} cy={100 - 100 * happened} r={Math.min(8, 2 + Math.sqrt(n))} />
      ))}
    </svg>
  )
}
