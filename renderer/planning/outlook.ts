import { type Blueprint, blueprintFrom } from '#exam'
import type { Format, Knowledge } from '#questions'
import {
  type CardId,
  type DayShare,
  type Habit,
  habitOf,
  measureForgetting,
  type PlanCard,
  type PlanInput,
  pickForDay,
  RECOGNITION_CAP_DAYS,
  type StudyCalendar,
  type StudyDay,
  schedulers,
  trialsOf,
} from '#scheduling'
import {
  type Database,
  type GoalRow,
  type Preferences,
  readBlueprints,
  readExamReports,
  readGoals,
  readKnownCards,
  recentReviews,
  reviewsSince,
} from '#storage'
import { type PlannedExam, planExam } from './plannedExam.ts'

export interface PlanSources {
  readonly db: Database
  readonly packs: readonly Knowledge[]
  readonly calendar: StudyCalendar
  readonly today: StudyDay
}

/** What the learner has studied, and how. */
export interface Studied {
  readonly today: StudyDay
  /** Every card that may come, in the order in which new ones are to come. */
  readonly cards: readonly PlanCard[]
  /** Cards that come again on another day. */
  readonly buried: ReadonlySet<CardId>
  /** Cards that were seen today for the first time. */
  readonly introduced: ReadonlySet<CardId>
  /** What of today is done, at the learner's pace. */
  readonly minutesSpent: number
  readonly habit: Habit
  /** `measureForgetting` */
  readonly forgetting: number
}

/** Everything that a plan is made from. */
export interface Outlook extends Studied {
  /** Exams that are still to come, the nearest first; at least one. */
  readonly coming: readonly PlannedExam[]
}

/** So many of the last answers say how the learner studies and forgets. */
const LOOK_BACK = 2000

/** Reads every card there is; a day without exams does better without. */
export async function readStudied({ db, packs, calendar, today }: PlanSources): Promise<Studied> {
  const [known, log, linesOfToday] = await Promise.all([
    readKnownCards(db, today),
    recentReviews(db, LOOK_BACK),
    reviewsSince(db, calendar.startOf(today)),
  ])
  const cards = packs.flatMap(({ pack, cards: own }) =>
    own
      .filter(({ id }) => !known.withdrawn.has(id))
      .map(({ id, topic }) => ({
        id,
        topic: `${pack.id}/${topic}`,
        progress: known.progress.get(id) ?? null,
      })),
  )
  const habit = habitOf(log.toReversed())
  const reviewed = linesOfToday.filter(({ kind, studyDay }) => kind === 'review' && studyDay === today)
  const introduced = new Set(reviewed.filter(({ before }) => before === null).map(({ card }) => card))
  const minutesSpent =
    introduced.size * habit.effort.fresh + (reviewed.length - introduced.size) * habit.effort.review
  return {
    today,
    cards,
    buried: known.buried,
    introduced,
    minutesSpent,
    habit,
    forgetting: measureForgetting(trialsOf(log, guessOf)),
  }
}

/** @returns null where no exam is to come, after no more than a look at the dates */
export async function readOutlook(sources: PlanSources): Promise<Outlook | null> {
  const { db, packs, calendar, today } = sources
  const goals = (await readGoals(db)).filter(({ day }) => day > today)
  if (goals.length === 0) return null
  const [studied, rows, reports] = await Promise.all([
    readStudied(sources),
    readBlueprints(db),
    readExamReports(db),
  ])
  const blueprints = new Map(rows.map(({ id, blueprint }) => [id, blueprintFrom(blueprint)]))
  const isMockSat = ({ blueprint, day }: GoalRow): boolean =>
    reports.some((mock) => mock.blueprint === blueprint && calendar.dayOf(mock.startedAt) >= day - MOCK_DAYS)
  const coming = goals.flatMap((goal) => {
    const blueprint = blueprints.get(goal.blueprint)
    return blueprint ? [planExam(goal, blueprint, studied.cards, packs, isMockSat(goal))] : []
  })
  return coming.length > 0 ? { ...studied, coming } : null
}

/** A mock that was sat in so many last days is the one that the plan keeps a day for. */
const MOCK_DAYS = 2

/** What guessing is worth in each format: one in so many options. What has to be known in several places is not guessed. */
const OPTIONS: Partial<Readonly<Record<Format, number>>> = { choice: 4, oddOneOut: 4, trueFalse: 2 }

/** The chance of being right without knowing, 0 to 1. */
export function guessOf(format: string): number {
  const options = OPTIONS[format as Format]
  return options === undefined ? 0 : 1 / options
}

/** The same chance over the formats of an exam, as the number of options that a choice of that chance would have. */
export function optionsOf({ formats }: Blueprint): number {
  const mean = formats.reduce((sum, format) => sum + guessOf(format), 0) / formats.length
  return 1 / mean
}

/** What `planExams` plans from. */
export function planInputOf(outlook: Outlook, preferences: Preferences): PlanInput {
  const { today, cards, coming, introduced, minutesSpent, habit } = outlook
  return {
    ...habit,
    today,
    cards,
    introduced,
    minutesSpent,
    exams: coming.map(({ exam }) => exam),
    newPerDay: preferences.newPerDay,
    daysOff: new Set(preferences.daysOff),
    minutesPerDay: preferences.minutesPerDay,
    settings: {
      scheduler: schedulers[preferences.scheduler],
      recognitionCapDays: preferences.recognitionCap ? RECOGNITION_CAP_DAYS : null,
      maximumIntervalDays: preferences.maximumIntervalDays,
    },
  }
}

/** What is left of today. A learner who studies on a day off is not turned away, so that one counts as any other day. */
export function shareOfToday(outlook: Outlook, preferences: Preferences): DayShare<PlanCard> {
  const { today, cards, buried, introduced, minutesSpent } = outlook
  const { exams, newPerDay = 0, daysOff, minutesPerDay, effort, settings } = planInputOf(outlook, preferences)
  return pickForDay({
    day: today,
    cards: cards.filter(({ id }) => !buried.has(id)),
    introduced,
    exams,
    newPerDay,
    daysOff: new Set([...daysOff].filter((day) => day !== today)),
    minutes: minutesPerDay === null ? null : Math.max(0, minutesPerDay - minutesSpent),
    effort,
    scheduler: settings.scheduler,
  })
}
