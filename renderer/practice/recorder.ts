import { fsrs, type Now, RECOGNITION_CAP_DAYS, type ReviewSettings, sm2 } from '#scheduling'
import { type Database, type Outcome, type Preferences, recordReview, undoLastReview } from '#storage'
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

const saved: Outcome<null> = { ok: true, value: null }

/**
 * Writes the answers of one sitting, one after the other, whatever the learner does meanwhile. An answer is written when
 * it is given; another grade takes that line back and writes the new one.
 */
export class Recorder {
  readonly #db: Database
  #line: Promise<unknown> = Promise.resolve()
  /** Whether the answer on the screen stands in the log. */
  #isWritten = false

  constructor(db: Database) {
    this.#db = db
  }

  record(judged: Judged, circumstances: Circumstances, preferences: Preferences): Promise<Outcome<null>> {
    return this.#inTurn(async () => {
      if (this.#isWritten) {
        const undone = await undoLastReview(this.#db, schedulerOf(preferences))
        if (!undone.ok) return undone
        this.#isWritten = false
      }
      const { asked, answer, marking, proposed, grade, elapsedMs, isGuessed } = judged
      const { card, format, lang, seed } = asked.question
      const { canBeRecalled, ...rest } = circumstances
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
        ...rest,
      }
      const written = await recordReview(this.#db, given, reviewSettings(preferences, canBeRecalled))
      if (!written.ok) return written
      this.#isWritten = true
      return saved
    })
  }

  /** The answer on the screen is final: the next one is another line. */
  settle(): void {
    this.#isWritten = false
  }

  /** Takes back the answer on the screen, where it was written at all. */
  takeBack(preferences: Preferences): Promise<Outcome<null>> {
    return this.#inTurn(async () => (this.#isWritten ? this.#undo(preferences) : saved))
  }

  /** Takes back the last answer that was final. */
  takeBackSettled(preferences: Preferences): Promise<Outcome<null>> {
    return this.#inTurn(() => this.#undo(preferences))
  }

  async #undo(preferences: Preferences): Promise<Outcome<null>> {
    const undone = await undoLastReview(this.#db, schedulerOf(preferences))
    if (!undone.ok) return undone
    this.#isWritten = false
    return saved
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#line.then(work)
    // A bug in one write is thrown to whoever asked for it; it must not hold up the writes behind it.
    this.#line = turn.catch(() => undefined)
    return turn
  }
}

function schedulerOf({ scheduler }: Preferences) {
  return scheduler === 'fsrs' ? fsrs : sm2
}

function reviewSettings(preferences: Preferences, canBeRecalled: boolean): ReviewSettings {
  const { recognitionCap, maximumIntervalDays } = preferences
  return {
    scheduler: schedulerOf(preferences),
    recognitionCapDays: recognitionCap && canBeRecalled ? RECOGNITION_CAP_DAYS : null,
    maximumIntervalDays,
  }
}
