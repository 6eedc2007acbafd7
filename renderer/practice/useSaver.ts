import { type Dispatch, useEffect, useRef } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { knowledgeOf, topicName, useKasane, useStudyDay } from '#app'
import { formatsOf, isRecall } from '#questions'
import { Recorder } from './recorder.ts'
import type { Session, SessionEvent } from './session.ts'
import { textReadingMs } from './timing.ts'

/** A write that failed is tried again by itself after so long; the learner may be quicker. */
const RETRY_MS = 4_000

/** Saves an answer when it is given, when its grade changes, and again while it could not be saved. */
export function useSaver(session: Session, dispatch: Dispatch<SessionEvent>): Recorder {
  const { db, shelf, preferences } = useKasane()
  const { calendar } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const recorder = useRef<Recorder>(null)
  recorder.current ??= new Recorder(db)
  const judged = session.phase === 'judged' ? session.judged : null
  const isToSave = session.phase === 'judged' && session.saving === 'saving'
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what changes the line in the log writes it anew
  useEffect(() => {
    if (!isToSave || !judged) return
    const { question } = judged.asked
    const knowledge = knowledgeOf(shelf, question.card)
    if (!knowledge) throw new Error(`no pack for ${question.card}`)
    let isCurrent = true
    const circumstances = {
      topic: topicName(knowledge, question.topic),
      readingMs: textReadingMs(question),
      now: { at: judged.at, studyDay: calendar.dayOf(judged.at) },
      canBeRecalled: formatsOf(knowledge, question.card, question.lang).some(isRecall),
    }
    recorder.current?.record(judged, circumstances, preferences).then((outcome) => {
      if (!isCurrent) return
      dispatch(outcome.ok ? { type: 'saved' } : { type: 'notSaved', problem: outcome.problem })
    }, showBoundary)
    return () => {
      isCurrent = false
    }
  }, [isToSave, judged?.asked, judged?.grade, judged?.proposed])

  const hasFailed = session.phase === 'judged' && typeof session.saving === 'object'
  useEffect(() => {
    if (!hasFailed) return
    const timer = setTimeout(() => dispatch({ type: 'saving' }), RETRY_MS)
    return () => clearTimeout(timer)
  }, [hasFailed, dispatch])

  return recorder.current
}
