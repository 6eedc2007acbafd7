import { useLayoutEffect, useRef } from 'react'
import { digitOf, isPlainPress, isTyping } from './keys.ts'

/**
 * Calls back with the digit that is pressed anywhere on the screen while `isActive`, except where it is being typed.
 * The key is then spent: nothing else sees it.
 */
export function useDigits(isActive: boolean, onDigit: (digit: number) => void): void {
  const latest = useRef(onDigit)
  latest.current = onDigit
  // Before the frame is painted: who is quick must not press a key in vain.
  useLayoutEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent): void => {
      const digit = digitOf(event.code)
      if (event.defaultPrevented || digit === null || !isPlainPress(event) || isTyping(event.target)) return
      event.preventDefault()
      latest.current(digit)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isActive])
}
