import type { Question } from '#questions'
import { readingMs } from '#scheduling'

/** Away for longer than this, the learner was somewhere else, and the time of the answer says nothing. */
const AWAY_MS = 3_000

/**
 * Measures one answer. The clock stands while the learner pauses, and while the window is hidden or has lost the focus; a
 * long absence that was no pause makes the time worthless.
 */
export class AnswerClock {
  readonly #now: () => number
  /** Milliseconds until the clock was last stopped. */
  #runMs = 0
  /** Since when it runs; null while it stands. */
  #since: number | null = null
  /** Since when the learner is away; null while at it. */
  #awaySince: number | null = null
  #isPaused = false
  #isDisturbed = false

  /** @param now milliseconds, of which only the differences count */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Begins with a new question. */
  start(isThere = document.hasFocus()): void {
    this.#runMs = 0
    this.#isPaused = false
    this.#isDisturbed = !isThere
    this.#awaySince = null
    this.#since = this.#now()
  }

  /** The learner pauses. */
  stop(): void {
    this.#halt()
    this.#isPaused = true
  }

  goOn(): void {
    this.#isPaused = false
    this.#awaySince = null
    this.#since ??= this.#now()
  }

  leave(): void {
    if (this.#isPaused) return
    this.#halt()
    this.#awaySince ??= this.#now()
  }

  comeBack(): void {
    if (this.#isPaused || this.#awaySince === null) return
    if (this.#now() - this.#awaySince > AWAY_MS) this.#isDisturbed = true
    this.#awaySince = null
    this.#since ??= this.#now()
  }

  /** Milliseconds at the question since `start`; null where they say nothing. */
  read(): number | null {
    if (this.#isDisturbed || this.#awaySince !== null) return null
    return Math.round(this.#runMs + (this.#since === null ? 0 : this.#now() - this.#since))
  }

  /** Begins to watch the window; returns what ends it. */
  watch(): () => void {
    const look = (): void => {
      if (document.visibilityState === 'visible' && document.hasFocus()) this.comeBack()
      else this.leave()
    }
    const leave = (): void => this.leave()
    window.addEventListener('blur', leave)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('blur', leave)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }

  #halt(): void {
    if (this.#since !== null) this.#runMs += this.#now() - this.#since
    this.#since = null
  }
}

/** What reading the question takes, its options included, in milliseconds. */
export function textReadingMs({ stem, options, lang }: Question): number {
  return readingMs([stem, ...(options ?? [])].join(''), lang)
}
