import { isOperable } from '#answering'

/** What a key means that is no letter. Enter goes on from a text field too: it is no line break there. */
export function meaningOf({ key, shiftKey, target }: KeyboardEvent): 'next' | 'previous' | null {
  if (key === 'PageDown') return 'next'
  if (key === 'PageUp') return 'previous'
  if (key !== 'Enter' || isOperable(target)) return null
  return shiftKey ? 'previous' : 'next'
}
