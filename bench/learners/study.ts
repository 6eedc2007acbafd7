import {
  type Card,
  type CardId,
  type Entry,
  FOOT_OF_LADDER,
  type Grade,
  isRecall,
  type Progress,
  review,
  sm2,
} from '#scheduling'
import { evenOf } from './chance.ts'
import { type Fact, firstTrace, type Learner, learn, QUESTIONS, type Trace, trueRecall } from './learner.ts'

/** A card with both its sides: what Kasane keeps of it, and what the learner really has. */
export interface StudiedCard extends Card {
  readonly id: CardId
  readonly topic: string
  readonly fact: Fact
  progress: Progress | null
  trace: Trace | null
  /** How often the learner has met it, which names the luck of the next time. */
  meetings: number
}

/** A learner at work. */
export interface Desk {
  readonly learner: Learner
  readonly cards: readonly StudiedCard[]
  readonly log: Entry[]
  day: number
  /** Of the day so far. */
  minutes: number
}

export const SETTINGS = { scheduler: sm2, recognitionCapDays: 21, maximumIntervalDays: null }
export const OPTIONS = 4
/** What takes how long against a review: a first look more, a drill and a mock's question, without explanation, less. */
const TIMES = { fresh: 1.6, review: 1, drill: 0.5, mock: 0.7 }
const MS_PER_MINUTE = 60_000
const MINUTES_PER_DAY = 24 * 60

export function deskOf(learner: Learner): Desk {
  const cards = learner.topics.flatMap(({ name, facts }) =>
    facts.map((fact, i) => ({
      id: `${name}/${i}`,
      topic: name,
      fact,
      progress: null,
      trace: firstTrace(fact),
      meetings: 0,
    })),
  )
  return { learner, cards, log: [], day: 0, minutes: 0 }
}

/** What guessing at a question of this format is worth. */
export function guessOf(format: string): number {
  return isRecall(format) ? 0 : 1 / OPTIONS
}

/** Meets a card: whether it was recalled, and right all the same by a guess. The luck is the same whichever way it is studied. */
function meet({ learner, day }: Desk, card: StudiedCard, guess: number) {
  card.meetings += 1
  const luck = `${learner.name} ${card.id} ${card.meetings}`
  const isRecalled = evenOf(luck) < trueRecall(learner, card.trace, day)
  card.trace = learn(learner, card.fact, card.trace, isRecalled, day)
  return { luck, isRecalled, isRight: isRecalled || evenOf(`${luck} guess`) < guess }
}

/** Answers a card for the schedule, with its drill where it needs one. */
export function answer(desk: Desk, card: StudiedCard): void {
  const { rung } = card.progress?.ladder ?? FOOT_OF_LADDER
  const format = rung === 'cloze' || rung === 'typed' ? rung : 'choice'
  spend(desk, card.progress === null ? TIMES.fresh : TIMES.review)
  const { luck, isRecalled, isRight } = meet(desk, card, guessOf(format))
  const grade = gradeOf(isRight, isRecalled, format, evenOf(`${luck} grade`))
  enter(desk, card, grade, format)
  if (grade >= 4) return
  spend(desk, TIMES.drill)
  enter(desk, card, 4, format)
}

function gradeOf(isRight: boolean, isRecalled: boolean, format: string, way: number): Grade {
  if (!isRight) return 1
  if (!isRecalled || way < 0.15) return 3
  return isRecall(format) && way > 0.7 ? 5 : 4
}

function enter(desk: Desk, card: StudiedCard, grade: Grade, format: string): void {
  const at = (desk.day * MINUTES_PER_DAY + desk.minutes) * MS_PER_MINUTE
  const { id, progress } = card
  const reviewed = review({ id, progress }, { grade, format }, { at, studyDay: desk.day }, SETTINGS)
  card.progress = reviewed.card.progress
  desk.log.push(reviewed.entry)
}

/** Sits a mock, which does not touch the schedule. @returns the cards that were wrong; the report explained them */
export function sitMock(desk: Desk, paper: readonly StudiedCard[]): StudiedCard[] {
  spend(desk, TIMES.mock * paper.length)
  return paper.filter((card) => !meet(desk, card, 1 / OPTIONS).isRight)
}

/** Practises cards that a mock missed, which does not touch the schedule either. */
export function practise(desk: Desk, cards: readonly StudiedCard[], minutes: number): void {
  for (const card of cards) {
    if (desk.minutes >= minutes) break
    spend(desk, TIMES.review)
    meet(desk, card, 0)
  }
}

export function mockMinutesOf(learner: Learner): number {
  return (QUESTIONS * TIMES.mock * learner.secondsPerAnswer) / 60
}

function spend(desk: Desk, times: number): void {
  desk.minutes += (times * desk.learner.secondsPerAnswer) / 60
}
