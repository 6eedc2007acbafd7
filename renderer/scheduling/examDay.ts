import type { CardId } from './card.ts'
import {
  comingExams,
  type ExamGoal,
  examCap,
  isExamined,
  isFinal,
  isMockDay,
  isReserved,
  newPerDay,
  type PlanCard,
} from './examGoal.ts'
import type { Effort } from './habit.ts'
import type { Scheduler } from './memory.ts'
import { type DueCard, factOf, onePerFact, orderDue } from './queue.ts'
import { recallAfter, recallOn } from './recall.ts'
import type { StudyDay } from './studyDay.ts'

export interface DayInput<C extends PlanCard> {
  readonly day: StudyDay
  /** Every card that may come, in the order in which new ones are to come. */
  readonly cards: readonly C[]
  /** Cards that were seen for the first time earlier on this day: they count among the day's new ones. */
  readonly introduced: ReadonlySet<CardId>
  /** Facts of which a card has come on this day: of each fact one card comes a day. Absent: the cards are of no facts. */
  readonly facts?: ReadonlySet<string>
  readonly exams: readonly ExamGoal[]
  /** How many new cards the learner wants a day: as far as exams leave room, those of topics that no exam asks. 0 unless said. */
  readonly newPerDay?: number
  readonly daysOff: ReadonlySet<StudyDay>
  /** The minutes that are left of the learner's day; null for no limit. */
  readonly minutes: number | null
  readonly effort: Effort
  readonly scheduler: Scheduler
}

/** What is to be done on one day. */
export interface DayShare<C extends PlanCard> {
  /** `reserved`: kept for the mock of an exam and what it shows to be missing. */
  readonly kind: 'study' | 'reserved' | 'off'
  /** Exams whose mock is to be sat. It goes before all else, even where the minutes do not reach. */
  readonly mocks: readonly ExamGoal[]
  /** Due and new cards together, the most useful first. */
  readonly cards: readonly C[]
  /** Due cards for which no minutes are left. */
  readonly postponed: readonly C[]
  /** What mocks and cards take. */
  readonly minutes: number
}

/** A new card ranks with a review that raises the recall on the exam day by so much (measured: docs/exam-planning.md). */
const GAIN_OF_NEW = 0.5

/** In minutes: sums of fractions differ with their order, and no card may come or go by that. */
const HARDLY_ANY = 1e-6

/**
 * Chooses what a day asks for, as far as its minutes reach: mocks, then due cards, then new ones. In the last weeks due
 * and new cards stand in one order, by what they gain in the exam: the weight of the topic for each of its cards × the
 * recall on the exam day that answering now is expected to add. So a few minutes go where they matter most.
 */
export function pickForDay<C extends PlanCard>(input: DayInput<C>): DayShare<C> {
  const { day, daysOff, effort } = input
  if (daysOff.has(day)) return { kind: 'off', mocks: [], cards: [], postponed: [], minutes: 0 }
  const coming = comingExams(input.exams, day)
  const reserved = coming.some((exam) => isReserved(exam, day))
  const mocks = coming.filter((exam) => isMockDay(exam, day, daysOff))
  const worth = worthIn(input.cards)

  const { facts } = input
  const due = facts ? onePerFact(dueCards(input, coming), facts) : dueCards(input, coming)
  const taken = facts && new Set([...facts, ...due.map(({ id }) => factOf(id))])
  const unseen = input.cards.filter(({ progress }) => progress === null)
  const free = taken ? onePerFact(unseen, taken) : unseen
  const ofExams = reserved ? [] : newCards(input, free, coming, worth)
  const fresh = reserved ? [] : [...ofExams, ...otherNewCards(input, free, coming, ofExams.length)]
  let wanted: readonly C[] = [...due, ...fresh]
  if (coming.some((exam) => isFinal(exam, day))) {
    const ranked = wanted.map((card) => ({ card, gain: gainOf(card, input, coming, worth) }))
    wanted = ranked.toSorted((a, b) => b.gain - a.gain).map(({ card }) => card)
  }

  const cards: C[] = []
  const postponed: C[] = []
  let minutes = mocks.reduce((sum, exam) => sum + exam.mockMinutes, 0)
  for (const card of wanted) {
    const cost = card.progress === null ? effort.fresh : effort.review
    if (input.minutes !== null && minutes + cost > input.minutes + HARDLY_ANY) {
      if (card.progress !== null) postponed.push(card)
      continue
    }
    minutes += cost
    cards.push(card)
  }
  return { kind: reserved ? 'reserved' : 'study', mocks, cards, postponed, minutes }
}

