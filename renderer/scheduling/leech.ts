import type { Progress } from './card.ts'

/** So many lapses make a card a leech: it costs more than it teaches. Anki's default. */
export const LEECH_LAPSES = 8
/** A leech that the learner kept is one again after so many more. */
const MORE_LAPSES = 4

/** Whether this answer was the lapse that makes the card a leech: the 8th, and if it was kept, every 4th after that. */
export function becomesLeech(before: Progress | null, after: Progress): boolean {
  const { lapses } = after
  const hasLapsed = lapses > (before?.lapses ?? 0)
  return hasLapsed && lapses >= LEECH_LAPSES && (lapses - LEECH_LAPSES) % MORE_LAPSES === 0
}
