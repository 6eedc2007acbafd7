import { type AgendaSource, knowledgeOf } from '#app'
import {
  type CardId,
  type DayLoad,
  type DueCard,
  type Effort,
  fewestDays,
  type Placed,
  type StudyDay,
  spreadBacklog,
  spreadDays,
} from '#scheduling'
import { type ActivityRow, type DayCount, dueForecast, type Preferences, waitingCards } from '#storage'

/** What is waiting, and what comes anyway. */
export interface Backlog {
  readonly waiting: readonly DueCard[]
  /** What comes on each day from tomorrow on. */
  readonly forecast: readonly DayCount[]
}

/** A way to spread a backlog, with what it makes of each day. */
export interface Spreading {
  readonly placed: readonly Placed[]
  readonly days: readonly { readonly day: StudyDay; readonly before: number; readonly after: number }[]
  /** How many come on the fullest of the days. */
  readonly most: number
}

export const SPREADS = [3, 5, 7, 14] as const

/** A backlog is spread over so many days at the most: later, too much would be forgotten. */
const LONGEST = 30
/** Nobody needs help with fewer. */
const SMALLEST = 20
/** From so many times of what a day holds on, the rest is a backlog. */
const TOO_MUCH = 1.5

/**
 * Whether so much waits that it should be spread: cards of earlier days among them, and more than one day holds. A day holds
 * what its limits allow; without limits, what the learner usually does.
 */
export function isBacklog(
  waiting: readonly DayCount[],
  today: StudyDay,
  preferences: Pick<Preferences, 'reviewsPerDay' | 'minutesPerDay'>,
  effort: Effort,
  lately: readonly ActivityRow[],
): boolean {
  const { reviewsPerDay, minutesPerDay } = preferences
  const limit = Math.min(
    reviewsPerDay ?? Number.POSITIVE_INFINITY,
    minutesPerDay === null ? Number.POSITIVE_INFINITY : minutesPerDay / effort.review,
  )
  const reviewed = lately.map(({ reviews, introduced }) => reviews - introduced).sort((a, b) => a - b)
  const usual = reviewed[reviewed.length >> 1] ?? 0
  const aDay = Number.isFinite(limit) ? limit : Math.max(SMALLEST, usual)
  const isLate = waiting.some(({ day }) => day < today)
  const count = waiting.reduce((sum, { due }) => sum + due, 0)
  return isLate && count >= SMALLEST && count > aDay * TOO_MUCH
}

export async function readBacklog({ db, shelf, today }: AgendaSource): Promise<Backlog> {
  const [waiting, forecast] = await Promise.all([
    waitingCards(db, today, (card: CardId) => knowledgeOf(shelf, card) !== undefined),
    dueForecast(db, today + 1, today + 2 * LONGEST),
  ])
  return { waiting, forecast }
}

/** @param wish over how many days, or how many cards a day may have */
export function spread(
  { waiting, forecast }: Backlog,
  today: StudyDay,
  daysOff: ReadonlySet<StudyDay>,
  wish: { readonly days: number } | { readonly perDay: number },
): Spreading {
  const comes = new Map(forecast.map(({ day, due }) => [day, due]))
  const loads = spreadDays(today, LONGEST, daysOff).map(
    (day): DayLoad => ({ day, count: comes.get(day) ?? 0 }),
  )
  const count = 'days' in wish ? wish.days : fewestDays(waiting.length, loads, wish.perDay)
  const chosen = loads.slice(0, count)
  const placed = spreadBacklog(waiting, chosen, today)
  const days = chosen.map(({ day, count }) => ({
    day,
    before: count + (day === today ? waiting.length : 0),
    after: count + placed.filter((card) => card.day === day).length,
  }))
  return { placed, days, most: Math.max(0, ...days.map(({ after }) => after)) }
}
