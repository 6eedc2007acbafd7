import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { examReportPath, useFormats } from '#app'
import { compareExams, type ExamReport } from '#exam'
import { Sheet, Table } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './Comparison.module.css'

/** More columns help nobody; the oldest are left out. */
const SHOWN = 6

interface ComparisonProps {
  readonly report: ExamReport
  readonly past: readonly ExamReport[]
}

/** The exams of the same blueprint side by side, topic by topic. */
export function Comparison({ report, past }: ComparisonProps) {
  const { t, i18n } = useTranslation('exam')
  const { moment } = useFormats()
  const { percent, change, topic: nameOf } = useExamWords()
  const own = compareExams(past.filter(({ blueprint }) => blueprint === report.blueprint)).slice(-SHOWN)
  if (own.length < 2) return null
  const day = { month: 'numeric', day: 'numeric' } as const
  const label = (format: Intl.DateTimeFormatOptions) => {
    const { format: say } = new Intl.DateTimeFormat(i18n.language, format)
    return own.map(({ report: { startedAt } }) => say(startedAt))
  }
  const days = label(day)
  // Two of one day are told apart by the hour.
  const labels =
    new Set(days).size === days.length ? days : label({ ...day, hour: 'numeric', minute: 'numeric' })
  const topics = [...new Set(own.flatMap((exam) => exam.topics.map(({ topic }) => topic)))]
  return (
    <Sheet labelledBy="comparison" className={styles.sheet}>
      <h2 id="comparison">{t('report.comparison')}</h2>
      <Table labelledBy="comparison" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('report.column.topic')}</th>
            {own.map(({ report: { paper, startedAt } }, nth) => (
              <th key={paper} scope="col" aria-current={paper === report.paper ? 'true' : undefined}>
                {paper === report.paper ? (
                  labels[nth]
                ) : (
                  <Link href={examReportPath(paper)} aria-label={moment(startedAt)}>
                    {labels[nth]}
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.whole}>
            <th scope="row">{t('report.whole')}</th>
            {own.map((exam) => (
              <Cell key={exam.report.paper} share={percent(exam.share)} change={exam.change} say={change} />
            ))}
          </tr>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row">{nameOf(topic)}</th>
              {own.map((exam) => {
                const score = exam.topics.find((one) => one.topic === topic)
                return score ? (
                  <Cell
                    key={exam.report.paper}
                    share={percent(score.share)}
                    change={score.change}
                    say={change}
                  />
                ) : (
                  <td key={exam.report.paper}>–</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}

interface CellProps {
  readonly share: string
  /** Against the exam before; null where there is none. */
  readonly change: number | null
  readonly say: (change: number) => string
}

function Cell({ share, change, say }: CellProps) {
  const isChanged = change !== null && Math.round(change * 100) !== 0
  return (
    <td>
      {share}
      {isChanged && (
        <span className={styles.change} data-better={change > 0}>
          {say(change)}
        </span>
      )}
    </td>
  )
}
