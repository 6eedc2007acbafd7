import { type CardId, type DueCard, orderDue, type StudyDay } from '#scheduling'
import type { Database } from './database.ts'
import type { CardRow, MarkRow } from './rows.ts'

/** A card that was answered; null for one that was not. */
export async function readCard(db: Database, id: CardId): Promise<CardRow | null> {
  return (await db.cards.get(id)) ?? null
}

export async function readMark(db: Database, id: CardId): Promise<MarkRow | null> {
  return (await db.marks.get(id)) ?? null
}

/** The most overdue cards relative to their interval, at most so many, of the packs that are installed. */
export async function dueCards(db: Database, today: StudyDay, limit: number): Promise<DueCard[]> {
  const packs = await db.packs.toCollection().primaryKeys()
  const rows = await db.cards.toArray()
  const due = rows.flatMap(({ id, slot, progress }) =>
    slot && slot[1] <= today && packs.some((pack) => id.startsWith(`${pack}/`))
      ? [{ id, due: slot[1], intervalDays: progress.memory.intervalDays }]
      : [],
  )
  return orderDue(due, today).slice(0, limit)
}

/** The cards to be drilled on a study day, in the order of their names. */
export function drilledCards(db: Database, today: StudyDay): Promise<CardId[]> {
  return db.cards.where('progress.drillOn').equals(today).primaryKeys()
}

/** The first of the given cards that are new: never answered, not suspended, not buried; in the given order. */
export async function unseenCards(
  db: Database,
  ordered: readonly CardId[],
  today: StudyDay,
  limit: number,
): Promise<CardId[]> {
  const [answered, marks] = await Promise.all([db.cards.toCollection().primaryKeys(), db.marks.toArray()])
  const taken = new Set(answered)
  for (const mark of marks) if (mark.isSuspended || (mark.buriedUntil ?? today) > today) taken.add(mark.card)
  return ordered.filter((id) => !taken.has(id)).slice(0, limit)
}
