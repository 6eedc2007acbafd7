import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { examPath, examReportPath, useKasane } from '#app'
import { paperFrom, reduceExam, remainingMs, sheetFrom } from '#exam'
import { type Problem, runningExam } from '#storage'
import { Button, Notice } from '#ui'
import styles from './ExamNotice.module.css'
import { finishExam } from './finishExam.ts'

const TICK_MS = 1_000
const MS_PER_MINUTE = 60_000

/**
 * Above every other screen while an exam runs: the way back to it. Where its time ran out with nobody in it, even while
 * the app was closed, it is handed in as it stood at its end.
 */
export function ExamNotice() {
  const { t } = useTranslation(['exam', 'problems'])
  const { db, shelf } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const [location, navigate] = useLocation()
  const [now, setNow] = useState(() => Date.now())
  const [problem, setProblem] = useState<Problem | null>(null)
  /** The exam that was handed in by time, until its report is looked at. */
  const [over, setOver] = useState<string | null>(null)
  const running = useLiveQuery(() => runningExam(db), [db])
  const paper = running ? paperFrom(running.paper.paper) : null
  const exam = running && paper ? sheetFrom(running.sheet.sheet, paper) : null
  const isOver = exam?.phase === 'running' && now >= exam.endsAt
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [running])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when the time is over, and at each tick while it could not be kept
  useEffect(() => {
    if (!isOver || !exam || !paper) return
    const ended = reduceExam(exam, { type: 'ticked', at: now })
    if (ended.phase !== 'handedIn') return
    finishExam(db, shelf, paper, ended).then((outcome) => {
      setProblem(outcome.ok ? null : outcome.problem)
      if (outcome.ok) setOver(paper.id)
    }, showBoundary)
  }, [isOver, problem === null ? 0 : now])
  const isSeen = over !== null && location === examReportPath(over)
  useEffect(() => {
    if (isSeen) setOver(null)
  }, [isSeen])
  if (problem) {
    return (
      <div className={styles.notice}>
        <Notice tone="wrong" isUrgent>
          {t('notHandedIn')} {t(`problems:${problem}`)}
        </Notice>
      </div>
    )
  }
  if (over !== null && !isSeen) {
    return (
      <div className={styles.notice} role="status">
        <Notice
          tone="info"
          action={<Button onPress={() => navigate(examReportPath(over))}>{t('toReport')}</Button>}
        >
          {t('timeWasOver')}
        </Notice>
      </div>
    )
  }
  if (!running || exam?.phase === 'handedIn' || isOver) return null
  return (
    <div className={styles.notice}>
      <Notice
        tone="caution"
        action={<Button onPress={() => navigate(examPath(running.paper.id))}>{t('backToExam')}</Button>}
      >
        {exam
          ? t('running', { count: Math.ceil(remainingMs(exam, now) / MS_PER_MINUTE) })
          : t('unreadable.running')}
      </Notice>
    </div>
  )
}
