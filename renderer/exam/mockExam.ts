import type { Answer } from '#questions'

/** What the learner has put on an exam; one entry for each question, in the order of the paper. Plain data. */
interface Sheet {
  /** The id of the paper. */
  readonly paper: string
  /** null: left blank. */
  readonly answers: readonly (Answer | null)[]
  /** Marked to come back to. */
  readonly flags: readonly boolean[]
  /** Marked as guessed. */
  readonly guesses: readonly boolean[]
  /** The question on the screen, or the list of what is blank and flagged. */
  readonly page: number | 'review'
  /** Epoch milliseconds. */
  readonly startedAt: number
  /** Epoch milliseconds. An instant and not a rest, so the time runs while the app is closed and is right when it is back. */
  readonly endsAt: number
}

export type RunningExam = Sheet & { readonly phase: 'running' }

export type HandedInExam = Sheet & {
  readonly phase: 'handedIn'
  readonly by: 'hand' | 'time'
  /** Epoch milliseconds; `endsAt` where the time ran out, whenever that was noticed. */
  readonly handedInAt: number
}

export type MockExam = RunningExam | HandedInExam

type Change =
  | { readonly type: 'answered'; readonly question: number; readonly answer: Answer | null }
  | { readonly type: 'flagged'; readonly question: number; readonly isFlagged: boolean }
  | { readonly type: 'guessed'; readonly question: number; readonly isGuessed: boolean }
  | { readonly type: 'wentTo'; readonly page: number | 'review' }

/** What happens in an exam. Each says what is from then on and not what differs, so one that comes twice does no harm. */
export type ExamEvent = (Change | { readonly type: 'ticked' } | { readonly type: 'handedIn' }) & {
  /** Epoch milliseconds. */
  readonly at: number
}

const MS_PER_MINUTE = 60_000

/** @param now epoch milliseconds */
export function beginExam(paper: string, questions: number, minutes: number, now: number): RunningExam {
  return {
    phase: 'running',
    paper,
    answers: Array<null>(questions).fill(null),
    flags: Array<boolean>(questions).fill(false),
    guesses: Array<boolean>(questions).fill(false),
    page: 0,
    startedAt: now,
    endsAt: now + minutes * MS_PER_MINUTE,
  }
}

/**
 * The exam after an event. An event at the end of the time or later only hands the exam in, as it stood; an exam that is
 * handed in never changes. What is said about a question that is not there changes nothing.
 */
export function reduceExam(exam: MockExam, event: ExamEvent): MockExam {
  if (exam.phase === 'handedIn') return exam
  if (event.at >= exam.endsAt) return { ...exam, phase: 'handedIn', by: 'time', handedInAt: exam.endsAt }
  switch (event.type) {
    case 'ticked':
      return exam
    case 'answered':
      return { ...exam, answers: replace(exam.answers, event.question, orBlank(event.answer)) }
    case 'flagged':
      return { ...exam, flags: replace(exam.flags, event.question, event.isFlagged) }
    case 'guessed':
      return { ...exam, guesses: replace(exam.guesses, event.question, event.isGuessed) }
    case 'wentTo':
      return event.page === 'review' || event.page in exam.answers ? { ...exam, page: event.page } : exam
    case 'handedIn':
      return { ...exam, phase: 'handedIn', by: 'hand', handedInAt: event.at }
  }
}

/** The event that takes another back, at the same instant; null for one that ends the exam, which stays ended. */
export function takeBack(before: RunningExam, event: ExamEvent): ExamEvent | null {
  if (reduceExam(before, event).phase === 'handedIn') return null
  switch (event.type) {
    case 'answered':
      return { ...event, answer: before.answers[event.question] ?? null }
    case 'flagged':
      return { ...event, isFlagged: before.flags[event.question] ?? false }
    case 'guessed':
      return { ...event, isGuessed: before.guesses[event.question] ?? false }
    case 'wentTo':
      return { ...event, page: before.page }
    default:
      return event
  }
}

/** Milliseconds that are left; 0 when the time is over or the exam is handed in. */
export function remainingMs(exam: MockExam, now: number): number {
  return exam.phase === 'running' ? Math.max(0, exam.endsAt - now) : 0
}

/** Numbers of the questions without an answer. */
export function blanks(exam: MockExam): number[] {
  return exam.answers.flatMap((answer, question) => (answer === null ? [question] : []))
}

/** Numbers of the questions of which a part is answered: as it stands none of them is right. */
export function unfinished(exam: MockExam): number[] {
  return exam.answers.flatMap((answer, question) =>
    answer?.kind === 'paired' && answer.options.includes(null) ? [question] : [],
  )
}

/** Numbers of the flagged questions. */
export function flagged(exam: MockExam): number[] {
  return exam.flags.flatMap((isFlagged, question) => (isFlagged ? [question] : []))
}

function replace<T>(entries: readonly T[], index: number, entry: T): readonly T[] {
  return index in entries ? entries.with(index, entry) : entries
}

/** An answer that says nothing is none. */
function orBlank(answer: Answer | null): Answer | null {
  switch (answer?.kind) {
    case 'chosen':
      return answer.options.length > 0 ? answer : null
    case 'typed':
      return answer.text.trim() !== '' ? answer : null
    case 'paired':
      return answer.options.some((option) => option !== null) ? answer : null
    default:
      return null
  }
}
