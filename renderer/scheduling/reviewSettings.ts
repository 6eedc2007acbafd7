import type { ReviewSettings } from './card.ts'
import { RECOGNITION_CAP_DAYS } from './ladder.ts'
import type { SchedulerId } from './memory.ts'
import { schedulers } from './schedulers.ts'

/** What a learner may choose of how answers are scheduled. */
interface Wishes {
  readonly scheduler: SchedulerId
  readonly recognitionCap: boolean
  /** null: no longest interval. */
  readonly maximumIntervalDays: number | null
}

/**
 * By what an answer is scheduled.
 *
 * @param canBeRecalled whether the card can be asked for recall at all; the cap on what was only recognised is for such cards
 */
export function reviewSettings(wishes: Wishes, canBeRecalled: boolean): ReviewSettings {
  const { scheduler, recognitionCap, maximumIntervalDays } = wishes
  return {
    scheduler: schedulers[scheduler],
    recognitionCapDays: recognitionCap && canBeRecalled ? RECOGNITION_CAP_DAYS : null,
    maximumIntervalDays,
  }
}
