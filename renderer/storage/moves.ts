import type { CardId, Move, MovedCard, Placed } from '#scheduling'
import { LONG_TIMEOUT_MS, Refusal, runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import { cardRow } from './slot.ts'
import { recountDue } from './tally.ts'

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
  days: readonly Placed[],
  at: number,
): Promise<Outcome<Move>> {
  return runCommand(db, tablesOf(db), move, LONG_TIMEOUT_MS)

  async function move(): Promise<Move> {
    const [last, line, rows] = await Promise.all([
      db.moves.orderBy('id').last(),
      db.reviews.orderBy('id').last(),
      db.cards.bulkGet(days.map(({ card }) => card)),
    ])
    const cards = days.flatMap(({ card, day }, index): MovedCard[] => {
      const from = rows[index]?.progress.due
      return from === undefined || from === day ? [] : [{ card, from, to: day }]
    })
    await putDueDays(
      db,
      cards.map(({ card, to }) => ({ card, day: to })),
    )
    // Reviews can be undone, and what is behind a move must not come before it again.
    const after = Math.max(line?.id ?? 0, last?.after ?? 0)
    const made: Move = { id: Math.max(at, (last?.id ?? 0) + 1), at, after, reason, cards }
    if (cards.length > 0) await db.moves.add(made)
    return made
  }
}

/**
 * Takes back the last move. Cards that were reviewed since stay as the review left them.
 *
 * @returns the move that was taken back, or `nothing-to-undo`
 */
export function undoLastMove(db: Database): Promise<Outcome<Move>> {
  const undo = async (): Promise<Move> => {
    const move = await db.moves.orderBy('id').last()
    if (!move) throw new Refusal('nothing-to-undo')
    const since = await db.reviews.where('id').above(move.after).toArray()
    const reviewed = new Set(since.filter(({ kind }) => kind === 'review').map(({ card }) => card))
    // The review found the moved day, and when it is undone it gives that day back.
    const kept = move.cards.filter(({ card }) => reviewed.has(card))
    const back = move.cards.filter(({ card }) => !reviewed.has(card))
    await putDueDays(
      db,
      back.map(({ card, from }) => ({ card, day: from })),
    )
    await (kept.length > 0 ? db.moves.put({ ...move, cards: kept }) : db.moves.delete(move.id))
    return move
  }
  return runCommand(db, tablesOf(db), undo, LONG_TIMEOUT_MS)
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

/** Puts all together: one by one a backlog of thousands would take minutes. */
async function putDueDays(db: Database, days: readonly Placed[]): Promise<void> {
  const ids = days.map(({ card }) => card)
  const [rows, marks] = await Promise.all([db.cards.bulkGet(ids), db.marks.bulkGet(ids)])
  const moved = days.flatMap(({ card, day }, index) => {
    const row = rows[index]
    return row ? [cardRow(card, row.topic, { ...row.progress, due: day }, marks[index])] : []
  })
  await Promise.all([db.cards.bulkPut(moved), recountDue(db, rows, moved)])
}

/** The last move; null where none was made, or all were taken back. */
export async function lastMove(db: Database): Promise<Move | null> {
  return (await db.moves.orderBy('id').last()) ?? null
}
