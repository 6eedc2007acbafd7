import { type Belief, betaBelief, quantile } from './belief.ts'
import type { PlanCard } from './examGoal.ts'
import { recallOn } from './recall.ts'
import type { StudyDay } from './studyDay.ts'

/** Repeatable chance; `chance(seed)` of the questions is one. */
export interface Chance {
  /** An integer from 0 up to, but not including, `n` (at most 2^32). */
  readonly below: (n: number) => number
}

/** What is known about the exam. Plain data. */
export interface ExamShape {
  /** How many questions of each topic it has: see `apportion` of the exam. */
  readonly questions: Readonly<Record<string, number>>
  /** The share of right answers that passes, 0 to 1. */
  readonly passShare: number
  /** How many options a question has to choose from: what guessing is worth. Infinity where nothing can be guessed. */
  readonly options: number
}

/** A best guess with the bounds between which it lies nine times out of ten. All 0 to 1. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface TopicReadiness {
  readonly topic: string
  /** The share of questions that will be answered rightly. */
  readonly success: Estimate
  /** Cards of the topic, and how many of them were answered at least once. */
  readonly cards: number
  readonly answered: number
}

export type Readiness =
  | {
      readonly ok: true
      /** The chance of passing. */
      readonly passing: Estimate
      /** The share of right answers, the luck of the draw included. */
      readonly score: Estimate
      readonly topics: readonly TopicReadiness[]
    }
  | {
      readonly ok: false
      readonly problem: 'not-enough-data'
      /** Cards answered so far, of at least `MINIMUM_ANSWERED`. */
      readonly answered: number
      /** Topics of the exam of which too few cards were answered: under `MINIMUM_COVERAGE`. */
      readonly thin: readonly string[]
    }

/** Under so many first answers nothing is foretold. */
export const MINIMUM_ANSWERED = 30
/** Nor where of any topic of the exam a smaller share of cards was answered. */
export const MINIMUM_COVERAGE = 0.6

const DRAWS = 400
const TAIL = 0.05
/** A Beta needs a little of both; this little moves no mean to speak of. */
const HARDLY_ANY = 0.01

/**
 * How ready the learner is for an exam, from the memory of its cards, if nothing more is reviewed before it.
 *
 * A card is recalled on the exam day with R; a question with k options is answered rightly with s = R + (1 − R)/k. What is
 * shown of a topic is Beta(1 + Σs, 1 + Σ(1 − s)) over all its cards, those never answered included: a few cards say little
 * of a topic, and its mean is drawn towards one half.
 *
 * The chance of passing draws the success of each topic from Beta(Σs, Σ(1 − s)), without that pull: summed over the topics
 * it would count once for each and make every learner look worse (measured: docs/exam-planning.md). For each draw the
 * chance to pass is exact; foretold is the mean of the draws, bounded by their 5th and 95th percentile.
 *
 * The more is known the readier: with the same chance, no estimate falls when a card's recall rises.
 *
 * @param cards all cards of the exam's topics
 * @param forgetting how fast the learner forgets, from `measureForgetting`: R is taken to this power
 */
export function readiness(
  cards: readonly PlanCard[],
  shape: ExamShape,
  examDay: StudyDay,
  chance: Chance,
  forgetting = 1,
): Readiness {
  const tallies = tally(cards, shape, examDay, forgetting)
  const answered = tallies.reduce((sum, topic) => sum + topic.answered, 0)
  const thin = tallies.filter((topic) => topic.answered < MINIMUM_COVERAGE * topic.cards || topic.cards === 0)
  if (answered < MINIMUM_ANSWERED || thin.length > 0) {
    return { ok: false, problem: 'not-enough-data', answered, thin: thin.map(({ topic }) => topic) }
  }
  const total = tallies.reduce((sum, { questions }) => sum + questions, 0)
  const needed = neededToPass(total, shape.passShare)
  const beliefs = tallies.map((topic) => beliefIn(topic, HARDLY_ANY))
  const passing: number[] = []
  const scores = new Float64Array(total + 1)
  for (let draw = 0; draw < DRAWS; draw++) {
    const right = new Float64Array(total + 1)
    right[0] = 1
    let asked = 0
    for (const [i, { questions }] of tallies.entries()) {
      const share = quantile(beliefs[i] as Belief, chance.below(2 ** 32) / 2 ** 32)
      for (let n = 0; n < questions; n++) askOneMore(right, asked++, share)
    }
    passing.push(right.subarray(needed).reduce((a, b) => a + b, 0))
    for (let n = 0; n <= total; n++) scores[n] = (scores[n] as number) + (right[n] as number) / DRAWS
  }
  passing.sort((a, b) => a - b)
  return {
    ok: true,
    passing: {
      mean: passing.reduce((a, b) => a + b, 0) / DRAWS,
      low: passing[Math.floor(TAIL * DRAWS)] as number,
      high: passing[Math.ceil((1 - TAIL) * DRAWS) - 1] as number,
    },
    score: scoreEstimate(scores, total),
    topics: tallies.map(topicReadiness),
  }
}

function beliefIn({ success, cards }: Tally, prior: number): Belief {
  return betaBelief(prior + success, prior + cards - success)
}

function topicReadiness(tally: Tally): TopicReadiness {
  const { topic, cards, answered, success } = tally
  const belief = beliefIn(tally, 1)
  const mean = (1 + success) / (2 + cards)
  return {
    topic,
    cards,
    answered,
    success: { mean, low: quantile(belief, TAIL), high: quantile(belief, 1 - TAIL) },
  }
}

/** How many right answers pass. A share that is met exactly passes, whatever the last digit of a product says. */
export function neededToPass(questions: number, passShare: number): number {
  return Math.ceil(questions * passShare - 1e-9)
}

interface Tally {
  readonly topic: string
  readonly questions: number
  cards: number
  answered: number
  /** Expected right answers if every card were asked once. */
  success: number
}

function tally(
  cards: readonly PlanCard[],
  { questions, options }: ExamShape,
  examDay: StudyDay,
  forgetting: number,
): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const [topic, asked] of Object.entries(questions)) {
    if (asked > 0) tallies.set(topic, { topic, questions: asked, cards: 0, answered: 0, success: 0 })
  }
  for (const { topic, progress } of cards) {
    const found = tallies.get(topic)
    if (found === undefined) continue
    const recall = recallOn(progress, examDay) ** forgetting
    found.cards += 1
    found.answered += progress === null ? 0 : 1
    found.success += recall + (1 - recall) / options
  }
  return [...tallies.values()]
}

/** Turns the distribution of right answers among `asked` questions into that of one more, which is answered rightly with this chance. */
function askOneMore(right: Float64Array, asked: number, share: number): void {
  for (let n = asked + 1; n > 0; n--) {
    right[n] = (right[n] as number) * (1 - share) + (right[n - 1] as number) * share
  }
  right[0] = (right[0] as number) * (1 - share)
}

function scoreEstimate(scores: Float64Array, total: number): Estimate {
  const at = (probability: number) => {
    let below = 0
    for (const [score, p] of scores.entries()) {
      below += p
      if (below > probability) return score / total
    }
    return 1
  }
  const mean = scores.reduce((sum, p, score) => sum + p * score, 0) / total
  return { mean, low: at(TAIL), high: at(1 - TAIL) }
}
