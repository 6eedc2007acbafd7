import type { CardId, Progress } from './card.ts'
import type { StudyDay } from './studyDay.ts'

/** An exam that the learner prepares for. Plain data. */
export interface ExamGoal {
  readonly id: string
  /** The study day of the exam; what is studied on it no longer counts. */
  readonly day: StudyDay
  /** What each topic is worth; only the ratios matter. A topic that is absent is not examined. */
  readonly weights: Readonly<Record<string, number>>
  /** What a mock of it takes; 0 where none is wanted or it has been sat. */
  readonly mockMinutes: number
}

/** A card as a plan sees it. */
export interface PlanCard {
  readonly id: CardId
  readonly topic: string
  readonly progress: Progress | null
}

/** The last days before an exam are kept for a mock and for what it showed to be missing; nothing new comes in them. */
const RESERVED_DAYS = 2
/** New cards are spread over the days up to so many before the exam, so that each can still be seen a few times. */
const SETTLING_DAYS = 7
/** In so many last days every card is to be seen again. */
const FINAL_DAYS = 23

export function isExamined(exam: ExamGoal, topic: string): boolean {
  return (exam.weights[topic] ?? 0) > 0
}

/** Exams that are still to come after a study day, the nearest first. */
export function comingExams(exams: readonly ExamGoal[], day: StudyDay): ExamGoal[] {
  return exams.filter((exam) => exam.day > day).toSorted((a, b) => a.day - b.day)
}

export function isReserved(exam: ExamGoal, day: StudyDay): boolean {
  return exam.day > day && exam.day - day <= RESERVED_DAYS
}

export function isFinal(exam: ExamGoal, day: StudyDay): boolean {
  return exam.day > day && exam.day - day <= FINAL_DAYS
}

/** The mock is sat on the first of the reserved days on which the learner studies. */
export function isMockDay(exam: ExamGoal, day: StudyDay, daysOff: ReadonlySet<StudyDay>): boolean {
  if (exam.mockMinutes === 0 || !isReserved(exam, day) || daysOff.has(day)) return false
  for (let earlier = exam.day - RESERVED_DAYS; earlier < day; earlier++)
    if (!daysOff.has(earlier)) return false
  return true
}

/**
 * New cards a day: `ceil(unseen / max(1, D − 7))` with D days to the exam, and none on the reserved days.
 *
 * @param daysOff days without study; they do not count among the D − 7
 */
export function newPerDay(
  unseen: number,
  today: StudyDay,
  exam: Pick<ExamGoal, 'day'>,
  daysOff: ReadonlySet<StudyDay>,
): number {
  if (exam.day - today <= RESERVED_DAYS) return 0
  const end = exam.day - SETTLING_DAYS
  const off = [...daysOff].filter((day) => day >= today && day < end).length
  return Math.ceil(unseen / Math.max(1, end - today - off))
}

/**
 * The longest interval after a review with so many days left: half of them, so that the card is seen again in good time
 * before the exam. The cap only ever reaches into the last 23 days: an interval that ends before them stands.
 */
export function examCapDays(daysLeft: number): number {
  return Math.max(1, Math.floor(daysLeft / 2), daysLeft - FINAL_DAYS)
}

/** What an exam changes about a card: it comes on `day` and not on `without`, its due day. */
export interface ExamCap {
  readonly exam: string
  readonly day: StudyDay
  readonly without: StudyDay
}

/**
 * The exam whose cap brings the card forward, and from where to where; null where none does. It is worked out from the
 * exams to come and stored in no card: memory and due day are untouched, and when the exam is over, moved or called off,
 * the card comes as if it had never been.
 */
export function examCap(
  { progress, topic }: Omit<PlanCard, 'id'>,
  coming: readonly ExamGoal[],
): ExamCap | null {
  if (progress === null) return null
  let cap: ExamCap | null = null
  for (const exam of coming) {
    if (!isExamined(exam, topic)) continue
    const day = progress.reviewedOn + examCapDays(exam.day - progress.reviewedOn)
    if (day < (cap?.day ?? progress.due)) cap = { exam: exam.id, day, without: progress.due }
  }
  return cap
}
