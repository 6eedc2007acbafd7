import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { Redirect, useLocation, useParams } from 'wouter'
import { examReportPath, routes, Screen, useKasane } from '#app'
import { type MockExam, type Paper, paperFrom, sheetFrom } from '#exam'
import { dropExam, type Problem, readExam } from '#storage'
import { Button, Loading, Notice, Sheet } from '#ui'
import { ExamSitting } from './ExamSitting.tsx'

type Opening =
  | { readonly kind: 'running'; readonly paper: Paper; readonly exam: MockExam }
  | { readonly kind: 'over' | 'missing' | 'unreadable' }

/** The exam that the address names: where it was left, or its report when it is over. */
export function Exam() {
  const { t } = useTranslation('app')
  const { db } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const { paper: id = '' } = useParams()
  const [opening, setOpening] = useState<Opening | null>(null)
  useEffect(() => {
    const open = async (): Promise<Opening> => {
      const kept = await readExam(db, id)
      if (!kept) return { kind: 'missing' }
      const paper = paperFrom(kept.paper.paper)
      const exam = paper && sheetFrom(kept.sheet.sheet, paper)
      if (kept.report || exam?.phase === 'handedIn') return { kind: 'over' }
      return paper && exam ? { kind: 'running', paper, exam } : { kind: 'unreadable' }
    }
    open().then(setOpening, showBoundary)
  }, [db, id, showBoundary])
  switch (opening?.kind) {
    case undefined:
      return <Loading label={t('loading')} />
    case 'running':
      return <ExamSitting key={id} paper={opening.paper} begun={opening.exam} />
    case 'over':
      return <Redirect to={examReportPath(id)} replace />
    case 'missing':
      return <Redirect to={routes.exams} replace />
    default:
      return <Unreadable paper={id} />
  }
}

/** An exam that came from a damaged file and cannot be gone on with. */
function Unreadable({ paper }: { readonly paper: string }) {
  const { t } = useTranslation(['exam', 'problems'])
  const { db } = useKasane()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<Problem | null>(null)
  const drop = async (): Promise<void> => {
    const dropped = await dropExam(db, paper)
    if (dropped.ok) navigate(routes.exams)
    else setProblem(dropped.problem)
  }
  return (
    <Screen title={t('unreadable.title')} isNarrow>
      <Sheet layers={1}>
        <p>{t('unreadable.exam')}</p>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t(`problems:${problem}`)}
          </Notice>
        )}
        <p>
          <Button onPress={drop}>{t('drop')}</Button>
        </p>
      </Sheet>
    </Screen>
  )
}
