import type { CardId } from '#questions'
import { type Now, reviewSettings, schedulers } from '#scheduling'
import {
  type Database,
  type MarkChange,
  markCard,
  type Outcome,
  type Preferences,
  recentReviews,
  recordReview,
  saveSession,
  undoLastReview,
} from '#storage'
import type { Judged } from './session.ts'

/** What the log keeps of an answer beside the answer. */
export interface Circumstances {
  readonly topic: string
  /** What reading the question takes, in milliseconds. */
  readonly readingMs: number
  readonly now: Now
  /** Whether the card can be asked for recall at all; the cap for what was only recognised is for such cards. */
  readonly canBeRecalled: boolean
}

/** Which answer: no two are given at one instant. */
export interface Given {
  readonly card: CardId
  readonly at: number
}

/**
 * What becomes of the answers of a sitting. Each call is done after those before it, and takes along the session as it is
 * afterwards, so that it can go on from there.
 */
export interface Keeper {
  /** Whether answers move due days. */
  readonly isScheduling: boolean
  /** Keeps the answer on the screen; given again with another grade, that one counts. */
  answer(
    judged: Judged,
    circumstances: Circumstances,
    preferences: Preferences,
    session: unknown,
  ): Promise<Outcome<{ readonly isLeech: boolean }>>
  /** Takes the last answer back. `isKept`: it must have been kept; else nothing is to be done where it was not. */
  takeBack(
    given: Given & { readonly isKept: boolean },
    preferences: Preferences,
    session: unknown,
  ): Promise<Outcome<null>>
  mark(card: CardId, topic: string, change: MarkChange, session: unknown): Promise<Outcome<null>>
  /** Keeps where the session stands. */
  stand(session: unknown): Promise<Outcome<null>>
}

const done: Outcome<null> = { ok: true, value: null }

/** Writes the answers of one sitting into the log, one after the other, whatever the learner does meanwhile. */
export class Recorder implements Keeper {
  readonly isScheduling = true
  readonly #db: Database
  #line: Promise<unknown> = Promise.resolve()
  /** The answer that was written last. */
  #written: Given | null = null

  constructor(db: Database) {
    this.#db = db
  }

  answer(judged: Judged, circumstances: Circumstances, preferences: Preferences, session: unknown) {
    return this.#inTurn(async (): Promise<Outcome<{ readonly isLeech: boolean }>> => {
      // The verdict is painted before the disk is troubled.
      await new Promise((resolve) => setTimeout(resolve))
      const { asked, answer, marking, proposed, grade, elapsedMs, isGuessed } = judged
      const { card, format, lang, seed } = asked.question
      const { canBeRecalled, ...rest } = circumstances
      if (this.#written?.card === card && this.#written.at === judged.at) {
        const undone = await undoLastReview(this.#db, schedulers[preferences.scheduler])
        if (!undone.ok) return undone
        this.#written = null
      }
      const given = {
        card,
        format,
        lang,
        seed,
        answer,
        grade,
        proposed,
        elapsedMs,
        isGuessed,
        verdict: marking.verdict,
        examCap: asked.examCap ?? null,
        ...rest,
      }
      const settings = reviewSettings(preferences, canBeRecalled)
      const written = await recordReview(this.#db, given, settings, session)
      if (!written.ok) return written
      this.#written = { card, at: judged.at }
      return { ok: true, value: { isLeech: written.value.review.isLeech === true } }
    })
  }

  takeBack(
    { card, at, isKept }: Parameters<Keeper['takeBack']>[0],
    preferences: Preferences,
    session: unknown,
  ) {
    return this.#inTurn(async (): Promise<Outcome<null>> => {
      const [last] = await recentReviews(this.#db, 1)
      if (last?.card !== card || last.at !== at)
        return isKept ? { ok: false, problem: 'nothing-to-undo' } : done
      const undone = await undoLastReview(this.#db, schedulers[preferences.scheduler], session)
      if (!undone.ok) return undone
      this.#written = null
      return done
    })
  }

  mark(card: CardId, topic: string, change: MarkChange, session: unknown) {
    return this.#inTurn(async () => {
      const marked = await markCard(this.#db, card, topic, change, session)
      return marked.ok ? done : marked
    })
  }

  stand(session: unknown) {
    return this.#inTurn(async () => {
      const saved = await saveSession(this.#db, session)
      return saved.ok ? done : saved
    })
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#line.then(work)
    // A bug in one write is thrown to whoever asked for it; it must not hold up the writes behind it.
    this.#line = turn.catch(() => undefined)
    return turn
  }
}
