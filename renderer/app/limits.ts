import type { Effort } from '#scheduling'
import type { ActivityRow, Preferences } from '#storage'

export type Limits = Pick<Preferences, 'newPerDay' | 'reviewsPerDay' | 'minutesPerDay'>

/** How many cards may still come today. */
export interface Allowed {
  readonly review: number
  readonly fresh: number
}

const MS_PER_MINUTE = 60_000

/**
 * What the learner's daily limits still allow. Due cards come before new ones, and minutes are counted at what an answer
 * usually takes: so the day's share is known when it begins, and only grows smaller by what is answered. However few
 * the minutes, one card comes.
 *
 * @param due how many cards are due
 * @param effort what an answer takes, in minutes; the same all day, or the share would move with every answer
 */
export function allowedToday(
  { newPerDay, reviewsPerDay, minutesPerDay }: Limits,
  { reviews, introduced }: Pick<ActivityRow, 'reviews' | 'introduced'>,
  due: number,
  effort: Effort,
): Allowed {
  const reviewed = reviews - introduced
  const review = Math.min(due, Math.max(0, (reviewsPerDay ?? Number.POSITIVE_INFINITY) - reviewed))
  const fresh = Math.max(0, newPerDay - introduced)
  if (minutesPerDay === null) return { review, fresh }
  // Whole milliseconds: sums of fractions would come out differently after each answer.
  const [reviewMs, freshMs] = [wholeMs(effort.review), wholeMs(effort.fresh)]
  const leftMs = minutesPerDay * MS_PER_MINUTE - reviewed * reviewMs - introduced * freshMs
  const fitting = Math.min(review, howMany(leftMs, reviewMs))
  const fittingNew = Math.min(fresh, howMany(leftMs - fitting * reviewMs, freshMs))
  if (fitting + fittingNew > 0 || reviews > 0) return { review: fitting, fresh: fittingNew }
  return { review: Math.min(1, review), fresh: review > 0 ? 0 : Math.min(1, fresh) }
}

function wholeMs(minutes: number): number {
  return Math.max(1, Math.round(minutes * MS_PER_MINUTE))
}

function howMany(leftMs: number, eachMs: number): number {
  return Math.max(0, Math.floor(leftMs / eachMs))
}
