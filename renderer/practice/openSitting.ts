import { readSavedSession, UNDO } from '#app'
import { type Outcome, recentReviews } from '#storage'
import { readPlan } from './plan.ts'
import { restoreSession } from './saved.ts'
import { beginSession, reduceSession, type Session } from './session.ts'
import { following, type Ground, type Undone, undoLast } from './undo.ts'
import type { Opening } from './usePractice.ts'

/** How many of the last answers say what the learner's pace is. */
const PACE_ANSWERS = 500

interface Opened {
  readonly opening: Opening
  /** What was taken back, where the learner came for that. */
  readonly undone: Outcome<Undone> | null
}

/**
 * Opens a sitting with its first question.
 *
 * @param how `UNDO`: takes back what was done last and asks it again; a number: so many new cards beyond today's limit
 */
export async function openSitting(ground: Ground, how: string): Promise<Opened> {
  const reviews = await recentReviews(ground.db, PACE_ANSWERS)
  const opening = (session: Session): Opening => ({
    session,
    keeper: ground.keeper,
    timings: reviews.toReversed(),
    hasAnswered: reviews[0]?.studyDay === ground.today,
  })
  const extraNew = Number(how) || 0
  const saved =
    extraNew > 0 ? null : await readSavedSession(ground.db, ground.shelf, ground.preferences, ground.today)
  const stopped = saved && restoreSession(ground.shelf, saved, reviews[0])
  if (how !== UNDO) {
    if (stopped && !isFinished(stopped))
      return { opening: opening(await withQuestion(stopped, ground)), undone: null }
    return { opening: opening(await withQuestion(await planned(ground, extraNew), ground)), undone: null }
  }
  const session = stopped ?? (await planned(ground, 0))
  const undone = await undoLast(session, ground)
  const events = undone.ok ? undone.value.events : await following(session, ground)
  return { opening: opening(events.reduce(reduceSession, session)), undone }
}

async function planned(ground: Ground, extraNew: number): Promise<Session> {
  return beginSession(await readPlan({ ...ground, extraNew }))
}

function isFinished(session: Session): boolean {
  return session.phase === 'over' && session.ahead.length === 0
}

async function withQuestion(session: Session, ground: Ground): Promise<Session> {
  return (await following(session, ground)).reduce(reduceSession, session)
}
