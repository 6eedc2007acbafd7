import { createEmptyCard, fsrs as createFsrs, type Grade as Rating, Rating as Ratings, State } from 'ts-fsrs'
import type { FsrsMemory, Grade, Memory, Scheduler } from './memory.ts'

const MS_PER_DAY = 86_400_000

// Steps within a day are off, because the drill does that; no fuzz, so that a replay gives the same days.
const algorithm = createFsrs({ enable_short_term: false, enable_fuzz: false })

const RATINGS: Readonly<Record<Grade, Rating>> = {
  0: Ratings.Again,
  1: Ratings.Again,
  2: Ratings.Again,
  3: Ratings.Hard,
  4: Ratings.Good,
  5: Ratings.Easy,
}

function ownsFsrs(memory: Memory): memory is FsrsMemory {
  return 'stabilityDays' in memory
}

/**
 * ts-fsrs counts days by UTC dates. Its clock is therefore started at 0 for the last review and stands at midnight UTC
 * after so many days now: the dates it sees are study days, whatever the zone and the rollover hour.
 */
function stepFsrs(memory: FsrsMemory, grade: Grade, elapsedDays: number): FsrsMemory {
  const lastReview = new Date(0)
  const now = new Date(elapsedDays * MS_PER_DAY)
  const isNew = memory.stabilityDays === 0
  const card = isNew
    ? createEmptyCard(now)
    : {
        ...createEmptyCard(lastReview),
        state: State.Review,
        stability: memory.stabilityDays,
        difficulty: memory.difficulty,
        scheduled_days: memory.intervalDays,
        elapsed_days: elapsedDays,
        reps: 1,
        last_review: lastReview,
      }
  const { card: next } = algorithm.next(card, now, RATINGS[grade])
  return {
    repetitions: grade < 3 ? 0 : memory.repetitions + 1,
    intervalDays: next.scheduled_days,
    stabilityDays: next.stability,
    difficulty: next.difficulty,
  }
}

/** FSRS-6 with its default weights and 90 % retention. Grades 0 to 2 mean Again, 3 Hard, 4 Good, 5 Easy. */
export const fsrs: Scheduler = {
  id: 'fsrs',
  start: { repetitions: 0, intervalDays: 0, stabilityDays: 0, difficulty: 0 },
  owns: ownsFsrs,
  step(memory, grade, elapsedDays) {
    if (!ownsFsrs(memory)) throw new RangeError('FSRS was given the memory of another scheduler')
    return stepFsrs(memory, grade, elapsedDays)
  },
}
