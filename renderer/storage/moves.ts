import type { CardId, Move, MovedCard, StudyDay } from '#scheduling'
import { Refusal, runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import { cardRow } from './slot.ts'
import { recount } from './tally.ts'

/** A card and the study day on which it is to come. */
export interface NewDay {
  readonly card: CardId
  readonly day: StudyDay
}

function tablesOf(db: Database) {
  return [db.cards, db.marks, db.reviews, db.dueCounts, db.taken, db.moves]
}

/**
 * Moves due days together; `undoLastMove` takes them back. A card that is not there, or comes on that day already, is
 * left as it is.
 *
 * @param at epoch milliseconds
 */
export function moveDueDays(
  db: Database,
  reason: Move['reason'],
  days: readonly NewDay[],
  at: number,
): Promise<Outcome<Move>> {
  return runCommand(db, tablesOf(db), async () => {
    const [last, line, rows] = await Promise.all([
      db.moves.orderBy('id').last(),
      db.reviews.orderBy('id').last(),
      db.cards.bulkGet(days.map(({ card }) => card)),
    ])
    const cards: MovedCard[] = []
    for (const [index, { card, day }] of days.entries()) {
      const from = rows[index]?.progress.due
      if (from === undefined || from === day) continue
      cards.push({ card, from, to: day })
      await putDue(db, card, day)
    }
    // Reviews can be undone, and what is behind a move must not come before it again.
    const after = Math.max(line?.id ?? 0, last?.after ?? 0)
    const move: Move = { id: Math.max(at, (last?.id ?? 0) + 1), at, after, reason, cards }
    if (cards.length > 0) await db.moves.add(move)
    return move
  })
}

/**
 * Takes back the last move. Cards that were reviewed since stay as the review left them.
 *
 * @returns the move that was taken back, or `nothing-to-undo`
 */
export function undoLastMove(db: Database): Promise<Outcome<Move>> {
  return runCommand(db, tablesOf(db), async () => {
    const move = await db.moves.orderBy('id').last()
    if (!move) throw new Refusal('nothing-to-undo')
    const kept: MovedCard[] = []
    for (const moved of move.cards) {
      // The review found the moved day, and when it is undone it gives that day back.
      if (await wasReviewedAfter(db, moved.card, move.after)) kept.push(moved)
      else await putDue(db, moved.card, moved.from)
    }
    await (kept.length > 0 ? db.moves.put({ ...move, cards: kept }) : db.moves.delete(move.id))
    return move
  })
}

async function wasReviewedAfter(db: Database, card: CardId, line: number): Promise<boolean> {
  const since = db.reviews.where('card').equals(card)
  return (await since.filter(({ id, kind }) => id > line && kind === 'review').count()) > 0
}

/** Takes a card out of the moves that were made after a line of the log, which is being undone. */
export async function forgetMoves(db: Database, card: CardId, line: number): Promise<void> {
  const moves = await db.moves.toArray()
  for (const move of moves) {
    const cards = move.cards.filter((moved) => moved.card !== card)
    if (move.after < line || cards.length === move.cards.length) continue
    await (cards.length > 0 ? db.moves.put({ ...move, cards }) : db.moves.delete(move.id))
  }
}

async function putDue(db: Database, card: CardId, due: StudyDay): Promise<void> {
  const [row, mark] = await Promise.all([db.cards.get(card), db.marks.get(card)])
  if (!row) return
  const moved = cardRow(card, row.topic, { ...row.progress, due }, mark)
  await db.cards.put(moved)
  await recount(db, { row, mark }, { row: moved, mark })
}

/** The last move; null where none was made, or all were taken back. */
export async function lastMove(db: Database): Promise<Move | null> {
  return (await db.moves.orderBy('id').last()) ?? null
}
