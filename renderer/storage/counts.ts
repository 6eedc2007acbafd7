import type { StudyDay } from '#scheduling'
import type { Database } from './database.ts'
import type { ActivityRow, TopicCounts } from './rows.ts'
import { packOf, quietDay } from './tally.ts'

/** Today's numbers, before the learner's daily limits are applied. Only installed packs count. */
export interface TodayCounts {
  /** Cards whose day has come, those of earlier days included. */
  readonly due: number
  readonly dueByTopic: TopicCounts
  /** Cards never answered and not put aside. */
  readonly unseen: number
  readonly unseenByTopic: TopicCounts
  /** Cards to be drilled today. */
  readonly drilled: number
  /** What was done today. */
  readonly activity: ActivityRow
}

function total(counts: TopicCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Reads a row a day and a row a pack, never a card. */
export async function todayCounts(db: Database, today: StudyDay): Promise<TodayCounts> {
  const [packs, taken, days, drilled, activity] = await Promise.all([
    db.packs.toArray(),
    db.taken.toArray(),
    db.dueCounts.where('day').belowOrEqual(today).toArray(),
    db.cards.where('progress.drillOn').equals(today).count(),
    db.activity.get(today),
  ])
  const installed = new Set(packs.map(({ id }) => id))
  const dueByTopic: Record<string, number> = {}
  for (const { topics } of days) {
    for (const [topic, count] of Object.entries(topics)) {
      if (installed.has(packOf(topic))) dueByTopic[topic] = (dueByTopic[topic] ?? 0) + count
    }
  }
  const takenTopics = Object.assign({}, ...taken.map(({ topics }) => topics)) as TopicCounts
  const unseenByTopic: Record<string, number> = {}
  for (const { cards } of packs) {
    for (const [topic, count] of Object.entries(cards)) {
      const left = count - (takenTopics[topic] ?? 0)
      if (left > 0) unseenByTopic[topic] = left
    }
  }
  return {
    due: total(dueByTopic),
    dueByTopic,
    unseen: total(unseenByTopic),
    unseenByTopic,
    drilled,
    activity: activity ?? quietDay(today),
  }
}

export interface DayCount {
  readonly day: StudyDay
  readonly due: number
}

/** How many cards come on each study day from the first to the last, both included. */
export async function dueForecast(db: Database, first: StudyDay, last: StudyDay): Promise<DayCount[]> {
  const rows = await db.dueCounts.where('day').between(first, last, true, true).toArray()
  const byDay = new Map(rows.map(({ day, topics }) => [day, total(topics)]))
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    day: first + index,
    due: byDay.get(first + index) ?? 0,
  }))
}

/** What was done on the study days from the first to the last, both included; quiet days are left out. */
export function activityBetween(db: Database, first: StudyDay, last: StudyDay): Promise<ActivityRow[]> {
  return db.activity.where('day').between(first, last, true, true).toArray()
}
