import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { examReportPath, useFormats } from '#app'
import { blueprintFrom, compareExams, type ExamReport, reportFrom } from '#exam'
import type { BlueprintRow, ExamReportRow } from '#storage'
import { Sheet, Table } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './PastExams.module.css'

const COLUMNS = ['date', 'name', 'score', 'change', 'outcome'] as const

interface PastExamsProps {
  readonly reports: readonly ExamReportRow[]
  readonly blueprints: readonly BlueprintRow[]
}

/** Every exam that was taken, the newest first, each against the one before it of its kind. */
export function PastExams({ reports, blueprints }: PastExamsProps) {
  const { t } = useTranslation('exam')
  const { moment } = useFormats()
  const { percent, change } = useExamWords()
  const read = reports.flatMap(({ report }) => reportFrom(report) ?? [])
  if (reports.length === 0) return null
  const titles = new Map(blueprints.map(({ id, blueprint }) => [id, blueprintFrom(blueprint)?.title]))
  const past = compareEach(read).sort((a, b) => b.report.startedAt - a.report.startedAt)
  return (
    <Sheet labelledBy="past-exams" className={styles.sheet}>
      <h2 id="past-exams" className={styles.title}>
        {t('past.title')}
      </h2>
      <Table labelledBy="past-exams" className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`past.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {past.map(({ report, share, change: since }) => (
            <tr key={report.paper}>
              <th scope="row">
                <Link href={examReportPath(report.paper)}>{moment(report.startedAt)}</Link>
              </th>
              <td className={styles.name}>
                {titles.has(report.blueprint)
                  ? titles.get(report.blueprint) || t('untitled')
                  : t('past.deleted')}
              </td>
              <td>
                {t('past.of', { right: report.right, questions: report.questions, share: percent(share) })}
              </td>
              <td>{since === null ? t('past.first') : change(since)}</td>
              <td className={styles.outcome} data-passed={report.isPassed}>
                {t(report.isPassed ? 'passed' : 'failed')}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {read.length < reports.length && (
        <p className={styles.note}>{t('unreadable.reports', { count: reports.length - read.length })}</p>
      )}
    </Sheet>
  )
}

/** Exams of different blueprints are not compared with one another. */
function compareEach(reports: readonly ExamReport[]) {
  return [...new Set(reports.map(({ blueprint }) => blueprint))].flatMap((id) =>
    compareExams(reports.filter(({ blueprint }) => blueprint === id)),
  )
}
