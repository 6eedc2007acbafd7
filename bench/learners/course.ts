import { chance, hash } from '#questions'
import { measureForgetting, type Readiness, readiness, trialsOf } from '#scheduling'
import { evenOf } from './chance.ts'
import { sitExam } from './exam.ts'
import { type Learner, trueRecall } from './learner.ts'
import { type Desk, deskOf, guessOf, OPTIONS } from './study.ts'
import type { Way } from './ways.ts'

/** What came of studying one way for one exam. */
export interface Course {
  /** Used on each day. */
  readonly minutes: readonly number[]
  /** The share of facts known on the day of the exam: the mean true recall. */
  readonly known: number
  /** The share of facts seen at least once, and how many never were. */
  readonly seen: number
  readonly unseen: number
  /** The share of right answers in the exam. */
  readonly score: number
  readonly isPassed: boolean
  /** What Kasane said on the eve of the learner's exam, and of one that asks for nearly everything. */
  readonly foretold: Readiness
  readonly foretoldHard: Readiness
}

/** The pass mark of an exam that few are sure of, on which foretelling shows what it can. */
export const HARD_SHARE = 0.95
const MISSED_SHARE = 0.2
const BREAK_DAYS = 4

/** One day in five is missed without notice, and four in a row somewhere in the middle. */
export function missedDays({ name }: Learner, days: number): ReadonlySet<number> {
  const first = Math.floor(days * (0.3 + 0.4 * evenOf(`${name} ${days} break`)))
  const isMissed = (day: number) =>
    (day >= first && day < first + BREAK_DAYS) || evenOf(`${name} ${days} missed ${day}`) < MISSED_SHARE
  return new Set(Array.from({ length: days }, (_, day) => day).filter(isMissed))
}

/**
 * @param minutesOn what there is on a day
 * @param watch sees the desk before each day of study
 */
export function takeCourse(
  learner: Learner,
  examDay: number,
  way: Way,
  missed: ReadonlySet<number>,
  minutesOn: (day: number) => number,
  watch: (desk: Desk) => void = () => undefined,
): Course {
  const desk = deskOf(learner)
  const minutes: number[] = []
  for (let day = 0; day < examDay; day++) {
    desk.day = day
    desk.minutes = 0
    watch(desk)
    if (!missed.has(day)) way(desk, minutesOn(day))
    minutes.push(desk.minutes)
  }
  const { cards } = desk
  const unseen = cards.filter(({ progress }) => progress === null).length
  const score = sitExam(desk, examDay)
  const forgetting = measureForgetting(trialsOf(desk.log, guessOf))
  const foretell = (passShare: number) =>
    readiness(
      cards,
      { questions: learner.questions, passShare, options: OPTIONS },
      examDay,
      chance(hash(learner.name)),
      forgetting,
    )
  return {
    minutes,
    known: cards.reduce((sum, { trace }) => sum + trueRecall(learner, trace, examDay), 0) / cards.length,
    seen: 1 - unseen / cards.length,
    unseen,
    score,
    isPassed: score > learner.passShare - 1e-9,
    foretold: foretell(learner.passShare),
    foretoldHard: foretell(HARD_SHARE),
  }
}
