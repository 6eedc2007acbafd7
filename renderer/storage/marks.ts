import type { CardId, StudyDay } from '#scheduling'
import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import type { MarkRow, PackCard, TopicName } from './rows.ts'
import { putSession } from './session.ts'
import { cardRow } from './slot.ts'
import { recount } from './tally.ts'

export type MarkChange = Partial<Pick<MarkRow, 'isSuspended' | 'buriedUntil' | 'isStarred' | 'isLeech'>>

export function plainMark(card: CardId, topic: TopicName): MarkRow {
  return { card, topic, isSuspended: false, buriedUntil: null, isStarred: false, isRetired: false }
}

/** The mark after a change. What is no longer suspended is no leech either. */
export function changeMark(mark: MarkRow, change: MarkChange): MarkRow {
  const { isLeech = false, ...changed } = { ...mark, ...change }
  return isLeech && changed.isSuspended ? { ...changed, isLeech } : changed
}

/** Whether the mark says nothing, so that it needs no row. */
export function isPlain(mark: MarkRow): boolean {
  return !mark.isSuspended && mark.buriedUntil === null && !mark.isStarred && !mark.isRetired
}

/** Whether the card does not come on this study day. */
export function isAside(mark: MarkRow, today: StudyDay): boolean {
  return mark.isSuspended || mark.isRetired || (mark.buriedUntil ?? today) > today
}

/** For commands that change a mark together with something else. */
export async function putMark(db: Database, mark: MarkRow): Promise<void> {
  await (isPlain(mark) ? db.marks.delete(mark.card) : db.marks.put(mark))
}

/** A card that does not come until it is brought back. */
export interface Suspended extends PackCard {
  readonly lapses: number
  /** Whether it was put aside because it lapsed too often, and not by the learner. */
  readonly isLeech: boolean
}

/** The suspended cards, those that lapsed most first. */
export async function suspendedCards(db: Database): Promise<Suspended[]> {
  return db.transaction('r', [db.marks, db.cards], async () => {
    const marks = (await db.marks.toArray()).filter(({ isSuspended, isRetired }) => isSuspended && !isRetired)
    const rows = await db.cards.bulkGet(marks.map(({ card }) => card))
    const found = marks.map(({ card, topic, isLeech = false }, nth) => ({
      id: card,
      topic,
      lapses: rows[nth]?.progress.lapses ?? 0,
      isLeech,
    }))
    return found.sort((a, b) => b.lapses - a.lapses)
  })
}

/**
 * Suspends, buries or stars a card, answered or not, or takes that back. What is not named stays.
 *
 * @param session the running session as it is after the change; left out, the stored one stays
 */
export function markCard(
  db: Database,
  card: CardId,
  topic: TopicName,
  change: MarkChange,
  session?: unknown,
): Promise<Outcome<MarkRow>> {
  return runCommand(db, [db.cards, db.marks, db.dueCounts, db.taken, db.sessions], async () => {
    const [row, mark] = await Promise.all([db.cards.get(card), db.marks.get(card)])
    const changed = changeMark(mark ?? plainMark(card, row?.topic ?? topic), change)
    const moved = row && cardRow(card, row.topic, row.progress, changed)
    await Promise.all([
      putMark(db, changed),
      moved && db.cards.put(moved),
      recount(db, { row, mark }, { row: moved, mark: changed }),
      session !== undefined && putSession(db, session),
    ])
    return changed
  })
}
