import { apportion } from '#exam'
import { evenOf, logNormalOf } from './chance.ts'

/** What is true of a simulated learner, most of which Kasane never sees. */
export interface Learner {
  /** Seed and number: all luck hangs on it. */
  readonly name: string
  readonly decay: 'exponential' | 'power'
  /** How long first memories hold, and how much a recall lengthens them, against the middle learner. */
  readonly holding: number
  readonly growth: number
  readonly secondsPerAnswer: number
  readonly minutesPerDay: number
  readonly topics: readonly Topic[]
  /** Questions of each topic in the learner's exam, and the share that must be right. */
  readonly questions: Readonly<Record<string, number>>
  readonly passShare: number
}

export interface Topic {
  readonly name: string
  readonly weight: number
  readonly facts: readonly Fact[]
}

export interface Fact {
  /** Days after which, learnt once by the middle learner, it has fallen to 90 %. */
  readonly firstDays: number
  readonly growth: number
  readonly isKnownBefore: boolean
}

/** A memory: 90 % of it are left after `days`. */
export interface Trace {
  readonly days: number
  readonly since: number
}

export const QUESTIONS = 60
const WEIGHTS = [30, 20, 20, 15, 10, 5]
const PASS_SHARES = [0.7, 0.8, 0.9]
const KNOWN_BEFORE = { share: 0.1, days: 30 }

export function makeLearner(seed: number, number: number): Learner {
  const name = `${seed} ${number}`
  const facts = Math.round(120 + 360 * evenOf(`${name} facts`))
  const sizes = apportion(
    WEIGHTS.map((_, i) => 0.5 + evenOf(`${name} size ${i}`)),
    facts,
  )
  const topics = WEIGHTS.map((weight, i) => ({
    name: `topic${i}`,
    weight,
    facts: Array.from({ length: sizes[i] ?? 0 }, (_, j) => makeFact(`${name} ${i} ${j}`)),
  }))
  const questions = apportion(WEIGHTS, QUESTIONS)
  return {
    name,
    decay: number % 2 === 0 ? 'exponential' : 'power',
    holding: logNormalOf(`${name} holding`, 1, 0.4),
    growth: logNormalOf(`${name} growth`, 1, 0.3),
    secondsPerAnswer: logNormalOf(`${name} seconds`, 16, 0.25),
    minutesPerDay: Math.round(4 + 12 * evenOf(`${name} minutes`)),
    topics,
    questions: Object.fromEntries(topics.map((topic, i) => [topic.name, questions[i] ?? 0])),
    passShare: PASS_SHARES[number % PASS_SHARES.length] ?? 0.7,
  }
}

function makeFact(name: string): Fact {
  return {
    firstDays: logNormalOf(`${name} first`, 1.2, 0.7),
    growth: logNormalOf(`${name} growth`, 1, 0.3),
    isKnownBefore: evenOf(`${name} known`) < KNOWN_BEFORE.share,
  }
}

/** What the learner has of a fact before the first question. */
export function firstTrace(fact: Fact): Trace | null {
  return fact.isKnownBefore ? { days: KNOWN_BEFORE.days, since: 0 } : null
}

/** The true chance of recall on a day. Both curves pass through 90 % after `days`; the power curve has the longer tail. */
export function trueRecall(learner: Learner, trace: Trace | null, day: number): number {
  if (trace === null) return 0
  const t = (day - trace.since) / trace.days
  return learner.decay === 'exponential' ? 0.9 ** t : (1 + (19 / 81) * t) ** -0.5
}

/**
 * The memory after an answer and its explanation. A recall lengthens it by more the nearer it was to being forgotten, and
 * a long memory by less: the form of FSRS (J. Ye 2022), with constants near its defaults. What was not recalled is learnt
 * anew, and holds a little longer for having been known.
 */
export function learn(
  learner: Learner,
  fact: Fact,
  trace: Trace | null,
  isRecalled: boolean,
  day: number,
): Trace {
  const first = learner.holding * fact.firstDays
  if (trace === null) return { days: first, since: day }
  if (!isRecalled) return { days: Math.min(trace.days, first * (1 + trace.days) ** 0.25), since: day }
  const lapse = Math.exp(1 - trueRecall(learner, trace, day)) - 1
  const gain = 22 * learner.growth * fact.growth * trace.days ** -0.14 * lapse
  return { days: trace.days * (1 + gain), since: day }
}
