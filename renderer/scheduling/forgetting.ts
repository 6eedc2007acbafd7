import type { Entry } from './card.ts'
import { recallOn } from './recall.ts'

/** What a review says about the learner's forgetting. */
export interface Trial {
  /** The chance of recall that the scheduler's memory promised for the day of the review, 0 to 1. */
  readonly promised: number
  /** The chance of being right without knowing: 1/k with k options. */
  readonly guess: number
  readonly isRight: boolean
}

/** How far the value may be thought from 1 before the learner has answered anything: the deviation of its logarithm. */
const DOUBT = 0.5
/** The value is looked for between e^-2.5 and e^2.5; so many halvings settle it to 1 in 10,000. */
const FARTHEST = 2.5
const HALVINGS = 16

/** The trials of a log: its reviews of cards that had been answered on an earlier day. */
export function trialsOf(log: Iterable<Entry>, guessOf: (format: string) => number): Trial[] {
  const trials: Trial[] = []
  for (const { kind, before, studyDay, format, grade } of log) {
    if (kind !== 'review' || before === null || before.reviewedOn >= studyDay) continue
    trials.push({ promised: recallOn(before, studyDay), guess: guessOf(format), isRight: grade >= 3 })
  }
  return trials
}

/**
 * How fast the learner forgets against what the scheduler's memory says: 1 where it says right, 2 where as much is
 * forgotten in one day as it says for two. A recall of R is really R^forgetting.
 *
 * It is the likeliest value given the trials, each right with guess + (1 − guess) × R^forgetting, and given that before any
 * trial its logarithm is normal around 0. Without trials it is 1.
 */
export function measureForgetting(trials: readonly Trial[]): number {
  // Before a promise of 1, as on the day itself, every value gives the same.
  const telling = trials.flatMap(({ promised, guess, isRight }) =>
    promised < 1 ? [{ logPromised: Math.log(promised), guess, isRight }] : [],
  )
  let low = -FARTHEST
  let high = FARTHEST
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (slopeAt(middle, telling) > 0) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

interface TellingTrial {
  readonly logPromised: number
  readonly guess: number
  readonly isRight: boolean
}

/** How the logarithm of the likelihood changes with that of forgetting. */
function slopeAt(logForgetting: number, trials: readonly TellingTrial[]): number {
  const forgetting = Math.exp(logForgetting)
  let slope = -logForgetting / DOUBT ** 2
  for (const { logPromised, guess, isRight } of trials) {
    const recall = Math.exp(logPromised * forgetting)
    const right = guess + (1 - guess) * recall
    const change = (1 - guess) * recall * logPromised * forgetting
    slope += isRight ? change / right : -change / (1 - right)
  }
  return slope
}
