import { applyEntry, type CardId, type Entry, type Progress } from './card.ts'
import type { Scheduler } from './memory.ts'

type LogLine = Omit<Entry, 'before'>

/**
 * Rebuilds every card from the log. With another scheduler than the one that wrote the log it gives the cards as if
 * that one had been used from the first day, which is how a change of scheduler is made and unmade.
 *
 * @param log in the order in which it was written
 */
export function replay(log: Iterable<LogLine>, scheduler: Scheduler): Map<CardId, Progress> {
  const cards = new Map<CardId, Progress>()
  for (const entry of log) {
    cards.set(entry.card, applyEntry(cards.get(entry.card) ?? null, entry, scheduler))
  }
  return cards
}
