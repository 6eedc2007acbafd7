import type { StudyDay } from '#scheduling'
import type { Database } from './database.ts'
import { drilledCards } from './drills.ts'
import type { ActivityRow, TopicCounts, TopicName } from './rows.ts'
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

/** How many cards of each topic are no longer new; of packs that are not installed too. */
export async function takenByTopic(db: Database): Promise<TopicCounts> {
  const rows = await db.taken.toArray()
  return Object.assign({}, ...rows.map(({ topics }) => topics))
}

/** How many cards of each topic of the installed packs are new. */
export async function unseenByTopic(db: Database): Promise<TopicCounts> {
  const [packs, taken] = await Promise.all([db.packs.toArray(), takenByTopic(db)])
  const left = packs
    .flatMap(({ cards }) => Object.entries(cards))
    .map(([topic, count]) => [topic, count - (taken[topic] ?? 0)] as const)
  return Object.fromEntries(left.filter(([, count]) => count > 0))
}

async function dueByTopic(db: Database, today: StudyDay): Promise<TopicCounts> {
  const [packs, days] = await Promise.all([
    db.packs.toCollection().primaryKeys(),
    db.dueCounts.where('day').belowOrEqual(today).toArray(),
  ])
  const due: Record<TopicName, number> = {}
  for (const [topic, count] of days.flatMap(({ topics }) => Object.entries(topics))) {
    if (packs.includes(packOf(topic))) due[topic] = (due[topic] ?? 0) + count
  }
  return due
}

/** Reads a row a day and a row a pack, never a card. */
export async function todayCounts(db: Database, today: StudyDay): Promise<TodayCounts> {
  const [due, unseen, drilled, activity] = await Promise.all([
    dueByTopic(db, today),
    unseenByTopic(db),
    drilledCards(db, today),
    db.activity.get(today),
  ])
  return {
    due: total(due),
    dueByTopic: due,
    unseen: total(unseen),
    unseenByTopic: unseen,
    drilled: drilled.length,
    activity: activity ?? quietDay(today),
  }
}

export interface DayCount {
  readonly day: StudyDay
  readonly due: number
}

/** How many cards come on each study day from the first to the last, both included. */
export async function dueForecast(db: Database, first: StudyDay, last: StudyDay): Promise<DayCount[]> {
  const counts = await countDays(db, first, last)
  const byDay = new Map(counts.map(({ day, due }) => [day, due]))
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    day: first + index,
    due: byDay.get(first + index) ?? 0,
  }))
}

/** The days up to today on which cards were due that still wait, in order, each with how many they are. */
export function waitingDays(db: Database, today: StudyDay): Promise<DayCount[]> {
  return countDays(db, Number.NEGATIVE_INFINITY, today)
}

async function countDays(db: Database, first: StudyDay, last: StudyDay): Promise<DayCount[]> {
  const [packs, rows] = await Promise.all([
    db.packs.toCollection().primaryKeys(),
    db.dueCounts.where('day').between(first, last, true, true).toArray(),
  ])
  const isInstalled = new Set(packs)
  const days = rows.map(({ day, topics }) => {
    const own = Object.entries(topics).filter(([topic]) => isInstalled.has(packOf(topic)))
    return { day, due: own.reduce((sum, [, count]) => sum + count, 0) }
  })
  return days.filter(({ due }) => due > 0)
}

/** What was done on the study days from the first to the last, both included; quiet days are left out. */
export function activityBetween(db: Database, first: StudyDay, last: StudyDay): Promise<ActivityRow[]> {
  return db.activity.where('day').between(first, last, true, true).toArray()
}
