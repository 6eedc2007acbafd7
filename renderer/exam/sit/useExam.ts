import { useEffect, useRef, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useKasane } from '#app'
import { type ExamEvent, type MockExam, type Paper, reduceExam } from '#exam'
import { type Problem, saveSheet } from '#storage'
import { useKeeper } from '../useKeeper.ts'
import { finishExam } from './finishExam.ts'

/** How often it is looked whether the time is over. */
const TICK_MS = 500

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never

export interface Sitting {
  readonly exam: MockExam
  /** Why the last change is not kept; null where it is. */
  readonly problem: Problem | null
  /** An answer, a flag, a guess: shown at once, and kept. */
  put(event: Untimed<Extract<ExamEvent, { type: 'answered' | 'flagged' | 'guessed' }>>): void
  /** Turns to another page, once everything before is kept. */
  goTo(page: MockExam['page']): void
  handIn(): void
  saveAgain(): void
}

/** Runs one exam. What is decided stands in `mockExam.ts`; here it meets clock and storage. */
export function useExam(paper: Paper, begun: MockExam, onOver: () => void): Sitting {
  const { db, shelf } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const [exam, setExam] = useState(begun)
  const present = useRef(begun)
  const keeper = useKeeper<MockExam>(async (latest) => {
    if (latest.phase === 'running') return saveSheet(db, { paper: paper.id, sheet: latest })
    const finished = await finishExam(db, shelf, paper, latest)
    // Handed in from another window it is over all the same.
    if (finished.ok || finished.problem === 'exam-over') onOver()
    return finished
  })
  const send = (event: ExamEvent): void => {
    const after = reduceExam(present.current, event)
    if (after === present.current) return
    present.current = after
    setExam(after)
    keeper.keep(after)
  }
  const latestSend = useRef(send)
  latestSend.current = send
  useEffect(() => {
    const tick = (): void => latestSend.current({ type: 'ticked', at: Date.now() })
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return {
    exam,
    problem: keeper.problem,
    put: (event) => send({ ...event, at: Date.now() }),
    goTo: (page) => {
      keeper.settle().then((isKept) => {
        if (isKept) latestSend.current({ type: 'wentTo', page, at: Date.now() })
      }, showBoundary)
    },
    handIn: () => send({ type: 'handedIn', at: Date.now() }),
    saveAgain: () => {
      keeper.settle().catch(showBoundary)
    },
  }
}
