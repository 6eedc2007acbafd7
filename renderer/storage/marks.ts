import type { CardId } from '#scheduling'
import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import type { MarkRow, TopicName } from './rows.ts'
import { cardRow } from './slot.ts'
import { recount } from './tally.ts'

export type MarkChange = Partial<Pick<MarkRow, 'isSuspended' | 'buriedUntil' | 'isStarred'>>

export function plainMark(card: CardId, topic: TopicName): MarkRow {
  return { card, topic, isSuspended: false, buriedUntil: null, isStarred: false, isRetired: false }
}

/** Whether the mark says nothing, so that it needs no row. */
export function isPlain(mark: MarkRow): boolean {
  return !mark.isSuspended && mark.buriedUntil === null && !mark.isStarred && !mark.isRetired
}

/** Suspends, buries or stars a card, answered or not, or takes that back. What is not named stays. */
export function markCard(
  db: Database,
  card: CardId,
  topic: TopicName,
  change: MarkChange,
): Promise<Outcome<MarkRow>> {
  return runCommand(db, [db.cards, db.marks, db.dueCounts, db.taken], async () => {
    const [row, mark] = await Promise.all([db.cards.get(card), db.marks.get(card)])
    const changed = { ...(mark ?? plainMark(card, row?.topic ?? topic)), ...change }
    const moved = row && cardRow(card, row.topic, row.progress, changed)
    await Promise.all([
      isPlain(changed) ? db.marks.delete(card) : db.marks.put(changed),
      moved && db.cards.put(moved),
      recount(db, { row, mark }, { row: moved, mark: changed }),
    ])
    return changed
  })
}
