import { applyMoves, type CardId, type Progress, replay, type Scheduler, type StudyDay } from '#scheduling'
import type { Database } from './database.ts'
import type { ActivityRow, CardRow, DueCountRow, MarkRow, Review, TakenRow, TopicName } from './rows.ts'
import { cardRow } from './slot.ts'
import { addActivity, dueCountsOf, quietDay, takenCountsOf } from './tally.ts'

const PAGE = 5_000

/** Everything that follows from the log, the moves, the marks and the packs. */
export interface Rebuilt {
  readonly cards: ReadonlyMap<CardId, CardRow>
  readonly dueCounts: readonly DueCountRow[]
  readonly taken: readonly TakenRow[]
  readonly activity: readonly ActivityRow[]
  /** Answers that are in the log twice, at the same instant to the same card. They count once. */
  readonly repeated: readonly Review[]
}

/**
 * Rebuilds cards and counts from the log and the moves, page by page: only the cards are held in memory, not the log.
 *
 * @param stored the cards as they are stored, from which only the topics are taken: a pack may have moved a card since
 * @param goOn is called with every page, so that a long log is not taken for one that hangs
 */
export async function rebuild(
  db: Database,
  scheduler: Scheduler,
  stored: ReadonlyMap<CardId, CardRow>,
  marks: ReadonlyMap<CardId, MarkRow>,
  goOn: () => void = () => {},
): Promise<Rebuilt> {
  const progress = new Map<CardId, Progress>()
  const topics = new Map<CardId, TopicName>()
  const days = new Map<StudyDay, ActivityRow>()
  const lastReviews = new Map<CardId, number>()
  const lastAt = new Map<CardId, number>()
  const repeated: Review[] = []
  await eachPage(db, (page) => {
    goOn()
    const lines = page.filter((line) => {
      const isRepeated = lastAt.get(line.card) === line.at
      if (isRepeated) repeated.push(line)
      lastAt.set(line.card, line.at)
      return !isRepeated
    })
    replay(lines, scheduler, progress)
    for (const line of lines) {
      if (line.kind === 'review') lastReviews.set(line.card, line.id)
      topics.set(line.card, stored.get(line.card)?.topic ?? line.topic)
      days.set(line.studyDay, addActivity(days.get(line.studyDay) ?? quietDay(line.studyDay), line, 1))
    }
  })
  applyMoves(progress, await db.moves.orderBy('id').toArray(), lastReviews)
  const cards = new Map<CardId, CardRow>()
  for (const [id, state] of progress) cards.set(id, cardRow(id, topics.get(id) ?? '', state, marks.get(id)))
  return {
    cards,
    dueCounts: dueCountsOf(cards.values()),
    taken: takenCountsOf(cards, marks),
    activity: [...days.values()],
    repeated,
  }
}

/** Goes through the log from its first answer to its last. */
export async function eachPage(db: Database, take: (page: readonly Review[]) => void): Promise<void> {
  let page: readonly Review[] = []
  do {
    const after = page.at(-1)?.id ?? Number.NEGATIVE_INFINITY
    page = await db.reviews.where('id').above(after).limit(PAGE).toArray()
    take(page)
  } while (page.length === PAGE)
}

export function tablesOfRebuilt(db: Database) {
  return [db.cards, db.marks, db.reviews, db.moves, db.dueCounts, db.taken, db.activity]
}

export async function readMaps(db: Database) {
  const [cards, marks] = await Promise.all([db.cards.toArray(), db.marks.toArray()])
  return {
    cards: new Map(cards.map((row) => [row.id, row])),
    marks: new Map(marks.map((mark) => [mark.card, mark])),
  }
}

/** Puts what was rebuilt in the place of what is stored. */
export async function replaceRebuilt(
  db: Database,
  { cards, dueCounts, taken, activity }: Rebuilt,
): Promise<void> {
  await Promise.all([db.cards.clear(), db.activity.clear()])
  await Promise.all([
    db.cards.bulkPut([...cards.values()]),
    db.activity.bulkPut([...activity]),
    replaceCounts(db, dueCounts, taken),
  ])
}

export async function replaceCounts(
  db: Database,
  dueCounts: readonly DueCountRow[],
  taken: readonly TakenRow[],
): Promise<void> {
  await Promise.all([db.dueCounts.clear(), db.taken.clear()])
  await Promise.all([db.dueCounts.bulkPut([...dueCounts]), db.taken.bulkPut([...taken])])
}
