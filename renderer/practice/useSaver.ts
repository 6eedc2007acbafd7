import { useEffect } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { knowledgeOf, topicName, useStudyDay } from '#app'
import { formatsOf, isRecall } from '#questions'
import type { Problem } from '#storage'
import { saveable } from './saved.ts'
import { textReadingMs } from './timing.ts'
import type { Ground } from './undo.ts'
import type { Running } from './useSession.ts'

/** A write that failed is tried again by itself after so long; the learner may be quicker. */
const RETRY_MS = 4_000

/**
 * Saves an answer when it is given, when its grade changes, and again while it could not be saved; and where the session
 * stands, when another question is on the screen.
 *
 * @param onProblem is told where the session could not be saved, so that it would not go on from here
 */
export function useSaver(running: Running, ground: Ground, onProblem: (problem: Problem) => void): void {
  const { session, dispatch } = running
  const { shelf, preferences, keeper } = ground
  const { calendar } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
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
    keeper.answer(judged, circumstances, preferences, saveable(session, ground)).then((outcome) => {
      if (!isCurrent) return
      if (outcome.ok) dispatch({ type: 'saved', isLeech: outcome.value.isLeech })
      else dispatch({ type: 'notSaved', problem: outcome.problem })
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

  const place = session.phase === 'judged' ? null : session
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the session stands, and nothing else
  useEffect(() => {
    if (!place) return
    const isNothing = place.phase === 'over' && place.deeds.length === 0
    keeper.stand(isNothing ? null : saveable(place, ground)).then((outcome) => {
      if (!outcome.ok) onProblem(outcome.problem)
    }, showBoundary)
  }, [place])
}
