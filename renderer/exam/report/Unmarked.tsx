import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { routes, useKasane } from '#app'
import type { HandedInExam, Paper } from '#exam'
import { dropExam, type Problem } from '#storage'
import { Button, Notice, Sheet } from '#ui'
import { finishExam } from '../sit/finishExam.ts'

interface UnmarkedProps {
  readonly id: string
  /** null where it cannot be read. */
  readonly paper: Paper | null
  /** What was handed in and is still to be marked; null where it cannot be read. */
  readonly exam: HandedInExam | null
}

/** An exam without a report: it is marked as soon as its pack is open again. What cannot be read can be thrown away. */
export function Unmarked({ id, paper, exam }: UnmarkedProps) {
  const { t } = useTranslation(['exam', 'problems'])
  const { db, shelf } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    if (!paper || !exam) return
    finishExam(db, shelf, paper, exam).then(
      (finished) => setProblem(finished.ok ? null : finished.problem),
      showBoundary,
    )
  }, [db, shelf, paper, exam, showBoundary])
  const drop = async (): Promise<void> => {
    const dropped = await dropExam(db, id)
    if (dropped.ok) navigate(routes.exams)
    else setProblem(dropped.problem)
  }
  return (
    <Sheet layers={1}>
      <p>{t(paper && exam ? 'packMissing' : 'unreadable.report')}</p>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${problem}`)}
        </Notice>
      )}
      <p>
        <Button onPress={drop}>{t('drop')}</Button>
      </p>
    </Sheet>
  )
}
