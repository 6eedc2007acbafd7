import type { CardId } from './card.ts'
import type { StudyDay } from './studyDay.ts'

/** A due card, as the order of the queue needs it. */
export interface DueCard {
  readonly id: CardId
  readonly due: StudyDay
  readonly intervalDays: number
}

export interface QueueSources {
  readonly today: StudyDay
  readonly due: readonly DueCard[]
  /** Cards never answered, in the order of their pack. */
  readonly unseen: readonly CardId[]
  /** Cards that were graded below 4 today. */
  readonly drilled: readonly CardId[]
  /** How many due cards may still come today; null for all. */
  readonly reviewsLeft: number | null
  /** How many new cards may still come today. */
  readonly newLeft: number
  /** Cards with the same key (facets of one fact) are kept apart. */
  readonly siblingKey: (card: CardId) => string
  /** The card asked last, from whose siblings the first of the queue is kept apart too. */
  readonly previous?: CardId
}

/** How late a card is in units of its interval: 0 on its due day, 1 when it waits for a whole interval more. */
export function lateness(card: DueCard, today: StudyDay): number {
  return (today - card.due) / Math.max(1, card.intervalDays)
}

function inOrderOfNames(a: CardId, b: CardId): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Due cards, the most overdue relative to its interval first; equals by due day, then by name. */
export function orderDue<C extends DueCard>(due: readonly C[], today: StudyDay): C[] {
  return due.toSorted(
    (a, b) => lateness(b, today) - lateness(a, today) || a.due - b.due || inOrderOfNames(a.id, b.id),
  )
}

/**
 * What to ask today, in order: due cards, then new ones up to the daily limit, then drilled ones; no two cards of one
 * fact next to each other where that can be avoided. The same sources give the same queue.
 */
export function buildQueue(sources: QueueSources): CardId[] {
  const { today, due, unseen, drilled, reviewsLeft, newLeft, siblingKey, previous } = sources
  const cards = [
    ...orderDue(due, today)
      .slice(0, reviewsLeft ?? due.length)
      .map((card) => card.id),
    ...unseen.slice(0, Math.max(0, newLeft)),
    ...drilled,
  ]
  return keepApart([...new Set(cards)], siblingKey, previous)
}

/**
 * Orders cards so that neighbours have different keys, moving them as little as it can: always the first that differs
 * from the card before, but the key that fills more than half of what is left, since otherwise it would stay among
 * itself at the end. Neighbours share a key only where no order avoids it.
 */
export function keepApart(
  cards: readonly CardId[],
  siblingKey: (card: CardId) => string,
  previous?: CardId,
): CardId[] {
  const waiting = cards.map((card) => ({ card, key: siblingKey(card) }))
  const left = new Map<string, number>()
  for (const { key } of waiting) left.set(key, (left.get(key) ?? 0) + 1)
  let lastKey = previous === undefined ? undefined : siblingKey(previous)
  // No key's count ever grows, so as long as the largest there was is small there is nothing to look for.
  const largest = [...left.values()].reduce((a, b) => Math.max(a, b), 0)
  const ordered: CardId[] = []
  while (waiting.length > 0) {
    const crowded = largest * 2 > waiting.length ? crowdedKey(left, waiting.length) : undefined
    const wanted = crowded === lastKey ? undefined : crowded
    const index = waiting.findIndex(({ key }) => (wanted === undefined ? key !== lastKey : key === wanted))
    const [next] = waiting.splice(Math.max(0, index), 1)
    if (next === undefined) break
    ordered.push(next.card)
    lastKey = next.key
    left.set(next.key, (left.get(next.key) ?? 0) - 1)
  }
  return ordered
}

function crowdedKey(left: ReadonlyMap<string, number>, waiting: number): string | undefined {
  for (const [key, count] of left) if (count * 2 > waiting) return key
  return undefined
}
