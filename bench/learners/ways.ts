import {
  DEFAULT_HABIT,
  type DueCard,
  type ExamGoal,
  type Habit,
  habitOf,
  isDue,
  orderDue,
  pickForDay,
  planExams,
} from '#scheduling'
import { drawPaper } from './exam.ts'
import type { Learner } from './learner.ts'
import { answer, type Desk, mockMinutesOf, practise, SETTINGS, type StudiedCard, sitMock } from './study.ts'

/** How a learner spends a day. `minutes` is what there is; `desk.minutes` says what was used. */
export type Way = (desk: Desk, minutes: number) => void

/** The app's default. */
const NEW_PER_DAY = 10
const DAYS_PER_WEEK = 7

/** SM-2 with the app's limit on new cards and no thought of the exam. */
export const plain: Way = (desk, minutes) => {
  work(desk, [...dueOf(desk), ...unseenOf(desk).slice(0, NEW_PER_DAY)], minutes)
}

/** SM-2 that leaves no minute unused: after what is due new cards without a limit, then what is due next. */
export const eager: Way = (desk, minutes) => {
  work(desk, [...dueOf(desk), ...unseenOf(desk)], minutes)
  if (desk.minutes >= minutes) return
  const ahead = desk.cards.filter(({ progress }) => progress !== null && progress.due > desk.day)
  work(
    desk,
    ahead.sort((a, b) => (a.progress?.due ?? 0) - (b.progress?.due ?? 0)),
    minutes,
  )
}

/** The plan for an exam, with its mock and what the mock missed. */
export function planned(examDay: number): Way {
  let habit: Habit = DEFAULT_HABIT
  let misses: readonly StudiedCard[] = []
  return (desk, minutes) => {
    if (desk.day % DAYS_PER_WEEK === 0) habit = habitOf(desk.log)
    const exam = goalOf(desk.learner, examDay)
    practise(desk, misses, minutes)
    misses = []
    const share = pickForDay({
      day: desk.day,
      cards: desk.cards,
      introduced: new Set(),
      exams: [exam],
      daysOff: new Set(),
      minutes: minutes - desk.minutes,
      effort: habit.effort,
      scheduler: SETTINGS.scheduler,
    })
    if (share.mocks.length > 0) misses = sitMock(desk, drawPaper(desk, 'mock'))
    work(desk, share.cards, minutes)
  }
}

/** What the plan foretells on this day: the minutes from now on, and the facts that will not have been seen. */
export function forecastOf({ learner, cards, day, log }: Desk, examDay: number) {
  const { days, topics } = planExams({
    today: day,
    cards,
    exams: [goalOf(learner, examDay)],
    daysOff: new Set(),
    minutesPerDay: learner.minutesPerDay,
    ...habitOf(log),
    settings: SETTINGS,
  })
  return {
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    leftOut: topics.reduce((sum, { leftOut }) => sum + leftOut, 0),
  }
}

function goalOf(learner: Learner, day: number): ExamGoal {
  const weights = Object.fromEntries(learner.topics.map(({ name, weight }) => [name, weight]))
  return { id: 'exam', day, weights, mockMinutes: mockMinutesOf(learner) }
}

function work(desk: Desk, cards: readonly StudiedCard[], minutes: number): void {
  for (const card of cards) {
    if (desk.minutes >= minutes) break
    answer(desk, card)
  }
}

function unseenOf({ cards }: Desk): StudiedCard[] {
  return cards.filter(({ progress }) => progress === null)
}

function dueOf({ cards, day }: Desk): StudiedCard[] {
  const due: (DueCard & { readonly card: StudiedCard })[] = []
  for (const card of cards) {
    const { id, progress } = card
    if (progress === null || !isDue(progress, day)) continue
    due.push({ id, card, due: progress.due, intervalDays: progress.memory.intervalDays })
  }
  return orderDue(due, day).map(({ card }) => card)
}
