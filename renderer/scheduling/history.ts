import { applyEntry, type Card, type CardId, type Entry, type Progress } from './card.ts'
import type { Scheduler } from './memory.ts'

/** What replaying needs of an entry: all but what it found, which the replay finds itself. */
export type LogLine = Omit<Entry, 'before'>

/**
 * Rebuilds every card from the log. With another scheduler than the one that wrote the log it gives the cards as if
 * that one had been used from the first day, which is how a change of scheduler is made and unmade.
 *
 * @param log in the order in which it was written
 * @param cards what an earlier part of the log gave; it is continued and returned
 */
export function replay(
  log: Iterable<LogLine>,
  scheduler: Scheduler,
  cards: Map<CardId, Progress> = new Map(),
): Map<CardId, Progress> {
  for (const line of log) cards.set(line.card, applyEntry(cards.get(line.card) ?? null, line, scheduler))
  return cards
}

/** A card that is stored otherwise than its log says. */
export interface Difference {
  readonly card: CardId
  /** null: the card is not stored. */
  readonly stored: Progress | null
  /** null: the log knows nothing of it. */
  readonly rebuilt: Progress | null
}

/** Compares stored cards with those that `replay` gives. */
export function compare(
  stored: Iterable<Card>,
  rebuilt: ReadonlyMap<CardId, Progress>,
): readonly Difference[] {
  const differences: Difference[] = []
  const seen = new Set<CardId>()
  for (const { id, progress } of stored) {
    seen.add(id)
    const expected = rebuilt.get(id) ?? null
    if (!isSame(progress, expected)) differences.push({ card: id, stored: progress, rebuilt: expected })
  }
  for (const [card, expected] of rebuilt) {
    if (!seen.has(card)) differences.push({ card, stored: null, rebuilt: expected })
  }
  return differences
}

/** Whether two plain values are equal in all their parts, in whatever order the fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const entries = Object.entries(a)
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([name, value]) => Object.hasOwn(b, name) && isSame(value, b[name as keyof typeof b]))
  )
}
