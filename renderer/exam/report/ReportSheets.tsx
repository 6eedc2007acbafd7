import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExamReport, HandedInExam, Paper } from '#exam'
import { Segmented, Sheet } from '#ui'
import { Comparison } from './Comparison.tsx'
import { ReportActions } from './ReportActions.tsx'
import { ReportedQuestion } from './ReportedQuestion.tsx'
import styles from './ReportSheets.module.css'
import { Score } from './Score.tsx'
import { TopicScores } from './TopicScores.tsx'

export interface ReportProps {
  readonly paper: Paper
  readonly exam: HandedInExam
  readonly report: ExamReport
}

interface ReportSheetsProps extends ReportProps {
  /** Every report there is, this one too. */
  readonly past: readonly ExamReport[]
}

const LISTS = ['wrong', 'flagged', 'guessed', 'all'] as const

/** The report: score, topics, the questions worth another look, and the exams before it. */
export function ReportSheets({ paper, exam, report, past }: ReportSheetsProps) {
  const { t } = useTranslation('exam')
  const [list, setList] = useState<(typeof LISTS)[number]>(report.wrong.length > 0 ? 'wrong' : 'all')
  const lists = { ...report, all: paper.questions.map((_, number) => number) }
  return (
    <>
      <Score paper={paper} exam={exam} report={report} />
      <ReportActions paper={paper} exam={exam} report={report} />
      <TopicScores report={report} />
      <Comparison report={report} past={past} />
      <Sheet labelledBy="questions" className={styles.sheet}>
        <h2 id="questions">{t('report.questions')}</h2>
        <div className={styles.choice}>
          <Segmented
            label={t('report.show')}
            labelHidden
            value={list}
            onChange={setList}
            options={LISTS.map((value) => ({
              value,
              label: t(`report.${value}`, { count: lists[value].length }),
            }))}
          />
        </div>
        <p className={styles.printed}>{t(`report.${list}`, { count: lists[list].length })}</p>
        {lists[list].length === 0 && <p>{t('report.none')}</p>}
        <ol className={styles.questions}>
          {lists[list].map((number) => (
            <li key={number}>
              <ReportedQuestion paper={paper} exam={exam} report={report} number={number} />
            </li>
          ))}
        </ol>
      </Sheet>
    </>
  )
}
