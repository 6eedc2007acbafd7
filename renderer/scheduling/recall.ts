import type { Progress } from './card.ts'
import type { Memory } from './memory.ts'
import type { StudyDay } from './studyDay.ts'

// FSRS-6's default decay (its weight w20), and the factor that makes the recall 0.9 after `stabilityDays`.
const DECAY = 0.1542
const FACTOR = 0.9 ** (-1 / DECAY) - 1

/**
 * The chance that a memory is recalled so many days after its last review, 0 to 1.
 *
 * SM-2 names no chance. Its interval is meant to end where about 0.9 are recalled, and forgetting is taken to be
 * exponential: 0.9^(elapsed / interval). FSRS has its own power curve: (1 + factor × elapsed / stability)^-decay.
 */
export function recallAfter(memory: Memory, elapsedDays: number): number {
  if ('stabilityDays' in memory) return (1 + (FACTOR * elapsedDays) / memory.stabilityDays) ** -DECAY
  return 0.9 ** (elapsedDays / memory.intervalDays)
}

/** The chance that a card is recalled on a study day if it is not reviewed before; 0 for a card never answered. */
export function recallOn(progress: Progress | null, day: StudyDay): number {
  if (progress === null) return 0
  return recallAfter(progress.memory, Math.max(0, day - progress.reviewedOn))
}
