import type { StudyDay } from '#scheduling'
import type { Database } from './database.ts'
import type {
  ActivityRow,
  CardRow,
  DueCountRow,
  MarkRow,
  Review,
  TakenRow,
  TopicCounts,
  TopicName,
} from './rows.ts'

/** A card as far as the counts care; one that was neither answered nor marked has neither. */
export interface Counted {
  readonly row: CardRow | undefined
  readonly mark: MarkRow | undefined
}

/** Whether a card of an installed pack is no longer new. A card that left its pack is none of the pack's. */
function isTaken({ row, mark }: Counted): boolean {
  return !mark?.isRetired && (row !== undefined || mark?.isSuspended === true)
}

function add(counts: TopicCounts, topic: TopicName, by: number): TopicCounts {
  const { [topic]: before = 0, ...rest } = counts
  return before + by === 0 ? rest : { ...rest, [topic]: before + by }
}

function isEmpty(counts: TopicCounts): boolean {
  return Object.keys(counts).length === 0
}

/** Brings the due and the taken counts from one state of a card to another. */
export async function recount(db: Database, before: Counted, after: Counted): Promise<void> {
  await Promise.all([recountDue(db, [before.row], [after.row]), moveTaken(db, before, after)])
}

/** Brings the due counts from the rows that cards had to those that they have now. */
export async function recountDue(
  db: Database,
  before: readonly (CardRow | undefined)[],
  after: readonly (CardRow | undefined)[],
): Promise<void> {
  const steps: (readonly [StudyDay, TopicName, number])[] = []
  for (const row of before) if (row?.slot) steps.push([row.slot[1], row.topic, -1])
  for (const row of after) if (row?.slot) steps.push([row.slot[1], row.topic, 1])
  const days = [...new Set(steps.map(([day]) => day))]
  const stored = await db.dueCounts.bulkGet(days)
  const rows = days.map((day, index): DueCountRow => {
    const ofDay = steps.filter(([stepDay]) => stepDay === day)
    const topics = ofDay.reduce(
      (counts, [, topic, by]) => add(counts, topic, by),
      stored[index]?.topics ?? {},
    )
    return { day, topics }
  })
  const full = rows.filter(({ topics }) => !isEmpty(topics))
  const empty = rows.filter(({ topics }) => isEmpty(topics))
  await Promise.all([
    full.length > 0 && db.dueCounts.bulkPut(full),
    empty.length > 0 && db.dueCounts.bulkDelete(empty.map(({ day }) => day)),
  ])
}

async function moveTaken(db: Database, before: Counted, after: Counted) {
  const by = Number(isTaken(after)) - Number(isTaken(before))
  if (by === 0) return
  const topic = topicOf(by > 0 ? after : before)
  const pack = packOf(topic)
  const topics = add((await db.taken.get(pack))?.topics ?? {}, topic, by)
  await (isEmpty(topics) ? db.taken.delete(pack) : db.taken.put({ pack, topics }))
}

/** Adds a review to the activity of its day (+1) or takes it away (-1). */
export async function countActivity(db: Database, review: Review, by: 1 | -1): Promise<void> {
  const stored = await db.activity.get(review.studyDay)
  const row = addActivity(stored ?? quietDay(review.studyDay), review, by)
  await (row.reviews + row.drills === 0 ? db.activity.delete(row.day) : db.activity.put(row))
}

export function quietDay(day: StudyDay): ActivityRow {
  return { day, reviews: 0, introduced: 0, drills: 0, passed: 0, elapsedMs: 0 }
}

export function addActivity(row: ActivityRow, review: Review, by: 1 | -1): ActivityRow {
  const isReview = review.kind === 'review'
  return {
    day: row.day,
    reviews: row.reviews + (isReview ? by : 0),
    introduced: row.introduced + (review.before === null ? by : 0),
    drills: row.drills + (isReview ? 0 : by),
    passed: row.passed + (isReview && review.grade >= 3 ? by : 0),
    elapsedMs: row.elapsedMs + (review.elapsedMs ?? 0) * by,
  }
}

/** The due counts from all cards. */
export function dueCountsOf(cards: Iterable<CardRow>): DueCountRow[] {
  const days = new Map<StudyDay, Record<TopicName, number>>()
  for (const { slot, topic } of cards) {
    if (!slot) continue
    const topics = days.get(slot[1]) ?? {}
    topics[topic] = (topics[topic] ?? 0) + 1
    days.set(slot[1], topics)
  }
  return [...days].map(([day, topics]) => ({ day, topics }))
}

/** The taken counts from all cards and marks. */
export function takenCountsOf(
  cards: ReadonlyMap<string, CardRow>,
  marks: ReadonlyMap<string, MarkRow>,
): TakenRow[] {
  const packs = new Map<string, Record<TopicName, number>>()
  for (const id of new Set([...cards.keys(), ...marks.keys()])) {
    const card = { row: cards.get(id), mark: marks.get(id) }
    if (!isTaken(card)) continue
    const topic = topicOf(card)
    const topics = packs.get(packOf(topic)) ?? {}
    topics[topic] = (topics[topic] ?? 0) + 1
    packs.set(packOf(topic), topics)
  }
  return [...packs].map(([pack, topics]) => ({ pack, topics }))
}

function topicOf({ row, mark }: Counted): TopicName {
  const topic = row?.topic ?? mark?.topic
  if (topic === undefined) throw new RangeError('a card without row and mark has no topic')
  return topic
}

/** The pack of a topic, a card or a fact: what stands before the first slash. */
export function packOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}
