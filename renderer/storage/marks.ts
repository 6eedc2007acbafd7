import type { CardId } from '#scheduling'
import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import type { MarkRow, TopicName } from './rows.ts'
import { cardRow } from './slot.ts'
import { countTaken, moveDueCount } from './tally.ts'

export type MarkChange = Partial<Pick<MarkRow, 'isSuspended' | 'buriedUntil' | 'isStarred'>>

function isPlain(mark: MarkRow): boolean {
  return !mark.isSuspended && mark.buriedUntil === null && !mark.isStarred
}

/** Suspends, buries or stars a card, answered or not, or takes that back. What is not named stays. */
export function markCard(
  db: Database,
  card: CardId,
  topic: TopicName,
  change: MarkChange,
): Promise<Outcome<MarkRow>> {
  return runCommand(db, [db.cards, db.marks, db.dueCounts, db.taken], async () => {
    const [stored, before] = await Promise.all([db.cards.get(card), db.marks.get(card)])
    const after: MarkRow = {
      ...(before ?? { card, topic, isSuspended: false, buriedUntil: null, isStarred: false }),
      ...change,
    }
    await (isPlain(after) ? db.marks.delete(card) : db.marks.put(after))
    if (stored) {
      const row = cardRow(card, topic, stored.progress, after)
      await db.cards.put(row)
      await moveDueCount(db, stored, row)
    } else if (after.isSuspended !== (before?.isSuspended ?? false)) {
      await countTaken(db, topic, after.isSuspended ? 1 : -1)
    }
    return after
  })
}
