/** How a write went; the problem is whatever the writer's is. */
type Written<Problem> = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

/**
 * Writes a value that keeps changing: one write at a time, and always the latest value. What could not be written waits
 * until it is tried again, or until a later value takes its place.
 */
export class LatestWriter<Value, Problem> {
  readonly #write: (value: Value) => Promise<Written<Problem>>
  #waiting: { readonly value: Value } | null = null
  #turn: Promise<Written<Problem>> | null = null

  constructor(write: (value: Value) => Promise<Written<Problem>>) {
    this.#write = write
  }

  /** @returns how the write went that this value, or a later one, was in */
  put(value: Value): Promise<Written<Problem>> {
    this.#waiting = { value }
    return this.settle()
  }

  /** Writes what is not written yet. @returns how that went; well where nothing was waiting */
  settle(): Promise<Written<Problem>> {
    this.#turn ??= this.#run().finally(() => {
      this.#turn = null
    })
    return this.#turn
  }

  async #run(): Promise<Written<Problem>> {
    while (this.#waiting) {
      const waiting: { readonly value: Value } = this.#waiting
      this.#waiting = null
      const written = await this.#write(waiting.value)
      if (!written.ok) {
        this.#waiting ??= waiting
        return written
      }
    }
    return { ok: true }
  }
}
