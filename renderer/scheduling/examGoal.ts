import type { CardId, Progress } from './card.ts'
import type { StudyDay } from './studyDay.ts'

/** An exam that the learner prepares for. Plain data. */
export interface ExamGoal {
  readonly id: string
  /** The study day of the exam; what is studied on it no longer counts. */
  readonly day: StudyDay
  /** What each topic is worth; only the ratios matter. A topic that is absent is not examined. */
  readonly weights: Readonly<Record<string, number>>
  /** What a mock of it takes; 0 where none is wanted. */
  readonly mockMinutes: number
}

/** A card as a plan sees it. */
export interface PlanCard {
  readonly id: CardId
  readonly topic: string
  readonly progress: Progress | null
}

/** The last days before an exam are kept for a mock and for what it showed to be missing; nothing new comes in them. */
export const RESERVED_DAYS = 2
/** The last new card comes this long before the exam, so that it can be seen again a few times. */
const SETTLING_DAYS = 7
/** In so many last days every card is to be seen again. */
const FINAL_DAYS = 23

export function isExamined(exam: ExamGoal, topic: string): boolean {
  return (exam.weights[topic] ?? 0) > 0
}

/** Exams that are still to come on a study day, the nearest first. */
export function comingExams(exams: readonly ExamGoal[], day: StudyDay): ExamGoal[] {
  return exams.filter((exam) => exam.day > day).toSorted((a, b) => a.day - b.day)
}

/** The first exam to come that asks for the topic. */
export function examOf(coming: readonly ExamGoal[], topic: string): ExamGoal | undefined {
  return coming.find((exam) => isExamined(exam, topic))
}

/**
 * New cards a day: `ceil(unseen / max(1, D − 7))`, where D − 7 counts the days from today on that may bring new cards.
 *
 * @param daysOff days without study, which do not count
 */
export function newPerDay(
  unseen: number,
  today: StudyDay,
  examDay: StudyDay,
  daysOff: ReadonlySet<StudyDay>,
): number {
  if (examDay - today <= RESERVED_DAYS) return 0
  let days = examDay - SETTLING_DAYS - today
  for (const off of daysOff) if (off >= today && off < examDay - SETTLING_DAYS) days -= 1
  return Math.ceil(unseen / Math.max(1, days))
}

/**
 * The longest interval after a review with so many days left: half of them, so that the card is seen again before the
 * exam. Earlier than the last 23 days the cap reaches no interval that ends before they begin.
 */
export function examCapDays(daysLeft: number): number {
  return Math.max(1, Math.floor(daysLeft / 2), daysLeft - FINAL_DAYS)
}

/** What an exam changes about a card: it comes on `day` instead of on `without`, its due day. */
export interface ExamCap {
  readonly exam: string
  readonly day: StudyDay
  readonly without: StudyDay
}

/**
 * The exam whose cap brings the card forward, and by how much; null where no exam does. The cap is worked out from the
 * exams to come and is stored in no card: when the exam is over, changed or called off, the due day stands as before.
 *
 * @param coming `comingExams`
 */
export function examCap(card: PlanCard, coming: readonly ExamGoal[]): ExamCap | null {
  const { progress, topic } = card
  if (progress === null) return null
  let sooner: ExamCap | null = null
  for (const exam of coming) {
    if (!isExamined(exam, topic)) continue
    const day = progress.reviewedOn + examCapDays(exam.day - progress.reviewedOn)
    if (day < (sooner?.day ?? progress.due)) sooner = { exam: exam.id, day, without: progress.due }
  }
  return sooner
}
