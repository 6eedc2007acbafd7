import type { Answer, CardId, Grade, Marking, ProposedGrade, Question } from '#questions'
import type { ExamCap } from '#scheduling'
import type { Problem } from '#storage'

/** A card that is to be asked in a session. */
export interface Item {
  readonly card: CardId
  readonly kind: 'review' | 'new' | 'drill'
  /** The exam that brought the card forward, where one did. */
  readonly examCap?: ExamCap | undefined
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
  /** Whether the learner, who grades every answer, still has to: until then the proposed grade counts. */
  readonly isToGrade: boolean
  /** When it was answered, in epoch milliseconds. */
  readonly at: number
  /** Milliseconds to the first commit; null where they say nothing. */
  readonly elapsedMs: number | null
  /** The answer made the card a leech, which put it aside. Known once it is saved. */
  readonly isLeech: boolean
}

/** Whether the answer is in the database. A problem is a code that has its sentence in the locales. */
export type Saving = 'saving' | 'saved' | { readonly problem: Problem }

/** What can be done to a card beside answering it. `kept`: it was put aside as a leech, and is to come all the same. */
export type MarkDone = 'suspended' | 'buried' | 'starred' | 'unstarred' | 'kept'

/** Something that the learner did and can take back. */
export type Deed = (
  | { readonly did: 'answered'; readonly judged: Judged }
  | {
      readonly did: MarkDone
      readonly asked: Asked
      /** Whether it was done at the verdict and not while the question was open. */
      readonly isAnswered: boolean
    }
) & {
  /** Whether it was done in a sitting before this one. */
  readonly isEarlier?: boolean | undefined
}

interface Course {
  readonly ahead: readonly Item[]
  /** What was done today before the question on the screen, in order. */
  readonly deeds: readonly Deed[]
  /** Cards for which no question could be made. */
  readonly passedOver: readonly CardId[]
  /** Cards left for another sitting, because a question of this one gives their answer away. */
  readonly givenAway: readonly CardId[]
}

/** One sitting, from the first question to the summary. */
export type Session =
  | (Course & { readonly phase: 'asking'; readonly asked: Asked })
  | (Course & {
      readonly phase: 'judged'
      readonly judged: Judged
      /** What was done to the card since it was answered. */
      readonly marks: readonly Deed[]
      readonly saving: Saving
      readonly wantsNext: boolean
    })
  | (Course & { readonly phase: 'over' })

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

/**
 * A session that has not asked anything yet: `wentOn` brings the first question.
 *
 * @param done what was done today before it, which can be taken back in it
 */
export function beginSession(ahead: readonly Item[], done: readonly Deed[] = []): Session {
  const deeds = done.map((deed) => ({ ...deed, isEarlier: true }))
  return { phase: 'over', ahead, deeds, passedOver: [], givenAway: [] }
}

/** A grade below this brings the card again in the same session (SM-2's drill). */
const DRILL_BELOW = 4

/** The repetition that an answer asks for; none where the card was put aside since. */
function repetitionOf({ asked, grade, isGuessed, isLeech }: Judged, marks: readonly Deed[]): Item[] {
  if (grade >= DRILL_BELOW || isAside(isLeech, marks)) return []
  // A due card that was guessed has not been reviewed: it comes again as what it is.
  return [{ card: asked.card, kind: isGuessed && asked.kind === 'review' ? 'review' : 'drill' }]
}

function isAside(isLeech: boolean, marks: readonly Deed[]): boolean {
  return marks.reduce((aside, { did }) => (did === 'kept' ? false : aside || putsAside(did)), isLeech)
}

export function putsAside(did: Deed['did']): boolean {
  return did === 'suspended' || did === 'buried'
}

/** What is to be asked once the question on the screen is done with. */
export function upcoming(session: Session): readonly Item[] {
  if (session.phase !== 'judged') return session.ahead
  return [...session.ahead, ...repetitionOf(session.judged, session.marks)]
}

/** Everything that was done so far, in order; the last of it is what `undone` takes back. */
export function deedsOf(session: Session): readonly Deed[] {
  if (session.phase !== 'judged') return session.deeds
  return [...session.deeds, { did: 'answered', judged: session.judged }, ...session.marks]
}

/** What `undone` would take back; with nothing done here it goes by the log of answers. */
export function lastDid(session: Session): Deed['did'] {
  return deedsOf(session).at(-1)?.did ?? 'answered'
}

/** The answers of this sitting before the question on the screen, in order. */
export function answersOf({ deeds }: Session): readonly Judged[] {
  return deeds.flatMap((deed) => (deed.did === 'answered' && !deed.isEarlier ? [deed.judged] : []))
}

/** The last answer, where it was left before the learner graded it; nothing was done since. */
export function leftUngraded(session: Session): Judged | null {
  const last = session.phase === 'judged' ? undefined : session.deeds.at(-1)
  return last?.did === 'answered' && last.judged.isToGrade ? last.judged : null
}

/** Whether the card on the screen is put aside, so that nothing of it comes again in the session. */
export function isPutAside(session: Session): boolean {
  return session.phase === 'judged' && isAside(session.judged.isLeech, session.marks)
}

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