/**
 * The day up to which due cards come today: today, or with the nearer half of the days off that follow, so that a break
 * moves its load before and after it. Of a break that lasts up to the exam all comes before.
 */
export function dueUntil(day: StudyDay, daysOff: ReadonlySet<StudyDay>, nextExam?: StudyDay): StudyDay {
  let last = day
  while (daysOff.has(last + 1)) last += 1
  return last + 1 === nextExam ? last : day + Math.floor((last - day) / 2)
}

/** Due cards by lateness. Those that only an exam brings forward leave its reserved days free. */
function dueCards<C extends PlanCard>(
  { day, cards, daysOff }: DayInput<C>,
  coming: readonly ExamGoal[],
): C[] {
  const until = dueUntil(day, daysOff, coming[0]?.day)
  const capping = coming.filter((exam) => !isReserved(exam, day))
  const due: (DueCard & { readonly card: C })[] = []
  for (const card of cards) {
    const { id, progress } = card
    if (progress === null || progress.reviewedOn >= day) continue
    const comes = examCap(card, capping)?.day ?? progress.due
    if (comes <= until) due.push({ id, card, due: comes, intervalDays: progress.memory.intervalDays })
  }
  return orderDue(due, day).map(({ card }) => card)
}

/**
 * Each exam's share of new cards, those of its weightiest topics first; a card of two exams comes for the nearer one.
 *
 * @param free those of the unseen cards that may come on this day
 */
function newCards<C extends PlanCard>(
  { day, cards, introduced, daysOff }: DayInput<C>,
  free: readonly C[],
  coming: readonly ExamGoal[],
  worth: Worth,
): C[] {
  return coming.flatMap((exam) => {
    const isOwn = ({ topic }: C) => coming.find((e) => isExamined(e, topic)) === exam
    const own = cards.filter(isOwn)
    const unseen = own.filter(({ progress }) => progress === null).length
    const before = own.filter(({ id }) => introduced.has(id)).length
    const share = newPerDay(unseen + before, day, exam, daysOff) - before
    const choice = free.filter(isOwn).toSorted((a, b) => worth(exam, b.topic) - worth(exam, a.topic))
    return choice.slice(0, Math.max(0, share))
  })
}

/** New cards of topics that no exam asks, as far as the exams leave room for them among the day's new cards. */
function otherNewCards<C extends PlanCard>(
  { introduced, newPerDay = 0 }: DayInput<C>,
  free: readonly C[],
  coming: readonly ExamGoal[],
  ofExams: number,
): C[] {
  const left = newPerDay - introduced.size - ofExams
  const others = free.filter(({ topic }) => !coming.some((exam) => isExamined(exam, topic)))
  return others.slice(0, Math.max(0, left))
}

function gainOf(
  { topic, progress }: PlanCard,
  { day, scheduler }: DayInput<PlanCard>,
  coming: readonly ExamGoal[],
  worth: Worth,
): number {
  const exam = coming.find((e) => isExamined(e, topic))
  if (exam === undefined) return 0
  if (progress === null) return worth(exam, topic) * GAIN_OF_NEW
  const { memory, reviewedOn } = progress
  const recall = recallOn(progress, day)
  const daysLeft = exam.day - day
  const afterSuccess = recallAfter(scheduler.step(memory, 4, day - reviewedOn), daysLeft)
  const afterFailure = recallAfter(scheduler.step(memory, 1, day - reviewedOn), daysLeft)
  const gain = recall * afterSuccess + (1 - recall) * afterFailure - recallOn(progress, exam.day)
  return worth(exam, topic) * gain
}

/** What one card of a topic is worth in an exam: the topic's share of it, divided among its cards. */
type Worth = (exam: ExamGoal, topic: string) => number

function worthIn(cards: readonly PlanCard[]): Worth {
  const counts = new Map<string, number>()
  for (const { topic } of cards) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const sums = new Map<ExamGoal, number>()
  return (exam, topic) => {
    let sum = sums.get(exam)
    if (sum === undefined) {
      sum = Object.values(exam.weights).reduce((a, b) => a + b, 0)
      sums.set(exam, sum)
    }
    return (exam.weights[topic] ?? 0) / sum / (counts.get(topic) ?? 1)
  }
}
