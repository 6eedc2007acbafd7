import type { StudyDay } from '#scheduling'
import type { Database } from './database.ts'
import type { ActivityRow, CardRow, Review, TopicCounts, TopicName } from './rows.ts'

function changed(counts: TopicCounts, topic: TopicName, by: number): TopicCounts {
  const { [topic]: before = 0, ...rest } = counts
  return before + by === 0 ? rest : { ...rest, [topic]: before + by }
}

function isEmpty(counts: TopicCounts): boolean {
  return Object.keys(counts).length === 0
}

/** Moves a card's place in the due counts from one row to another; either may be missing or without a slot. */
export async function moveDueCount(
  db: Database,
  before: CardRow | undefined,
  after: CardRow | undefined,
): Promise<void> {
  const changes: (readonly [StudyDay, TopicName, number])[] = []
  if (before?.slot) changes.push([before.slot[1], before.topic, -1])
  if (after?.slot) changes.push([after.slot[1], after.topic, 1])
  const days = [...new Set(changes.map(([day]) => day))]
  const rows = await db.dueCounts.bulkGet(days)
  const kept = days.map((day, index) => {
    let topics = rows[index]?.topics ?? {}
    for (const [changedDay, topic, by] of changes) if (changedDay === day) topics = changed(topics, topic, by)
    return { day, topics }
  })
  await Promise.all([
    db.dueCounts.bulkPut(kept.filter(({ topics }) => !isEmpty(topics))),
    db.dueCounts.bulkDelete(kept.filter(({ topics }) => isEmpty(topics)).map(({ day }) => day)),
  ])
}

/** Counts a card as no longer new (+1) or as new again (-1). */
export async function countTaken(db: Database, topic: TopicName, by: 1 | -1): Promise<void> {
  const pack = packOf(topic)
  const topics = changed((await db.taken.get(pack))?.topics ?? {}, topic, by)
  await (isEmpty(topics) ? db.taken.delete(pack) : db.taken.put({ pack, topics }))
}

/** Adds a review to the activity of its day (+1) or takes it away (-1). */
export async function countActivity(db: Database, review: Review, by: 1 | -1): Promise<void> {
  const before = await db.activity.get(review.studyDay)
  const after = addToActivity(before ?? quietDay(review.studyDay), review, by)
  await (after.reviews + after.drills === 0 ? db.activity.delete(after.day) : db.activity.put(after))
}

export function quietDay(day: StudyDay): ActivityRow {
  return { day, reviews: 0, introduced: 0, drills: 0, passed: 0, elapsedMs: 0 }
}

export function addToActivity(row: ActivityRow, review: Review, by: 1 | -1): ActivityRow {
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

/** The pack of a topic, a card or a fact: what stands before the first slash. */
export function packOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}
