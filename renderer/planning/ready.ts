import { allot, type Blueprint, questionsOf, reportFrom } from '#exam'
import { chance, hash } from '#questions'
import {
  type ExamResult,
  MINIMUM_ANSWERED,
  MINIMUM_COVERAGE,
  type PlanCard,
  type Prediction,
  pairUp,
  type Readiness,
  readiness,
  type StudyCalendar,
  type StudyDay,
  type TrackRecord,
  trackRecord,
} from '#scheduling'
import {
  type ExamReportRow,
  type GoalRow,
  type PredictionRow,
  recordPrediction,
  type TopicName,
} from '#storage'
import { calendarOf, optionsOf, type PlanSources, readOutlook, readStudied, type Studied } from './outlook.ts'
import { type PlannedExam, planExam } from './plannedExam.ts'

/** A topic of an exam of which too few cards were answered. */
export interface ShortTopic {
  readonly topic: TopicName
  readonly cards: number
  readonly answered: number
  /** How many more have to be answered; null where there is no card to answer. */
  readonly missing: number | null
}

/** What can be said of an exam, or what has to be done before anything can be. */
export type Ready =
  | Extract<Readiness, { ok: true }>
  | {
      readonly ok: false
      readonly problem: 'not-enough-data'
      readonly answered: number
      /** How many more first answers are needed. */
      readonly missing: number
      readonly short: readonly ShortTopic[]
    }

/**
 * How ready the learner is for an exam on a day, if nothing more is reviewed before it. The same cards on the same day
 * always give the same.
 */
export function readyFor(
  { cards, forgetting }: Pick<Studied, 'cards' | 'forgetting'>,
  { goal, blueprint, topicOf }: Pick<PlannedExam, 'goal' | 'blueprint' | 'topicOf'>,
  day: StudyDay = goal.day,
): Ready {
  const own = cards.flatMap((card) => {
    const topic = topicOf.get(card.topic)
    return topic === undefined ? [] : [{ ...card, topic }]
  })
  const questions = questionsOf(allot(blueprint, {}))
  const shape = { questions, passShare: blueprint.passShare, options: optionsOf(blueprint) }
  const found = readiness(own, shape, day, chance(hash(`${goal.id} ${day}`)), forgetting)
  if (found.ok) return found
  const { problem, answered, thin } = found
  const missing = Math.max(0, MINIMUM_ANSWERED - answered)
  return { ok: false, problem, answered, missing, short: thin.map((topic) => shortTopic(topic, own)) }
}

function shortTopic(topic: TopicName, cards: readonly PlanCard[]): ShortTopic {
  const own = cards.filter((card) => card.topic === topic)
  const answered = own.filter(({ progress }) => progress !== null).length
  const missing = own.length === 0 ? null : Math.ceil(MINIMUM_COVERAGE * own.length) - answered
  return { topic, cards: own.length, answered, missing }
}

/**
 * Logs what can be said now of an exam with a date, before anybody knows: by the id of its goal, once a study day.
 *
 * @param now epoch milliseconds
 */
export async function logReady(
  { db, preferences, today }: Pick<PlanSources, 'db' | 'preferences' | 'today'>,
  exam: string,
  ready: Ready,
  now: number,
): Promise<void> {
  if (!ready.ok) return
  const { passing, score } = ready
  // Nobody is held up by this: what could not be logged is not held against anything later.
  await recordPrediction(db, { exam, madeAt: now, passing, score }, calendarOf(preferences).startOf(today))
}

/** Logs what can be said today of every exam to come. */
export async function logToday(sources: PlanSources, now: number): Promise<void> {
  const outlook = await readOutlook(sources)
  if (outlook === null) return
  for (const exam of outlook.coming) await logReady(sources, exam.goal.id, readyFor(outlook, exam), now)
}

/** What is foretold of an exam, whenever that is logged. */
export type Foretelling = Pick<Prediction, 'passing' | 'score'>

/** What can be said of a mock that is about to begin; null where that is not enough yet. */
export async function foretellMock(sources: PlanSources, blueprint: Blueprint): Promise<Foretelling | null> {
  const studied = await readStudied(sources)
  const { id, title } = blueprint
  const goal = { id, title, blueprint: id, day: studied.today, mockMinutes: 0 }
  const ready = readyFor(studied, planExam(goal, blueprint, studied.cards, sources.packs))
  return ready.ok ? { passing: ready.passing, score: ready.score } : null
}

/** Holds what was foretold against mocks that were sat, and exams of which the learner said how they went. */
export function recordOf(
  predictions: readonly PredictionRow[],
  reports: readonly ExamReportRow[],
  goals: readonly GoalRow[],
  calendar: StudyCalendar,
): TrackRecord {
  const mocks = reports.flatMap(({ paper, startedAt, report }): ExamResult[] => {
    const read = reportFrom(report)
    return read ? [{ exam: paper, startedAt, isPassed: read.isPassed }] : []
  })
  const real = goals.flatMap(({ id, day, isPassed = null }): ExamResult[] =>
    isPassed === null ? [] : [{ exam: id, startedAt: calendar.startOf(day), isPassed }],
  )
  return trackRecord(pairUp(predictions, [...mocks, ...real]))
}
