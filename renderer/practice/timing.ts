import type { Question } from '#questions'
import { readingMs } from '#scheduling'

/**
 * Measures one answer. The time says nothing when the window was left meanwhile: then the learner was somewhere else.
 */
export class AnswerClock {
  #startedAt = performance.now()
  #isDisturbed = !document.hasFocus()

  readonly #disturb = (): void => {
    this.#isDisturbed = true
  }

  start(): void {
    this.#startedAt = performance.now()
    this.#isDisturbed = !document.hasFocus()
  }

  /** Milliseconds since `start`; null where they say nothing. */
  read(): number | null {
    return this.#isDisturbed ? null : Math.round(performance.now() - this.#startedAt)
  }

  /** Begins to watch the window; returns what ends it. */
  watch(): () => void {
    window.addEventListener('blur', this.#disturb)
    document.addEventListener('visibilitychange', this.#disturb)
    return () => {
      window.removeEventListener('blur', this.#disturb)
      document.removeEventListener('visibilitychange', this.#disturb)
    }
  }
}

/** What reading the question takes, its options included, in milliseconds. */
export function textReadingMs({ stem, options, lang }: Question): number {
  return readingMs([stem, ...(options ?? [])].join(''), lang)
}
