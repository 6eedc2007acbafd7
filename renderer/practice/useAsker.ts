import { type Dispatch, useEffect, useRef } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useKasane } from '#app'
import { type Prepared, prepare } from './prepare.ts'
import type { Recorder } from './recorder.ts'
import { type Session, type SessionEvent, upcoming } from './session.ts'

/** Prepares the next question while the present one is being answered, and brings it once the answer is saved. */
export function useAsker(session: Session, dispatch: Dispatch<SessionEvent>, recorder: Recorder): void {
  const { db, shelf, preferences } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const prepared = useRef<{ readonly key: string; readonly promise: Promise<Prepared> } | null>(null)

  const prepareNext = (): Promise<Prepared> => {
    const [next] = upcoming(session)
    const key = [preferences.questionLang, preferences.format, next?.kind, next?.card].join()
    if (prepared.current?.key !== key) {
      prepared.current = { key, promise: prepare(db, shelf, preferences, upcoming(session)) }
    }
    return prepared.current.promise
  }

  const asked = session.phase === 'asking' ? session.asked.card : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every question that appears
  useEffect(() => {
    if (asked !== null) prepareNext().catch(showBoundary)
  }, [asked, session.done.length])

  const isToGoOn = session.phase === 'judged' && session.wantsNext && session.saving === 'saved'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the learner wants it and the answer is saved
  useEffect(() => {
    if (!isToGoOn) return
    let isCurrent = true
    const bring = async (): Promise<void> => {
      const early = await prepareNext()
      // What was prepared before the answer does not know of the drill that the answer brought.
      const isShort = !early.asked && early.passedOver.length < upcoming(session).length
      const next = isShort ? await prepare(db, shelf, preferences, upcoming(session)) : early
      if (!isCurrent) return
      prepared.current = null
      recorder.settle()
      dispatch({ type: 'wentOn', ...next })
    }
    bring().catch(showBoundary)
    return () => {
      isCurrent = false
    }
  }, [isToGoOn])
}
