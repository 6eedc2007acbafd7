import { readLastSession, readSavedSession, UNDO } from '#app'
import { type Outcome, recentReviews } from '#storage'
import { readPlan } from './plan.ts'
import { reduceSession } from './reduceSession.ts'
import { restoreDeeds, restoreSession } from './saved.ts'
import { beginSession, type Session } from './session.ts'
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
 * Opens a sitting with its first question: where it stopped, or a new one. What was done before it today can be taken back
 * in either.
 *
 * @param how `UNDO`: takes back what was done last and asks it again; a number: so many new cards beyond today's limit
 */
export async function openSitting(ground: Ground, how: string): Promise<Opened> {
  const { db, shelf, preferences, today } = ground
  const reviews = await recentReviews(db, PACE_ANSWERS)
  const opening = (session: Session): Opening => ({
    session,
    keeper: ground.keeper,
    timings: reviews.toReversed(),
    hasAnswered: reviews[0]?.studyDay === today,
  })
  const extraNew = Number(how) || 0
  const saved = extraNew > 0 ? null : await readSavedSession(db, shelf, preferences, today)
  const stopped = saved && restoreSession(shelf, saved, reviews[0])
  const planAfresh = async (): Promise<Session> => {
    const last = await readLastSession(db, today)
    const deeds = last ? restoreDeeds(shelf, last, reviews[0]) : []
    return beginSession(await readPlan({ ...ground, extraNew }), deeds)
  }
  if (how !== UNDO) {
    const session = stopped && !isFinished(stopped) ? stopped : await planAfresh()
    return { opening: opening(await withQuestion(session, ground)), undone: null }
  }
  const session = stopped ?? (await planAfresh())
  const undone = await undoLast(session, ground)
  const events = undone.ok ? undone.value.events : await following(session, ground)
  return { opening: opening(events.reduce(reduceSession, session)), undone }
}

function isFinished(session: Session): boolean {
  return session.phase === 'over' && session.ahead.length === 0
}

async function withQuestion(session: Session, ground: Ground): Promise<Session> {
  return (await following(session, ground)).reduce(reduceSession, session)
}
