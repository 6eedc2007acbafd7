import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same while it does what `latest` does, so that what it is given to need not be drawn again. */
export function useStable<Args extends readonly unknown[], Result>(
  latest: (...args: Args) => Result,
): (...args: Args) => Result {
  const current = useRef(latest)
  useLayoutEffect(() => {
    current.current = latest
  })
  return useCallback((...args) => current.current(...args), [])
}
