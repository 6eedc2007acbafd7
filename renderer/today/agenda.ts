import { type Limits, leftToday } from '#app'
import type { TodayCounts } from '#storage'

/** What is to be asked today, after the learner's limits. */
export interface Agenda {
  readonly review: number
  readonly fresh: number
  readonly drill: number
  readonly total: number
  /** What was answered today, drills included. */
  readonly answered: number
  /** New cards that today's limit holds back. */
  readonly heldBack: number
}

export function agendaOf(counts: TodayCounts, limits: Limits): Agenda {
  const { newLeft, reviewsLeft } = leftToday(limits, counts.activity)
  const review = Math.min(counts.due, reviewsLeft ?? counts.due)
  const fresh = Math.min(counts.unseen, newLeft)
  return {
    review,
    fresh,
    drill: counts.drilled,
    total: review + fresh + counts.drilled,
    answered: counts.activity.reviews + counts.activity.drills,
    heldBack: counts.unseen - fresh,
  }
}

/** Until the learner's own pace is known. */
const USUAL_ANSWER_MS = 12_000
/** Reading the verdict takes its time, too. */
const VERDICT_MS = 5_000

/**
 * The minutes that so many questions will take, at least one.
 *
 * @param answered what the last answers took, in milliseconds; null where a time says nothing
 */
export function expectedMinutes(questions: number, answered: readonly (number | null)[]): number {
  const times = answered.filter((ms): ms is number => ms !== null && ms < 60_000).sort((a, b) => a - b)
  const median = times.length < 10 ? USUAL_ANSWER_MS : (times[times.length >> 1] ?? USUAL_ANSWER_MS)
  return Math.max(1, Math.round((questions * (median + VERDICT_MS)) / 60_000))
}
