import {
  applyMoves,
  becomesLeech,
  type Card,
  type CardId,
  type Grade,
  type Now,
  type Progress,
  type ReviewSettings,
  replay,
  review,
  type Scheduler,
  type StudyDay,
} from '#scheduling'
import { Refusal, runCommand } from './command.ts'
import type { Database } from './database.ts'
import { changeMark, plainMark, putMark } from './marks.ts'
import { forgetMoves, lastMove } from './moves.ts'
import type { Outcome } from './problem.ts'
import type { AnswerRecord, Review } from './rows.ts'
import { putSession } from './session.ts'
import { cardRow } from './slot.ts'
import { countActivity, recount } from './tally.ts'

/** An answer to be recorded. */
export interface GivenReview extends AnswerRecord {
  readonly card: CardId
  readonly grade: Grade
  readonly format: string
  readonly now: Now
  /** The learner says that it was right by luck: a due card stays due. */
  readonly isGuessed?: boolean
}

export interface Recorded {
  readonly review: Review
  readonly card: Card & { readonly progress: Progress }
}

function tablesOf(db: Database) {
  return [db.cards, db.marks, db.reviews, db.moves, db.dueCounts, db.activity, db.taken, db.sessions]
}

function lastReview(db: Database): Promise<Review | undefined> {
  return db.reviews.orderBy('id').last()
}

/**
 * Records an answer: its line in the log, the card's progress and the counts, together. The same answer recorded again
 * (the learner presses "try again" after `not-saved`) is recorded once.
 *
 * @param session the running session as it is after the answer; left out, the stored one stays
 */
export function recordReview(
  db: Database,
  given: GivenReview,
  settings: ReviewSettings,
  session?: unknown,
): Promise<Outcome<Recorded>> {
  return runCommand(db, tablesOf(db), async (_, beginLine) => {
    const { card: id, grade, format, now, isGuessed = false, ...record } = given
    const [stored, mark, last, move] = await Promise.all([
      db.cards.get(id),
      db.marks.get(id),
      lastReview(db),
      lastMove(db),
    ])
    if (last && last.card === id && last.at === now.at && stored) return { review: last, card: stored }
    const unanswered: Card = { id, progress: null }
    const { card, entry } = review(stored ?? unanswered, { grade, format, isGuessed }, now, settings)
    // The pack may have moved the card to another topic; what is counted under the old one has to be found again.
    const topic = stored?.topic ?? given.topic
    const isLeech = becomesLeech(entry.before, card.progress)
    const line: Review = {
      ...record,
      ...entry,
      topic,
      id: Math.max(now.at, (last?.id ?? 0) + 1, (move?.after ?? 0) + 1),
      ...(isLeech && { isLeech }),
    }
    const after = isLeech ? changeMark(mark ?? plainMark(id, topic), { isSuspended: true, isLeech }) : mark
    const row = cardRow(id, topic, card.progress, after)
    const answered = Promise.all([db.reviews.add(line), isLeech && after && db.marks.put(after)])
    await Promise.all([
      answered.then(beginLine),
      db.cards.put(row),
      recount(db, { row: stored, mark }, { row, mark: after }),
      countActivity(db, line, 1),
      session !== undefined && putSession(db, session),
    ])
    return { review: line, card: row }
  })
}

/**
 * Takes back the last line of the log, and that it made the card a leech; can be called until the log is empty.
 *
 * @param session the running session as it is after the undo; left out, the stored one stays
 * @returns the line that was taken back, or `nothing-to-undo`
 */
export function undoLastReview(
  db: Database,
  scheduler: Scheduler,
  session?: unknown,
): Promise<Outcome<Review>> {
  return runCommand(db, tablesOf(db), async () => {
    const last = await lastReview(db)
    if (!last) throw new Refusal('nothing-to-undo')
    const [stored, mark] = await Promise.all([db.cards.get(last.card), db.marks.get(last.card)])
    await db.reviews.delete(last.id)
    await forgetMoves(db, last.card, last.id)
    const progress = await progressBefore(db, last, scheduler)
    const after = last.isLeech && mark?.isLeech ? changeMark(mark, { isSuspended: false }) : mark
    const row = progress ? cardRow(last.card, stored?.topic ?? last.topic, progress, after) : undefined
    await Promise.all([
      row ? db.cards.put(row) : db.cards.delete(last.card),
      after && after !== mark && putMark(db, after),
      recount(db, { row: stored, mark }, { row, mark: after }),
      countActivity(db, last, -1),
      session !== undefined && putSession(db, session),
    ])
    return last
  })
}

/** What the line found; after a change of scheduler its memory has to be rebuilt from what is left of the card's log. */
async function progressBefore(db: Database, last: Review, scheduler: Scheduler): Promise<Progress | null> {
  if (last.before === null || scheduler.owns(last.before.memory)) return last.before
  const lines = await reviewsOf(db, last.card)
  const progress = replay(lines, scheduler)
  const lastReview = lines.findLast(({ kind }) => kind === 'review')
  const moves = await db.moves.orderBy('id').toArray()
  applyMoves(progress, moves, new Map(lastReview && [[last.card, lastReview.id]]))
  return progress.get(last.card) ?? null
}

/** The last lines of the log, the newest first. */
export function recentReviews(db: Database, limit: number): Promise<Review[]> {
  return db.reviews.orderBy('id').reverse().limit(limit).toArray()
}

/** The lines of the log of one study day, in the order in which they were written. */
export async function reviewsOn(db: Database, day: StudyDay): Promise<Review[]> {
  // Wherever on earth: a study day begins within 14 hours before and 35 after that of UTC, and ends a day later.
  const [from, to] = [(day - 1) * MS_PER_DAY, (day + 3) * MS_PER_DAY]
  const lines = await db.reviews.where('id').between(from, to).toArray()
  return lines.filter(({ studyDay }) => studyDay === day)
}

const MS_PER_DAY = 86_400_000

/** The last lines of the log of earlier study days, the oldest first. */
export async function reviewsBefore(db: Database, today: StudyDay, limit: number): Promise<Review[]> {
  const newestFirst = db.reviews.orderBy('id').reverse()
  const lines = await newestFirst
    .filter(({ studyDay }) => studyDay < today)
    .limit(limit)
    .toArray()
  return lines.reverse()
}

/** A card's lines of the log, the oldest first. */
export function reviewsOf(db: Database, card: CardId): Promise<Review[]> {
  return db.reviews.where('card').equals(card).sortBy('id')
}
