import type { CardId, Progress } from './card.ts'
import type { StudyDay } from './studyDay.ts'

/** A due day that was moved. */
export interface MovedCard {
  readonly card: CardId
  readonly from: StudyDay
  readonly to: StudyDay
}

/**
 * Due days that the learner had moved together, as when a backlog is spread. A move is no review: it changes when cards
 * come and never what they remember, and for each card it ends with its next review.
 */
export interface Move {
  /** Grows with every move: the instant, or one more than the move before where the clock stood or went back. */
  readonly id: number
  /** Epoch milliseconds. */
  readonly at: number
  /** The last line of the log when it was made; 0 where the log was empty. */
  readonly after: number
  readonly reason: 'spread'
  readonly cards: readonly MovedCard[]
}

/**
 * Moves the due days of cards that a replay of the log gave.
 *
 * @param cards is changed
 * @param moves in the order in which they were made
 * @param lastReviews the number of each card's last review in the log: a review after the move has ended it
 */
export function applyMoves(
  cards: Map<CardId, Progress>,
  moves: Iterable<Move>,
  lastReviews: ReadonlyMap<CardId, number>,
): void {
  for (const { after, cards: moved } of moves) {
    for (const { card, to } of moved) {
      const progress = cards.get(card)
      if (progress && (lastReviews.get(card) ?? 0) <= after) cards.set(card, { ...progress, due: to })
    }
  }
}
