import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, useParams } from 'wouter'
import { examPath, routes, Screen, useKasane } from '#app'
import { isReportOf, paperFrom, reportFrom, sheetFrom } from '#exam'
import { readExam, readExamReports } from '#storage'
import { Loading } from '#ui'
import styles from './Report.module.css'
import { ReportSheets } from './ReportSheets.tsx'
import { Unmarked } from './Unmarked.tsx'

/** How the exam went that the address names. */
export function Report() {
  const { t } = useTranslation(['exam', 'app'])
  const { db } = useKasane()
  const { paper: id = '' } = useParams()
  const kept = useLiveQuery(() => readExam(db, id), [db, id])
  const reports = useLiveQuery(() => readExamReports(db), [db])
  if (kept === undefined || !reports) return <Loading label={t('app:loading')} />
  if (kept === null) return <Redirect to={routes.exams} replace />
  const paper = paperFrom(kept.paper.paper)
  const exam = paper && sheetFrom(kept.sheet.sheet, paper)
  if (exam?.phase === 'running') return <Redirect to={examPath(id)} replace />
  const report = kept.report && reportFrom(kept.report.report)
  const isWhole = paper && exam && report && isReportOf(report, paper)
  return (
    <Screen title={t('reportTitle')} isNarrow>
      <p className={styles.back}>
        <Link href={routes.exams}>{t('backToExams')}</Link>
      </p>
      {isWhole ? (
        <ReportSheets
          paper={paper}
          exam={exam}
          report={report}
          past={reports.flatMap((row) => reportFrom(row.report) ?? [])}
        />
      ) : (
        <Unmarked id={id} paper={paper} exam={kept.report ? null : exam} />
      )}
    </Screen>
  )
}
