import type { Agenda } from '#app'
import type { MeasuredHabit } from '#scheduling'

export interface Expected {
  /** At least one. */
  readonly minutes: number
  /** Whether they come from the learner's own answers; else they are assumed. */
  readonly isOwn: boolean
}

/** The minutes that the questions of the day will take. */
export function expectedMinutes(
  { review, fresh, drill }: Pick<Agenda, 'review' | 'fresh' | 'drill'>,
  { effort, isMeasured }: MeasuredHabit,
): Expected {
  const known = review + drill
  const minutes = known * effort.review + fresh * effort.fresh
  return {
    minutes: Math.max(1, Math.round(minutes)),
    isOwn: (known === 0 || isMeasured.review) && (fresh === 0 || isMeasured.fresh),
  }
}
