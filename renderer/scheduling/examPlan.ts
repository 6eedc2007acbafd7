import { type CardId, type ReviewSettings, review } from './card.ts'
import { type DayShare, pickForDay } from './examDay.ts'
import { comingExams, type ExamGoal, isExamined, isFinal, isReserved, type PlanCard } from './examGoal.ts'
import type { Habit } from './habit.ts'
import type { Grade } from './memory.ts'
import type { StudyDay } from './studyDay.ts'

export interface PlanInput extends Habit {
  readonly today: StudyDay
  /** Every card that may come, those of no exam too: they take minutes as well. In the order in which new ones are to come. */
  readonly cards: readonly PlanCard[]
  readonly exams: readonly ExamGoal[]
  /** `DayInput.newPerDay` */
  readonly newPerDay?: number
  readonly daysOff: ReadonlySet<StudyDay>
  /** The learner's minutes a day; null for no limit. */
  readonly minutesPerDay: number | null
  readonly settings: ReviewSettings
  /** What of today is already done: `DayInput.introduced`, and the minutes that it took. Nothing unless said. */
  readonly introduced?: ReadonlySet<CardId>
  readonly minutesSpent?: number
  /** `DayInput.facts`, of today. */
  readonly facts?: ReadonlySet<string>
}

/** What one day of a plan holds. */
export interface PlanDay {
  readonly day: StudyDay
  readonly kind: DayShare<PlanCard>['kind']
  /** Ids of the exams whose mock is to be sat. */
  readonly mocks: readonly string[]
  readonly reviews: number
  readonly newCards: number
  /** Due cards that wait for another day because the minutes do not reach. */
  readonly postponed: number
  /** Of everything still to do: reviews, new cards, a mock, and on the day after it what it missed. */
  readonly minutes: number
}

/** How far a plan takes one topic by the day of an exam: `cards = seen + introduced + leftOut`. */
export interface TopicPlan {
  readonly exam: string
  readonly topic: string
  readonly cards: number
  /** Answered before the plan begins. */
  readonly seen: number
  /** Seen for the first time by the plan. */
  readonly introduced: number
  /** Never seen before the exam: they do not fit. */
  readonly leftOut: number
  /** Seen, but overdue on the day of the exam or not once repeated in the last weeks. */
  readonly notRepeated: number
}

export interface ExamPlan {
  /** Every day from today up to the day before the last exam. */
  readonly days: readonly PlanDay[]
  readonly topics: readonly TopicPlan[]
}

/**
 * Plans backwards from the exams by studying ahead: day by day it picks what `pickForDay` would pick, and answers it as
 * this learner does, a fixed share failing. Nothing is planned on the day of the last exam or after it; what the minutes
 * do not reach stands in `postponed`, `leftOut` and `notRepeated`.
 */
export function planExams(input: PlanInput): ExamPlan {
  const { today, exams, daysOff, minutesPerDay, effort, failShare, settings } = input
  const { introduced = new Set<CardId>(), minutesSpent = 0, newPerDay = 0, facts } = input
  const coming = comingExams(exams, today)
  const end = coming.at(-1)?.day ?? today
  const cards = [...input.cards]
  const places = new Map(cards.map(({ id }, index) => [id, index]))
  const grades = { review: spread(failShare.review), fresh: spread(failShare.fresh) }
  const days: PlanDay[] = []
  const topics: TopicPlan[] = []
  let missMinutes = 0
  for (let day = today; day < end; day++) {
    const taken = missMinutes + (day === today ? minutesSpent : 0)
    const share = pickForDay({
      day,
      cards,
      introduced: day === today ? introduced : new Set(),
      ...(facts && { facts: day === today ? facts : new Set() }),
      exams,
      newPerDay,
      daysOff,
      minutes: minutesPerDay === null ? null : Math.max(0, minutesPerDay - taken),
      effort,
      scheduler: settings.scheduler,
    })
    const newCards = share.cards.filter(({ progress }) => progress === null).length
    for (const card of share.cards) {
      const grade = (card.progress === null ? grades.fresh : grades.review)()
      const format = (card.progress?.ladder.rung ?? 'choiceFar').startsWith('choice') ? 'choice' : 'typed'
      // The instant is written into the log alone, which a plan has none of.
      cards[places.get(card.id) as number] = review(
        card,
        { grade, format },
        { at: 0, studyDay: day },
        settings,
      ).card
    }
    days.push({
      day,
      kind: share.kind,
      mocks: share.mocks.map(({ id }) => id),
      reviews: share.cards.length - newCards,
      newCards,
      postponed: share.postponed.length,
      minutes: share.minutes + (share.kind === 'off' ? 0 : missMinutes),
    })
    if (share.kind !== 'off') {
      const mocks = share.mocks.filter((exam) => exam.day > day + 1)
      missMinutes = failShare.review * mocks.reduce((sum, exam) => sum + exam.mockMinutes, 0)
    }
    for (const exam of coming) if (exam.day === day + 1) topics.push(...topicPlans(exam, input.cards, cards))
  }
  return { days, topics }
}

/** Grades as a learner gets them of whom this share fails: evenly spread, so that a plan needs no chance. */
function spread(failShare: number): () => Grade {
  let owed = 0
  return () => {
    owed += failShare
    if (owed < 1) return 4
    owed -= 1
    return 1
  }
}

function topicPlans(exam: ExamGoal, before: readonly PlanCard[], after: readonly PlanCard[]): TopicPlan[] {
  const topics = Object.keys(exam.weights).filter((topic) => isExamined(exam, topic))
  return topics.map((topic) => {
    const count = { cards: 0, seen: 0, introduced: 0, leftOut: 0, notRepeated: 0 }
    for (const [index, { progress, topic: own }] of after.entries()) {
      if (own !== topic) continue
      count.cards += 1
      if (progress === null) count.leftOut += 1
      else if (before[index]?.progress === null) count.introduced += 1
      else count.seen += 1
      if (progress !== null && isWaiting(progress, exam)) count.notRepeated += 1
    }
    return { exam: exam.id, topic, ...count }
  })
}

function isWaiting({ due, reviewedOn }: NonNullable<PlanCard['progress']>, exam: ExamGoal): boolean {
  const isOverdue = due < exam.day && !isReserved(exam, due)
  return isOverdue || !isFinal(exam, reviewedOn)
}

/**
 * The fewest whole minutes a day with which all fits: nothing left out and all repeated. null where no number of
 * minutes does it, because an exam is too near or every day before it is off.
 */
export function minutesNeeded(input: PlanInput): number | null {
  const fits = (minutesPerDay: number | null) =>
    planExams({ ...input, minutesPerDay }).topics.every((topic) => topic.leftOut + topic.notRepeated === 0)
  if (!fits(null)) return null
  if (fits(0)) return 0
  let enough = 1
  while (!fits(enough)) enough *= 2
  let tooFew = Math.floor(enough / 2)
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2)
    if (fits(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
