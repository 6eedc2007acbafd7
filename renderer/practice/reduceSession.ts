import type { Answer, CardId, Grade, Marking, ProposedGrade, Question } from '#questions'
import type { Problem } from '#storage'
import {
  type Asked,
  type Deed,
  deedsOf,
  type Item,
  type MarkDone,
  putsAside,
  repetitionOf,
  type Session,
  upcoming,
} from './session.ts'

/** The next question, if there is one, and what stands in the way of those before it. */
export interface Prepared {
  readonly asked: Asked | null
  /** Cards for which no question could be made. */
  readonly passedOver: readonly CardId[]
  /** Cards whose answer a question before gives away: they are left for another sitting. */
  readonly givenAway: readonly CardId[]
}

export type SessionEvent =
  | {
      readonly type: 'answered'
      readonly answer: Answer
      readonly marking: Marking
      readonly proposed: ProposedGrade
      readonly isToGrade: boolean
      readonly at: number
      readonly elapsedMs: number | null
    }
  /** The learner has said what grade counts, be it the proposed one. */
  | { readonly type: 'graded' }
  | {
      readonly type: 'regraded'
      readonly grade: Grade
      readonly proposed: ProposedGrade
      readonly isGuessed: boolean
    }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly isLeech: boolean }
  | { readonly type: 'notSaved'; readonly problem: Problem }
  /** The learner is ready for the next question, which waits until the answer is saved. */
  | { readonly type: 'nextWanted' }
  /** The next question is there, or nothing is left to ask. */
  | ({ readonly type: 'wentOn' } & Prepared)
  /** The card on the screen was marked. If that puts an open question aside, `wentOn` has to follow. */
  | { readonly type: 'marked'; readonly did: MarkDone }
  /** The last deed was taken back. Where that leaves no question on the screen but some ahead, `wentOn` has to follow. */
  | { readonly type: 'undone' }
  /** An answer from before the session was taken back: its question is asked again. */
  | { readonly type: 'broughtBack'; readonly asked: Asked }
  /** The question on the screen, in the other language. */
  | { readonly type: 'translated'; readonly question: Question }

/** The session after an event. An event that has no meaning in the present phase leaves it as it is. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'answered': {
      if (session.phase !== 'asking') return session
      const { type: _, ...answered } = event
      const { asked, ...course } = session
      const { grade } = event.proposed
      const judged = { ...answered, asked, shown: asked.question, grade, isGuessed: false, isLeech: false }
      return { ...course, phase: 'judged', judged, marks: [], saving: 'saving', wantsNext: false }
    }
    case 'graded':
      return session.phase === 'judged'
        ? { ...session, judged: { ...session.judged, isToGrade: false } }
        : session
    case 'regraded': {
      if (session.phase !== 'judged') return session
      const { grade, proposed, isGuessed } = event
      const judged = { ...session.judged, grade, proposed, isGuessed, isLeech: false }
      // Kept or not, whether it is a leech is said anew by the new grade.
      const marks = session.marks.filter(({ did }) => did !== 'kept')
      return { ...session, judged, marks, saving: 'saving' }
    }
    case 'saving':
      return session.phase === 'judged' ? { ...session, saving: 'saving' } : session
    case 'saved':
      return session.phase === 'judged'
        ? { ...session, saving: 'saved', judged: { ...session.judged, isLeech: event.isLeech } }
        : session
    case 'notSaved':
      return session.phase === 'judged'
        ? { ...session, saving: { problem: event.problem }, wantsNext: false }
        : session
    case 'nextWanted':
      return session.phase === 'judged' ? { ...session, wantsNext: true } : session
    case 'wentOn':
      return goOn(session, event)
    case 'marked':
      return mark(session, event.did)
    case 'undone':
      return undo(session)
    case 'broughtBack':
      return bringBack(session, event.asked)
    case 'translated':
      return translate(session, event.question)
  }
}

function goOn(session: Session, { asked, passedOver, givenAway }: Prepared): Session {
  if (session.phase === 'judged' && session.saving !== 'saved') return session
  const gone = new Set([...passedOver, ...givenAway, ...(asked ? [asked.card] : [])])
  const course = {
    ahead: upcoming(session).filter(({ card }) => !gone.has(card)),
    deeds: deedsOf(session),
    passedOver: [...session.passedOver, ...passedOver],
    givenAway: [...session.givenAway, ...givenAway],
  }
  return asked ? { ...course, phase: 'asking', asked } : { ...course, phase: 'over' }
}

function mark(session: Session, did: MarkDone): Session {
  if (session.phase === 'over') return session
  if (session.phase === 'judged') {
    const { asked } = session.judged
    return { ...session, marks: [...session.marks, { did, asked, isAnswered: true }] }
  }
  const { asked, ...course } = session
  const deeds = [...session.deeds, { did, asked, isAnswered: false }]
  return putsAside(did) ? { ...course, deeds, phase: 'over' } : { ...session, deeds }
}

function undo(session: Session): Session {
  if (session.phase === 'judged') {
    if (session.marks.length > 0) return { ...session, marks: session.marks.slice(0, -1) }
    const { judged, marks: _, saving: __, wantsNext: ___, ...course } = session
    return { ...course, phase: 'asking', asked: judged.asked }
  }
  const last = session.deeds.at(-1)
  if (!last) return session
  const deeds = session.deeds.slice(0, -1)
  if (last.did === 'answered') return bringBack({ ...session, deeds }, last.judged.asked)
  if (!last.isAnswered && putsAside(last.did)) return bringBack({ ...session, deeds }, last.asked)
  const { card } = last.asked
  const ahead = withoutCard(session.ahead, card)
  if (putsAside(last.did)) return { ...session, deeds, ahead: [...session.ahead, ...repetitionAfter(deeds)] }
  if (last.did !== 'kept') return { ...session, deeds }
  const isOnScreen = session.phase === 'asking' && session.asked.card === card
  const { passedOver, givenAway } = session
  return isOnScreen ? { phase: 'over', ahead, deeds, passedOver, givenAway } : { ...session, deeds, ahead }
}

/** The repetition for which the last answer asks, with the marks that were made at its verdict. */
function repetitionAfter(deeds: readonly Deed[]): Item[] {
  const at = deeds.findLastIndex(({ did }) => did === 'answered')
  const answered = deeds[at]
  return answered?.did === 'answered' ? repetitionOf(answered.judged, deeds.slice(at + 1)) : []
}

/** Asks a question again; what was on the screen comes after it. Nothing of its card is left ahead. */
function bringBack(session: Session, asked: Asked): Session {
  const { deeds, passedOver, givenAway } = session
  const present: readonly Item[] =
    session.phase === 'asking' ? [{ card: session.asked.card, kind: session.asked.kind }] : []
  const ahead = withoutCard([...present, ...upcoming(session)], asked.card)
  return { ahead, deeds, passedOver, givenAway, phase: 'asking', asked }
}

function withoutCard(items: readonly Item[], card: CardId): readonly Item[] {
  return items.filter((item) => item.card !== card)
}

function translate(session: Session, question: Question): Session {
  if (session.phase === 'asking') return { ...session, asked: { ...session.asked, question } }
  return session.phase === 'judged' ? { ...session, judged: { ...session.judged, shown: question } } : session
}
