import { useState } from 'react'

/** What is pointed out once, the first time that it happens. */
export const HINTS = ['question', 'typed', 'verdict', 'again', 'undone'] as const
export type HintName = (typeof HINTS)[number]

const KEY = 'kasane.hintsSeen'

/** The occasion at which a hint was first shown: it stays for as long as that lasts. */
const shownAt = new Map<HintName, string>()

function seen(): readonly string[] {
  return localStorage.getItem(KEY)?.split(' ') ?? []
}

/** Whether the hint is shown at this occasion: at the first of all, and never again. The same occasion always gives the same. */
function isToShow(name: HintName, occasion: string): boolean {
  if (shownAt.has(name)) return shownAt.get(name) === occasion
  if (seen().includes(name)) return false
  shownAt.set(name, occasion)
  localStorage.setItem(KEY, [...seen(), name].join(' '))
  return true
}

/**
 * Whether a hint is to be shown, and how it is put away.
 *
 * @param occasion what tells this time from another, such as the question that stands there
 */
export function useHint(name: HintName, occasion: string): { isShown: boolean; dismiss: () => void } {
  const [dismissedAt, setDismissedAt] = useState<string | null>(null)
  return {
    isShown: dismissedAt !== occasion && isToShow(name, occasion),
    dismiss: () => setDismissedAt(occasion),
  }
}

/** Lets every hint come once more. */
export function showHintsAgain(): void {
  shownAt.clear()
  localStorage.removeItem(KEY)
}
