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
export function repetitionOf({ asked, grade, isGuessed, isLeech }: Judged, marks: readonly Deed[]): Item[] {
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
