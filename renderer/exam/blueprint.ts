import type { Format, Lang } from '#questions'
import { apportion } from './apportion.ts'

/** What an exam is made like. Plain data. */
export interface Blueprint {
  readonly id: string
  readonly title: string
  /** Topics by their name among those of all packs; a topic stands for its subtopics too, unless they are listed themselves. */
  readonly topics: readonly WeightedTopic[]
  readonly questions: number
  readonly minutes: number
  /** The share of right answers that passes, 0 to 1. */
  readonly passShare: number
  readonly lang: Lang | 'mixed'
  /** The formats that the exam uses. */
  readonly formats: readonly Format[]
}

export interface WeightedTopic {
  readonly topic: string
  /** Not negative; only the ratios matter. */
  readonly weight: number
}

/** What stands in the way of an exam; each has a sentence in the locales. */
export type BlueprintProblem =
  | 'no-topic'
  | 'same-topic-twice'
  | 'weight-negative'
  | 'questions-not-whole'
  | 'minutes-not-positive'
  | 'pass-share-out-of-range'
  | 'no-format'

/** Everything that is wrong with a blueprint; empty where an exam can be drawn from it. */
export function checkBlueprint(blueprint: Blueprint): BlueprintProblem[] {
  const { topics, questions, minutes, passShare, formats } = blueprint
  const problems: [boolean, BlueprintProblem][] = [
    [!topics.some(({ weight }) => weight > 0), 'no-topic'],
    [new Set(topics.map(({ topic }) => topic)).size < topics.length, 'same-topic-twice'],
    [topics.some(({ weight }) => !(weight >= 0 && Number.isFinite(weight))), 'weight-negative'],
    [!(Number.isInteger(questions) && questions > 0), 'questions-not-whole'],
    [!(minutes > 0 && Number.isFinite(minutes)), 'minutes-not-positive'],
    [!(passShare > 0 && passShare <= 1), 'pass-share-out-of-range'],
    [formats.length === 0, 'no-format'],
  ]
  return problems.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []))
}

export interface Quota {
  readonly topic: string
  /** By the weights. */
  readonly wanted: number
  /** What there is of them; fewer than wanted where the topic has too few facts. */
  readonly given: number
}

/**
 * How many questions each topic gets, by the largest remainder. A topic that has too few facts gets what it has, and the
 * exam is shorter by that much: filled up from elsewhere it would no longer weigh the topics as the real one does.
 *
 * @param available facts of each topic that can be asked
 */
export function allot(blueprint: Blueprint, available: Readonly<Record<string, number>>): readonly Quota[] {
  const wanted = apportion(
    blueprint.topics.map(({ weight }) => weight),
    blueprint.questions,
  )
  return blueprint.topics.map(({ topic }, i) => {
    const seats = wanted[i] as number
    return { topic, wanted: seats, given: Math.min(seats, available[topic] ?? 0) }
  })
}

/** The quotas that cannot be met. */
export function shortQuotas(quotas: readonly Quota[]): Quota[] {
  return quotas.filter(({ wanted, given }) => given < wanted)
}

/** The weights as a plan wants them: `ExamGoal.weights`. */
export function weightsOf({ topics }: Blueprint): Readonly<Record<string, number>> {
  return Object.fromEntries(topics.map(({ topic, weight }) => [topic, weight]))
}

/** The questions of each topic as readiness wants them: `ExamShape.questions`. */
export function questionsOf(quotas: readonly Quota[]): Readonly<Record<string, number>> {
  return Object.fromEntries(quotas.map(({ topic, wanted }) => [topic, wanted]))
}

/**
 * The topic of the blueprint that a card counts for: its own, or the nearest above it that is listed; undefined where none is.
 *
 * @param parentOf the topic above another; undefined at the top
 */
export function examTopicOf(
  blueprint: Blueprint,
  topic: string,
  parentOf: (topic: string) => string | undefined,
): string | undefined {
  for (let at: string | undefined = topic; at !== undefined; at = parentOf(at)) {
    if (blueprint.topics.some((listed) => listed.topic === at)) return at
  }
  return undefined
}
