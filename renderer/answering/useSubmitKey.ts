import { useEffect, useRef } from 'react'
import { isPlainPress, isTyping } from './keys.ts'

/** Enter anywhere on the screen submits while `isActive`, except where Enter already presses something. */
export function useSubmitKey(isActive: boolean, onSubmit: () => void): void {
  const latest = useRef(onSubmit)
  latest.current = onSubmit
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !isPlainPress(event) || isTyping(event.target)) return
      if (
        event.target instanceof Element &&
        event.target.closest('button:not([aria-pressed]), a, [role="menuitem"]')
      )
        return
      event.preventDefault()
      latest.current()
    }
    // Before React Aria, for which Enter on a toggle flips it: here Space does that, and Enter answers.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [isActive])
}
