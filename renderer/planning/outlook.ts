import type { Blueprint } from '#exam'
import type { Format, Knowledge } from '#questions'
import {
  type CardId,
  type DayShare,
  factOf,
  type Habit,
  habitOf,
  measureForgetting,
  onePerFact,
  orderNew,
  type PlanCard,
  type PlanInput,
  pickForDay,
  RECOGNITION_CAP_DAYS,
  type StudyCalendar,
  type StudyDay,
  schedulers,
  studyCalendar,
  trialsOf,
} from '#scheduling'
import {
  type Database,
  type GoalRow,
  type Preferences,
  readExamReports,
  readKnownCards,
  reviewsBefore,
  reviewsOn,
} from '#storage'
import { readComing } from './coming.ts'
import { type PlannedExam, planExam } from './plannedExam.ts'

export interface PlanSources {
  readonly db: Database
  readonly packs: readonly Knowledge[]
  readonly preferences: Pick<Preferences, 'newOrder' | 'rolloverHour'>
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
  /** Facts of which a card came today. */
  readonly facts: ReadonlySet<string>
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

/** The learner's study days, where the computer stands now. */
export function calendarOf({ rolloverHour }: Pick<Preferences, 'rolloverHour'>): StudyCalendar {
  return studyCalendar(Intl.DateTimeFormat().resolvedOptions().timeZone, rolloverHour)
}

/** Reads every card there is; a day without exams does better without. */
export async function readStudied({ db, packs, preferences, today }: PlanSources): Promise<Studied> {
  const [known, log, linesOfToday] = await Promise.all([
    readKnownCards(db, today),
    // Up to yesterday, so that what today asks changes by nothing but what is answered.
    reviewsBefore(db, today, LOOK_BACK),
    reviewsOn(db, today),
  ])
  const all = packs.flatMap(({ pack, cards: own }) =>
    own.map(({ id, topic }) => ({ id, topic: `${pack.id}/${topic}` })),
  )
  const cards = orderNew(all, preferences.newOrder)
    .filter(({ id }) => !known.withdrawn.has(id))
    .map((card) => ({ ...card, progress: known.progress.get(card.id) ?? null }))
  const { effort, failShare } = habitOf(log)
  const reviewed = linesOfToday.filter(({ kind }) => kind === 'review')
  const introduced = new Set(reviewed.filter(({ before }) => before === null).map(({ card }) => card))
  return {
    today,
    cards,
    buried: known.buried,
    introduced,
    facts: new Set(reviewed.map(({ card }) => factOf(card))),
    minutesSpent: introduced.size * effort.fresh + (reviewed.length - introduced.size) * effort.review,
    habit: { effort, failShare },
    forgetting: measureForgetting(trialsOf(log, guessOf)),
  }
}

/** @returns null where no exam is to come, after no more than a look at the dates */
export async function readOutlook(sources: PlanSources): Promise<Outlook | null> {
  const { db, packs, preferences, today } = sources
  const dated = await readComing(db, today)
  if (dated.length === 0) return null
  const [studied, reports] = await Promise.all([readStudied(sources), readExamReports(db)])
  const calendar = calendarOf(preferences)
  const mocks = reports.map(({ blueprint, startedAt }) => ({ blueprint, day: calendar.dayOf(startedAt) }))
  /** The day on which the mock of the exam's last days was sat. */
  const satOn = ({ blueprint, day }: GoalRow) =>
    mocks.find((mock) => mock.blueprint === blueprint && mock.day >= day - MOCK_DAYS)?.day
  const coming = dated.map(({ goal, blueprint }) =>
    planExam(goal, blueprint, studied.cards, packs, satOn(goal) !== undefined),
  )
  const satToday = coming.filter(({ goal }) => satOn(goal) === today)
  const minutesSpent = satToday.reduce((sum, { goal }) => sum + goal.mockMinutes, studied.minutesSpent)
  return { ...studied, minutesSpent, coming }
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
  const { today, cards, coming, introduced, facts, minutesSpent, habit } = outlook
  return {
    ...habit,
    today,
    cards,
    introduced,
    facts,
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
  const { today, buried, minutesSpent } = outlook
  const { cards, daysOff, minutesPerDay, settings, ...input } = planInputOf(outlook, preferences)
  return pickForDay({
    ...input,
    introduced: outlook.introduced,
    day: today,
    cards: cards.filter(({ id }) => !buried.has(id)),
    daysOff: afterBreak(daysOff, today),
    minutes: minutesPerDay === null ? null : Math.max(0, minutesPerDay - minutesSpent),
    scheduler: settings.scheduler,
  })
}

/** New cards that could come today beyond its share, in their order; of each fact one. */
export function beyondShare({ cards, buried, facts }: Outlook, share: readonly PlanCard[]): PlanCard[] {
  const unseen = cards.filter(({ id, progress }) => progress === null && !buried.has(id))
  return onePerFact(unseen, new Set([...facts, ...share.map(({ id }) => factOf(id))]))
}

/** Days off without those that run on from this day. */
function afterBreak(daysOff: ReadonlySet<StudyDay>, first: StudyDay): ReadonlySet<StudyDay> {
  const left = new Set(daysOff)
  for (let day = first; left.delete(day); day++);
  return left
}
