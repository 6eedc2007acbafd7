import { type AgendaSource, readSitting } from '#app'
import type { Item } from './session.ts'

/** One sitting is at most so long; what is left of the day comes in the next. */
const SITTING = 50

export interface PlanInput extends AgendaSource {
  /** New cards wanted beyond today's limit. */
  readonly extraNew: number
}

/** What to ask in one sitting, in order. */
export function readPlan({ extraNew, ...source }: PlanInput): Promise<readonly Item[]> {
  return readSitting(source, SITTING, extraNew)
}
