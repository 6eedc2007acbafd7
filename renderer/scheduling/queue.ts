import type { CardId } from './card.ts'
import type { StudyDay } from './studyDay.ts'

/** A due card, as the order of the queue needs it. */
export interface DueCard {
  readonly id: CardId
  readonly due: StudyDay
  readonly intervalDays: number
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

/** The fact of a card, `pack/fact`: cards of one fact are siblings. */
export function factOf(card: CardId): string {
  return card.slice(0, card.lastIndexOf('/'))
}

/**
 * The first card of each fact, in the given order. Siblings remind of one another, so on one day only one of them comes;
 * the others wait for a day that has none. The most overdue stands first, so that none waits for ever.
 *
 * @param taken facts of which a card has come already
 */
export function onePerFact<C extends { readonly id: CardId }>(
  cards: readonly C[],
  taken: ReadonlySet<string> = new Set(),
): C[] {
  const facts = new Set(taken)
  return cards.filter(({ id }) => {
    const fact = factOf(id)
    return !facts.has(fact) && facts.add(fact)
  })
}
