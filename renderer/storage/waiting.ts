import type { CardId, DueCard, Progress, StudyDay } from '#scheduling'
import { dueKeys } from './cards.ts'
import { waitingDays } from './counts.ts'
import type { Database } from './database.ts'
import { reviewsOn } from './reviews.ts'
import { spanOf } from './slot.ts'

/** From this interval on a card counts as settled, in study days: it begins a span, so the index has them. */
export const SETTLED_DAYS = 16

/** Every card that is due, wherever it stands in the queue: for spreading a backlog, not for every day. */
export async function waitingCards(
  db: Database,
  today: StudyDay,
  isWanted: (card: CardId) => boolean,
): Promise<DueCard[]> {
  return db.transaction('r', [db.packs, db.cards], async () => {
    const rows = await db.cards.bulkGet(await dueKeys(db, today, { isWanted }))
    return rows.flatMap((row) =>
      row ? [{ id: row.id, due: row.progress.due, intervalDays: row.progress.memory.intervalDays }] : [],
    )
  })
}

/** The cards that come and have an interval of `SETTLED_DAYS` or more. */
export function settledCards(db: Database): Promise<CardId[]> {
  return db.cards
    .where('slot')
    .aboveOrEqual([spanOf(SETTLED_DAYS)])
    .primaryKeys()
}

/**
 * The first day on which one of the cards was due that were answered on a study day, or that wait now (null); null where
 * none was. Days to which a learner moved them later do not count.
 */
export async function waitedSince(
  db: Database,
  today: StudyDay,
  day: StudyDay | null,
): Promise<StudyDay | null> {
  const dues =
    day === null
      ? [...(await waitingDays(db, today)).map((waiting) => waiting.day), ...(await movedDays(db))]
      : (await reviewsOn(db, day)).flatMap(({ before }) => (before ? [plannedDay(before)] : []))
  return dues.reduce<StudyDay | null>((first, due) => Math.min(first ?? due, due), null)
}

function plannedDay({ due, reviewedOn, memory }: Progress): StudyDay {
  return Math.min(due, reviewedOn + memory.intervalDays)
}

/** Where the cards stood that were moved since the last answer. */
async function movedDays(db: Database): Promise<StudyDay[]> {
  const [last, moves] = await Promise.all([db.reviews.orderBy('id').lastKey(), db.moves.toArray()])
  return moves
    .filter(({ after }) => after >= Number(last ?? 0))
    .flatMap(({ cards }) => cards.map(({ from }) => from))
}
