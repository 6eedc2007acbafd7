import { useEffect, useRef } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useLocation } from 'wouter'
import type { Arrival } from '../../electron/bridge.ts'
import { desktop, expectReply } from './desktop.ts'
import { placeOf, type Route, routes } from './routes.ts'

/** What a screen does that was asked for outside the page: by the menu, or by opening a file. */
export type Request = Exclude<Arrival, { readonly kind: 'place' }>

/** The screen that can do it. */
const SCREEN_OF: Readonly<Record<Request['kind'], Route>> = {
  export: 'settings',
  import: 'settings',
  'back-up': 'settings',
  'add-pack': 'library',
  pack: 'library',
  refused: 'library',
}

/** Waits for its screen to come up, or to be done with the one before. */
const waiting: Request[] = []
const listeners = new Set<() => void>()

function look(): void {
  for (const listener of listeners) listener()
}

/** Takes what arrives at the shell, now and later, and goes to the screen that deals with it. */
export function useArrivals(): void {
  const [, navigate] = useLocation()
  const { showBoundary } = useErrorBoundary()
  const go = useRef(navigate)
  go.current = navigate
  useEffect(() => {
    const take = async (): Promise<void> => {
      for (;;) {
        const arrival = await expectReply(desktop.takeArrival())
        if (arrival === null) return
        if (arrival.kind === 'place') {
          go.current(placeOf(routes[arrival.place]))
        } else {
          waiting.push(arrival)
          go.current(placeOf(routes[SCREEN_OF[arrival.kind]]))
          look()
        }
      }
    }
    const receive = (): void => void take().catch(showBoundary)
    desktop.onArrival(receive)
    receive()
  }, [showBoundary])
}

/**
 * Does what was asked for outside the page, as soon as this component stands.
 *
 * @param isReady whether it can now; what comes before waits
 */
export function useRequest<Kind extends Request['kind']>(
  kinds: readonly Kind[],
  isReady: boolean,
  fulfil: (request: Extract<Request, { readonly kind: Kind }>) => void,
): void {
  const latest = useRef({ kinds, isReady, fulfil })
  latest.current = { kinds, isReady, fulfil }
  useEffect(() => {
    const take = (): void => {
      const { kinds, isReady, fulfil } = latest.current
      const index = waiting.findIndex(({ kind }) => (kinds as readonly string[]).includes(kind))
      if (!isReady || index < 0) return
      const [request] = waiting.splice(index, 1)
      fulfil(request as Extract<Request, { readonly kind: Kind }>)
    }
    if (isReady) take()
    listeners.add(take)
    return () => {
      listeners.delete(take)
    }
  }, [isReady])
}
