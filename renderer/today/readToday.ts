import { type Agenda, type AgendaSource, readAgenda, readHabit, readLastDid, type SavedDeed } from '#app'
import { type Effort, type Move, type Streak, streakOf } from '#scheduling'
import {
  activityBetween,
  type DayCount,
  dueForecast,
  type GoalRow,
  lastMove,
  readGoals,
  type TopicCounts,
  todayCounts,
  waitedSince,
  waitingDays,
} from '#storage'
import { isBacklog } from './backlog.ts'
import { type Expected, expectedMinutes } from './minutes.ts'

/** What stands on the screen of the day. It is read together, so that nothing appears after the rest. */
export interface DayRead {
  readonly agenda: Agenda
  readonly expected: Expected
  readonly effort: Effort
  readonly streak: Streak
  /** Due cards that come on later days: beyond the limits, or since another card of their fact comes today. */
  readonly later: number
  /** From today on. */
  readonly forecast: readonly DayCount[]
  readonly unseenByTopic: TopicCounts
  readonly isDayOff: boolean
  /** How many cards wait that are too much for a day; 0 where they are not. */
  readonly backlog: number
  /** The spread backlog, as long as it has an effect and can be taken back. */
  readonly spread: Move | null
  readonly examsToday: readonly GoalRow[]
  /** Exams of later days, the nearest first. */
  readonly coming: readonly GoalRow[]
  /** What was done last today, which can be taken back; null where nothing was. */
  readonly lastDid: SavedDeed['did'] | null
}

/** The forecast looks for the next day with anything so far ahead. */
const FAR = 60
/** So many days say what the learner usually does. */
const LATELY = 28

export async function readToday(source: AgendaSource): Promise<DayRead> {
  const { db, preferences, today } = source
  const daysOff = new Set(preferences.daysOff)
  const [agenda, habit, activity, ahead, counts, waiting, move, goals, lastDid] = await Promise.all([
    readAgenda(source),
    readHabit(db, today),
    activityBetween(db, Number.NEGATIVE_INFINITY, today),
    dueForecast(db, today + 1, today + FAR),
    todayCounts(db, today),
    waitingDays(db, today),
    lastMove(db),
    readGoals(db),
    readLastDid(db, today),
  ])
  const streak = await streakOf({
    today,
    studied: new Set(activity.map(({ day }) => day)),
    daysOff,
    waitedSince: (day) => waitedSince(db, today, day),
  })
  const lately = activity.filter(({ day }) => day < today && day >= today - LATELY)
  const spread = move?.cards.some(({ to }) => to >= today) ? move : null
  const due = waiting.reduce((sum, { due }) => sum + due, 0)
  const later = agenda.ahead?.late ?? Math.max(0, due - agenda.review)
  const days = agenda.ahead?.days
  const isTooMuch = !spread && isBacklog(waiting, today, preferences, habit.effort, lately)
  return {
    agenda,
    expected: expectedMinutes(agenda, habit),
    effort: habit.effort,
    streak,
    later,
    // What is left over of today comes tomorrow.
    forecast: [
      { day: today, due: agenda.review + agenda.drill },
      ...ahead.map(({ day, due }) => {
        const own = days ? (days.get(day) ?? 0) : due
        return { day, due: day === today + 1 ? own + later : own }
      }),
    ],
    unseenByTopic: counts.unseenByTopic,
    isDayOff: daysOff.has(today),
    backlog: isTooMuch ? due : 0,
    spread,
    examsToday: goals.filter(({ day }) => day === today),
    coming: goals.filter(({ day }) => day > today),
    lastDid,
  }
}
