import { useEffect, useRef } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { earlierIn, prepare } from './prepare.ts'
import type { Prepared } from './reduceSession.ts'
import { upcoming } from './session.ts'
import type { Ground } from './undo.ts'
import type { Running } from './useSession.ts'

/** The next question is begun after so long, however busy the window is. */
const PATIENCE_MS = 500

/** Prepares the next question while the present one is being answered, and brings it once the answer is saved. */
export function useAsker({ session, now, dispatch }: Running, { db, shelf, preferences }: Ground): void {
  const { showBoundary } = useErrorBoundary()
  const prepared = useRef<{ readonly key: string; readonly promise: Promise<Prepared> } | null>(null)

  const prepareAfresh = (): Promise<Prepared> =>
    prepare(db, shelf, preferences, upcoming(now()), earlierIn(now()))

  const prepareNext = (): Promise<Prepared> => {
    const [next] = upcoming(now())
    const { questionLang, format } = preferences
    const key = [questionLang, format, next?.kind, next?.card, earlierIn(now()).at(-1)?.id].join()
    if (prepared.current?.key !== key) prepared.current = { key, promise: prepareAfresh() }
    return prepared.current.promise
  }

  const asked = session.phase === 'over' ? null : earlierIn(session).at(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every question, and again at its verdict where that came sooner
  useEffect(() => {
    if (!asked) return
    // Nothing on the screen waits for it, so it waits for everything else.
    const idle = requestIdleCallback(() => prepareNext().catch(showBoundary), { timeout: PATIENCE_MS })
    return () => cancelIdleCallback(idle)
  }, [asked, session.phase])

  const isToGoOn = session.phase === 'judged' && session.wantsNext && session.saving === 'saved'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the learner wants it and the answer is saved
  useEffect(() => {
    if (!isToGoOn) return
    let isCurrent = true
    const bring = async (): Promise<void> => {
      const early = await prepareNext()
      // What was prepared before the answer does not know of the drill that the answer brought.
      const isShort =
        !early.asked && early.passedOver.length + early.givenAway.length < upcoming(now()).length
      const next = isShort ? await prepareAfresh() : early
      if (!isCurrent) return
      prepared.current = null
      dispatch({ type: 'wentOn', ...next })
    }
    bring().catch(showBoundary)
    return () => {
      isCurrent = false
    }
  }, [isToGoOn])
}
