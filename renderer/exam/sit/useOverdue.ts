import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useLocation } from 'wouter'
import { examReportPath, useKasane } from '#app'
import { type MockExam, paperFrom, reduceExam, sheetFrom } from '#exam'
import { type BegunExam, type Problem, runningExam } from '#storage'
import { finishExam } from './finishExam.ts'

const TICK_MS = 1_000

interface Overdue {
  /** The exam that runs; null where there is none, or its time is over. */
  readonly running: BegunExam | null
  /** What stands on it; null where that cannot be read. */
  readonly exam: MockExam | null
  /** Epoch milliseconds. */
  readonly now: number
  /** The exam that was handed in by time, until its report is looked at. */
  readonly over: string | null
  /** Why that could not be handed in yet. */
  readonly problem: Problem | null
}

/** Looks after a running exam from outside: where its time ran out it is handed in as it stood at its end. */
export function useOverdue(): Overdue {
  const { db, shelf } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const [location] = useLocation()
  const [now, setNow] = useState(() => Date.now())
  const [problem, setProblem] = useState<Problem | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const running = useLiveQuery(() => runningExam(db), [db]) ?? null
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
  const isRunning = exam?.phase !== 'handedIn' && !isOver
  return { running: isRunning ? running : null, exam, now, over: isSeen ? null : over, problem }
}
