import type { CardId, Entry } from './card.ts'

/** What studying takes at the learner's own pace, in minutes, with its drills and the reading of explanations. */
export interface Effort {
  readonly review: number
  /** A card that is seen for the first time. */
  readonly fresh: number
}

/** The share of answers that fail (grade below 3), 0 to 1. */
export interface FailShare {
  readonly review: number
  readonly fresh: number
}

/** How a learner has studied so far, which is how a plan takes it to go on. */
export interface Habit {
  readonly effort: Effort
  readonly failShare: FailShare
}

/** A habit with what of it is the learner's own; until there are answers enough it is assumed. */
export interface MeasuredHabit extends Habit {
  readonly isMeasured: Readonly<Record<keyof Effort, boolean>>
}

/** What is assumed of a learner with too few answers. */
export const DEFAULT_HABIT: Habit = {
  effort: { review: 1 / 3, fresh: 2 / 3 },
  failShare: { review: 0.15, fresh: 0.5 },
}

const MINIMUM_ANSWERS = 20
/** After a longer time without an answer the learner was away, and the time says nothing. */
const AWAY_MS = 120_000
const MS_PER_MINUTE = 60_000

/**
 * The learner's habit from a log in the order in which it was written. An answer takes the time since the one before it,
 * reading the explanation included; a drill's time belongs to the review that called for it.
 */
export function habitOf(
  log: Iterable<Pick<Entry, 'card' | 'kind' | 'at' | 'grade' | 'before'>>,
): MeasuredHabit {
  const tallies = { review: newTally(), fresh: newTally() }
  const latest = new Map<CardId, 'review' | 'fresh'>()
  let previousAt = Number.NEGATIVE_INFINITY
  for (const { card, kind, at, grade, before } of log) {
    const name = kind !== 'review' ? (latest.get(card) ?? 'review') : before === null ? 'fresh' : 'review'
    const tally = tallies[name]
    const tookMs = at - previousAt
    const isTimed = tookMs >= 0 && tookMs <= AWAY_MS
    previousAt = at
    if (isTimed) tally.ms += tookMs
    if (kind !== 'review') continue
    latest.set(card, name)
    tally.answers += 1
    if (isTimed) tally.timed += 1
    if (grade < 3) tally.failed += 1
  }
  const isMeasured = (name: keyof typeof tallies) => tallies[name].timed >= MINIMUM_ANSWERS
  const minutes = (name: keyof typeof tallies) =>
    isMeasured(name) ? tallies[name].ms / tallies[name].timed / MS_PER_MINUTE : DEFAULT_HABIT.effort[name]
  const failed = (name: keyof typeof tallies) => {
    const { answers, failed: fails } = tallies[name]
    return answers < MINIMUM_ANSWERS ? DEFAULT_HABIT.failShare[name] : fails / answers
  }
  return {
    effort: { review: minutes('review'), fresh: minutes('fresh') },
    failShare: { review: failed('review'), fresh: failed('fresh') },
    isMeasured: { review: isMeasured('review'), fresh: isMeasured('fresh') },
  }
}

function newTally() {
  return { answers: 0, failed: 0, timed: 0, ms: 0 }
}
