import type { ActivityRow, Preferences } from '#storage'

/** What the learner's daily limits still allow today. */
export interface Left {
  readonly newLeft: number
  /** null: no limit. */
  readonly reviewsLeft: number | null
}

export type Limits = Pick<Preferences, 'newPerDay' | 'reviewsPerDay'>

export function leftToday(
  { newPerDay, reviewsPerDay }: Limits,
  activity: Pick<ActivityRow, 'reviews' | 'introduced'> | undefined,
): Left {
  const introduced = activity?.introduced ?? 0
  const reviewed = (activity?.reviews ?? 0) - introduced
  return {
    newLeft: Math.max(0, newPerDay - introduced),
    reviewsLeft: reviewsPerDay === null ? null : Math.max(0, reviewsPerDay - reviewed),
  }
}
