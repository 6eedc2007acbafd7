interface KeyPress {
  readonly code: string
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly keyCode: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * Whether an input method is at work on this key. Enter then ends the conversion and must not submit. Chromium marks
 * such a key by either sign, depending on the platform's input method.
 */
export function isComposing(event: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/** A key pressed afresh and by itself: not held down, no modifier, no input method. */
export function isPlainPress(event: KeyPress): boolean {
  return !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && !isComposing(event)
}

/**
 * The digit of a key by its place, so that it works under every layout and with a Japanese input method switched on.
 * Null where the key is no digit.
 */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** Whether Enter already presses what has the focus. */
export function isOperable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null
}

/** Whether what is typed now goes into a text field. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return ['text', 'search'].includes(target.type)
  return target instanceof HTMLTextAreaElement
}
