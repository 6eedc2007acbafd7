/** SM-2's grade of an answer, 0 (blackout) to 5 (perfect); see `docs/SM2.md` for the words of each. */
export type Grade = 0 | 1 | 2 | 3 | 4 | 5

export const GRADES: readonly Grade[] = [0, 1, 2, 3, 4, 5]

/** What SM-2 remembers of a card. */
export interface Sm2Memory {
  /** Successes in a row (n). */
  readonly repetitions: number
  /** The interval that was scheduled last (I), in study days; 0 before the first review. */
  readonly intervalDays: number
  /** The easiness factor (EF) in whole hundredths: 250 is 2.50. */
  readonly easiness100: number
}

/** What FSRS remembers of a card. */
export interface FsrsMemory {
  readonly repetitions: number
  readonly intervalDays: number
  /** Days after which the chance of recall has fallen to 90 %. */
  readonly stabilityDays: number
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
}

export type Memory = Sm2Memory | FsrsMemory

export type SchedulerId = 'sm2' | 'fsrs'

/**
 * Turns a memory and a grade into the next memory. Its methods are pure; the interval of the memory that comes out is
 * the days until the card is due.
 */
export interface Scheduler {
  readonly id: SchedulerId
  /** The memory of a card that was never answered. */
  readonly start: Memory
  /** Whether this scheduler made the memory. A memory of another one has to be replayed, not continued. */
  owns(memory: Memory): boolean
  /**
   * @param elapsedDays study days that really passed since the last review; 0 for a new card
   * @throws RangeError when the memory is another scheduler's
   */
  step(memory: Memory, grade: Grade, elapsedDays: number): Memory
}
