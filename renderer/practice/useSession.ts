import { useRef, useState } from 'react'
import { reduceSession, type SessionEvent } from './reduceSession.ts'
import type { Session } from './session.ts'

export interface Running {
  readonly session: Session
  /** The session as it is now, also before it is on the screen. */
  now(): Session
  dispatch(event: SessionEvent): void
  /** Does one thing after the other: each finds the session as the one before left it. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
}

/** The session that runs on the screen. */
export function useSession(initial: Session): Running {
  const [session, setSession] = useState(initial)
  const current = useRef(initial)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const running = useRef<Omit<Running, 'session'>>(null)
  running.current ??= {
    now: () => current.current,
    dispatch: (event) => {
      current.current = reduceSession(current.current, event)
      setSession(current.current)
    },
    inTurn: (work) => {
      const turn = line.current.then(work)
      // What fails is thrown to whoever asked for it; it must not hold up what comes after.
      line.current = turn.catch(() => undefined)
      return turn
    },
  }
  return { session, ...running.current }
}
