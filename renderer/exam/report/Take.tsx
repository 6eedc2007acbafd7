import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane, useStudyDay } from '#app'
import type { Problem } from '#storage'
import { Button, Notice } from '#ui'
import type { ReportProps } from './ReportSheets.tsx'
import { TakeDialog } from './TakeDialog.tsx'
import { takeBackReviews, takeReviews, untaken } from './takeReviews.ts'

/** The way of the wrong answers into the schedule, which only the learner opens, and the way back. */
export function Take({ paper, exam, report }: ReportProps) {
  const { t } = useTranslation(['exam', 'problems'])
  const { db, shelf, preferences } = useKasane()
  const { calendar } = useStudyDay()
  const open = useLiveQuery(() => untaken({ db, paper, report }), [db, paper, report])
  const [isAsking, setIsAsking] = useState(false)
  /** How many were put in just now; 0 after they were taken back. */
  const [taken, setTaken] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const taking = { db, shelf, preferences, paper, exam, report }
  const now = () => {
    const at = Date.now()
    return { at, studyDay: calendar.dayOf(at) }
  }
  const take = async (): Promise<Problem | null> => {
    const outcome = await takeReviews(taking, now)
    if (!outcome.ok) return outcome.problem
    setTaken(outcome.value)
    return null
  }
  const takeBack = async (): Promise<void> => {
    const outcome = await takeBackReviews(taking)
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) setTaken(0)
  }
  if (report.wrong.length === 0 || !open) return null
  return (
    <>
      {open.length > 0 && (
        <Button onPress={() => setIsAsking(true)}>{t('take.open', { count: open.length })}</Button>
      )}
      <div role="status">
        {problem && <Notice tone="wrong">{t(`problems:${problem}`)}</Notice>}
        {open.length === 0 &&
          (taken ? (
            <Notice tone="info" action={<Button onPress={takeBack}>{t('take.undo')}</Button>}>
              {t('take.done', { count: taken })}
            </Notice>
          ) : (
            t('take.all')
          ))}
        {taken === 0 && open.length > 0 && t('take.undone')}
      </div>
      {isAsking && <TakeDialog count={open.length} onTake={take} onClose={() => setIsAsking(false)} />}
    </>
  )
}
