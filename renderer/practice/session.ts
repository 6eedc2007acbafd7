import type { Answer, CardId, Grade, Marking, ProposedGrade, Question } from '#questions'
import type { Problem } from '#storage'

/** A card that is to be asked in a session. */
export interface Item {
  readonly card: CardId
  readonly kind: 'review' | 'new' | 'drill'
}

export interface Asked extends Item {
  readonly question: Question
}

/** A question that was answered. */
export interface Judged {
  readonly asked: Asked
  /** The same question as it is shown now, perhaps in the other language. */
  readonly shown: Question
  readonly answer: Answer
  readonly marking: Marking
  readonly proposed: ProposedGrade
  /** What counts: proposed, or chosen by the learner instead. */
  readonly grade: Grade
  readonly isGuessed: boolean
  /** When it was answered, in epoch milliseconds. */
  readonly at: number
  /** Milliseconds to the first commit; null where they say nothing. */
  readonly elapsedMs: number | null
}

/** Whether the answer is in the database. A problem is a code that has its sentence in the locales. */
export type Saving = 'saving' | 'saved' | { readonly problem: Problem }

interface Course {
  readonly ahead: readonly Item[]
  /** Each with what was ahead when it was asked, so that undoing is exact. */
  readonly done: readonly (Judged & { readonly aheadThen: readonly Item[] })[]
  /** Cards for which no question could be made. */
  readonly passedOver: readonly CardId[]
}

/** One sitting, from the first question to the summary. */
export type Session =
  | (Course & { readonly phase: 'asking'; readonly asked: Asked })
  | (Course & {
      readonly phase: 'judged'
      readonly judged: Judged
      readonly saving: Saving
      readonly wantsNext: boolean
    })
  | (Course & { readonly phase: 'over' })

export type SessionEvent =
  | {
      readonly type: 'answered'
      readonly answer: Answer
      readonly marking: Marking
      readonly proposed: ProposedGrade
      readonly at: number
      readonly elapsedMs: number | null
    }
  | {
      readonly type: 'regraded'
      readonly grade: Grade
      readonly proposed: ProposedGrade
      readonly isGuessed: boolean
    }
  | { readonly type: 'saving' }
  | { readonly type: 'saved' }
  | { readonly type: 'notSaved'; readonly problem: Problem }
  /** The learner is ready for the next question, which waits until the answer is saved. */
  | { readonly type: 'nextWanted' }
  /** The next question is there, or nothing is left to ask; `passedOver` are the cards before it that cannot be asked. */
  | { readonly type: 'wentOn'; readonly asked: Asked | null; readonly passedOver: readonly CardId[] }
  | { readonly type: 'undone' }
  /** The question on the screen, in the other language. */
  | { readonly type: 'translated'; readonly question: Question }
  /** The card on the screen was put aside; nothing of it comes again in the session. */
  | { readonly type: 'putAside' }

/** A session that has not asked anything yet: `wentOn` brings the first question. */
export function beginSession(ahead: readonly Item[]): Session {
  return { phase: 'over', ahead, done: [], passedOver: [] }
}

/** A grade below this brings the card again in the same session (SM-2's drill). */
const DRILL_BELOW = 4

/** What is to be asked once the question on the screen is done with. */
export function upcoming(session: Session): readonly Item[] {
  if (session.phase !== 'judged') return session.ahead
  const { asked, grade, isGuessed } = session.judged
  if (grade >= DRILL_BELOW) return session.ahead
  // A due card that was guessed has not been reviewed: it comes again as what it is.
  const kind = isGuessed && asked.kind === 'review' ? 'review' : 'drill'
  return [...session.ahead, { card: asked.card, kind }]
}

/** The session after an event. An event that has no meaning in the present phase leaves it as it is. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'answered': {
      if (session.phase !== 'asking') return session
      const { type: _, ...answered } = event
      const { asked, ...course } = session
      const judged = {
        ...answered,
        asked,
        shown: asked.question,
        grade: event.proposed.grade,
        isGuessed: false,
      }
      return { ...course, phase: 'judged', judged, saving: 'saving', wantsNext: false }
    }
    case 'regraded': {
      if (session.phase !== 'judged') return session
      const { grade, proposed, isGuessed } = event
      return { ...session, judged: { ...session.judged, grade, proposed, isGuessed }, saving: 'saving' }
    }
    case 'saving':
      return session.phase === 'judged' ? { ...session, saving: 'saving' } : session
    case 'saved':
      return session.phase === 'judged' ? { ...session, saving: 'saved' } : session
    case 'notSaved':
      return session.phase === 'judged'
        ? { ...session, saving: { problem: event.problem }, wantsNext: false }
        : session
    case 'nextWanted':
      return session.phase === 'judged' ? { ...session, wantsNext: true } : session
    case 'wentOn':
      return goOn(session, event.asked, event.passedOver)
    case 'undone':
      return undo(session)
    case 'translated':
      return translate(session, event.question)
    case 'putAside':
      return putAside(session)
  }
}

function goOn(session: Session, asked: Asked | null, passedOver: readonly CardId[]): Session {
  if (session.phase === 'judged' && session.saving !== 'saved') return session
  const next = upcoming(session)
  const done =
    session.phase === 'judged'
      ? [...session.done, { ...session.judged, aheadThen: session.ahead }]
      : session.done
  const skipped = passedOver.length
  const course = { ahead: next.slice(skipped + 1), done, passedOver: [...session.passedOver, ...passedOver] }
  return asked ? { ...course, phase: 'asking', asked } : { ...course, phase: 'over' }
}

function undo(session: Session): Session {
  const { ahead, done, passedOver } = session
  if (session.phase === 'judged')
    return { ahead, done, passedOver, phase: 'asking', asked: session.judged.asked }
  const last = done.at(-1)
  if (!last) return session
  return { ahead: last.aheadThen, done: done.slice(0, -1), passedOver, phase: 'asking', asked: last.asked }
}

function translate(session: Session, question: Question): Session {
  if (session.phase === 'asking') return { ...session, asked: { ...session.asked, question } }
  return session.phase === 'judged' ? { ...session, judged: { ...session.judged, shown: question } } : session
}

function putAside(session: Session): Session {
  if (session.phase === 'over') return session
  const { card } = session.phase === 'asking' ? session.asked : session.judged.asked
  return { ...session, ahead: session.ahead.filter((item) => item.card !== card) }
}
