import { knowledgeOf, type Shelf, topicName } from '#app'
import type { Question } from '#questions'
import type { StudyDay } from '#scheduling'
import { type Database, type MarkChange, type Outcome, type Preferences, recentReviews } from '#storage'
import { earlierIn, prepare } from './prepare.ts'
import type { Keeper } from './recorder.ts'
import { reduceSession, type SessionEvent } from './reduceSession.ts'
import { questionAgain, saveable } from './saved.ts'
import { type Asked, type Deed, deedsOf, type MarkDone, type Session } from './session.ts'

/** What a sitting stands on. */
export interface Ground {
  readonly db: Database
  readonly shelf: Shelf
  readonly preferences: Preferences
  readonly today: StudyDay
  readonly keeper: Keeper
}

/** What marking a card changes, and what takes that back. */
export const MARKS: Readonly<
  Record<MarkDone, { readonly change: (today: StudyDay) => MarkChange; readonly back: MarkChange }>
> = {
  suspended: { change: () => ({ isSuspended: true }), back: { isSuspended: false } },
  buried: { change: (today) => ({ buriedUntil: today + 1 }), back: { buriedUntil: null } },
  starred: { change: () => ({ isStarred: true }), back: { isStarred: false } },
  unstarred: { change: () => ({ isStarred: false }), back: { isStarred: true } },
  kept: { change: () => ({ isSuspended: false }), back: { isSuspended: true, isLeech: true } },
}

/** What was taken back, and what that is to the session. */
export interface Undone {
  readonly did: Deed['did']
  readonly question: Question
  readonly events: readonly SessionEvent[]
}

/**
 * Takes back what was done last: in this session, or before it the last answer of the study day in the log.
 *
 * @returns `nothing-to-undo` where there is none, or its question can no longer be made
 */
export async function undoLast(session: Session, ground: Ground): Promise<Outcome<Undone>> {
  const last = deedsOf(session).at(-1)
  if (last) return undoDeed(session, last, ground)
  // A sitting that writes no log takes nothing out of it.
  return ground.keeper.isScheduling ? undoInLog(session, ground) : { ok: false, problem: 'nothing-to-undo' }
}

async function undoDeed(session: Session, deed: Deed, ground: Ground): Promise<Outcome<Undone>> {
  const { keeper, preferences, shelf } = ground
  const undone: SessionEvent = { type: 'undone' }
  const after = reduceSession(session, undone)
  const saved = saveable(after, ground)
  const { asked } = deed.did === 'answered' ? deed.judged : deed
  const { question } = asked
  let outcome: Outcome<null>
  if (deed.did === 'answered') {
    const isKept = session.phase !== 'judged'
    outcome = await keeper.takeBack({ card: asked.card, at: deed.judged.at, isKept }, preferences, saved)
  } else {
    outcome = await keeper.mark(asked.card, topicOf(shelf, question), MARKS[deed.did].back, saved)
  }
  if (!outcome.ok) return outcome
  return {
    ok: true,
    value: { did: deed.did, question, events: [undone, ...(await following(after, ground))] },
  }
}

async function undoInLog(session: Session, ground: Ground): Promise<Outcome<Undone>> {
  const { db, shelf, today, keeper, preferences } = ground
  const [line] = await recentReviews(db, 1)
  const question = line?.studyDay === today ? questionAgain(shelf, line) : null
  if (!line || !question) return { ok: false, problem: 'nothing-to-undo' }
  const kind = line.kind === 'drill' ? 'drill' : line.before === null ? 'new' : 'review'
  const asked: Asked = { card: line.card, kind, question }
  const broughtBack: SessionEvent = { type: 'broughtBack', asked }
  const after = reduceSession(session, broughtBack)
  const outcome = await keeper.takeBack(
    { card: line.card, at: line.at, isKept: true },
    preferences,
    saveable(after, ground),
  )
  if (!outcome.ok) return outcome
  return { ok: true, value: { did: 'answered', question, events: [broughtBack] } }
}

/** Brings the next question, where none is on the screen and one is left. */
export async function following(
  session: Session,
  { db, shelf, preferences }: Ground,
): Promise<readonly SessionEvent[]> {
  if (session.phase !== 'over' || session.ahead.length === 0) return []
  // It is waited for, so it does not look ahead.
  const next = await prepare(db, shelf, preferences, session.ahead, earlierIn(session), false)
  return [{ type: 'wentOn', ...next }]
}

export function topicOf(shelf: Shelf, { card, topic }: Question): string {
  const knowledge = knowledgeOf(shelf, card)
  if (!knowledge) throw new Error(`no pack for ${card}`)
  return topicName(knowledge, topic)
}
