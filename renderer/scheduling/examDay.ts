import {
  comingExams,
  type ExamGoal,
  examCap,
  examOf,
  newPerDay,
  type PlanCard,
  RESERVED_DAYS,
} from './examGoal.ts'
import { recallOn } from './recall.ts'
import type { StudyDay } from './studyDay.ts'

/** What studying takes at the learner's own pace, drills and reading the explanation included. */
export interface Effort {
  readonly reviewMinutes: number
  /** A card seen for the first time. */
  readonly newMinutes: number
}

export interface DayInput<C extends PlanCard> {
  readonly day: StudyDay
  /** Every card that may come, in the order in which new ones are to come. */
  readonly cards: readonly C[]
  readonly exams: readonly ExamGoal[]
  /** The learner's minutes a day; null for no limit. */
  readonly minutes: number | null
  readonly effort: Effort
  readonly daysOff: ReadonlySet<StudyDay>
}

/** What is to be done on one day. */
export interface DayShare<C extends PlanCard> {
  /** `reserved`: kept for the mock of an exam and what it showed to be missing. */
  readonly kind: 'study' | 'reserved' | 'off'
  /** Exams whose mock is to be sat. */
  readonly mocks: readonly ExamGoal[]
  /** The most needed first. */
  readonly reviews: readonly C[]
  readonly fresh: readonly C[]
  /** Due, but there are no minutes for them. */
  readonly postponed: readonly C[]
  /** What all of it takes, the mock included. */
  readonly minutes: number
}

/**
 * The day up to which due cards come today: today, or the nearer half of the days off that follow, so that a break moves
 * its load before and after it. Of a break that lasts to the exam all comes before.
 */
export function dueUntil(day: StudyDay, daysOff: ReadonlySet<StudyDay>, nextExam?: StudyDay): StudyDay {
  let last = day
  while (daysOff.has(last + 1)) last += 1
  return last + 1 === nextExam ? last : day + Math.floor((last - day) / 2)
}

/**
 * Chooses what a day asks for: the mock, the due cards, then new ones, as far as the minutes reach. In the last weeks due cards come in the order of what
 * they cost in the exam if they are left: the topic's weight for each of its cards × the chance of not knowing it then.
 */
export function pickForDay<C extends PlanCard>(input: DayInput<C>): DayShare<C> {
  const { day, cards, minutes, effort, daysOff } = input
  const coming = comingExams(input.exams, day)
  if (daysOff.has(day)) return { kind: 'off', mocks: [], reviews: [], fresh: [], postponed: [], minutes: 0 }
  const isReserved = coming.some((exam) => exam.day - day <= RESERVED_DAYS)
  const mocks = coming.filter((exam) => exam.mockMinutes > 0 && isMockDay(exam, day, daysOff))
  const mockMinutes = mocks.reduce((sum, exam) => sum + exam.mockMinutes, 0)

  const worth = worthOf(cards, coming)
  const until = dueUntil(day, daysOff, coming[0]?.day)
  const due: { card: C; need: number }[] = []
  const unseen = new Map<ExamGoal, C[]>(coming.map((exam) => [exam, []]))
  for (const card of cards) {
    const { progress } = card
    const exam = examOf(coming, card.topic)
    if (progress === null) {
      if (exam !== undefined) unseen.get(exam)?.push(card)
    } else if (progress.reviewedOn < day && (examCap(card, coming)?.day ?? progress.due) <= until) {
      const loss = exam === undefined ? 0 : worth(exam, card.topic) * (1 - recallOn(progress, exam.day))
      due.push({ card, need: loss })
    }
  }
  due.sort((a, b) => b.need - a.need)
  const left = minutes === null ? Number.POSITIVE_INFINITY : Math.max(0, minutes - mockMinutes)
  const room = Math.min(due.length, Math.floor(left / effort.reviewMinutes))
  const reviews = due.slice(0, room).map(({ card }) => card)
  const fresh = [...unseen].flatMap(([exam, waiting]) =>
    waiting
      .toSorted((a, b) => worth(exam, b.topic) - worth(exam, a.topic))
      .slice(0, newPerDay(waiting.length, day, exam.day, daysOff)),
  )
  const roomForNew = Math.floor((left - room * effort.reviewMinutes) / effort.newMinutes)
  const taken = fresh.slice(0, roomForNew)
  return {
    kind: isReserved ? 'reserved' : 'study',
    mocks,
    reviews,
    fresh: taken,
    postponed: due.slice(room).map(({ card }) => card),
    minutes: mockMinutes + reviews.length * effort.reviewMinutes + taken.length * effort.newMinutes,
  }
}

/** The mock is sat on the first of the reserved days on which the learner studies. */
function isMockDay(exam: ExamGoal, day: StudyDay, daysOff: ReadonlySet<StudyDay>): boolean {
  if (exam.day - day > RESERVED_DAYS) return false
  for (let before = exam.day - RESERVED_DAYS; before < day; before++) if (!daysOff.has(before)) return false
  return true
}

/** What one card of a topic is worth in an exam: the topic's weight shared among its cards. */
function worthOf(cards: readonly PlanCard[], coming: readonly ExamGoal[]) {
  const counts = new Map<string, number>()
  if (coming.length > 0) for (const { topic } of cards) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return (exam: ExamGoal, topic: string) => (exam.weights[topic] ?? 0) / (counts.get(topic) ?? 1)
}
