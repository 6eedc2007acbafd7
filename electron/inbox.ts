import type { Arrival } from './bridge.ts'

/** What arrived for the page and waits until it asks: at a start the file is there before the page is. */
export class Inbox {
  private readonly waiting: Arrival[] = []
  private readonly announce: () => void

  /** @param announce tells the page, if there is one */
  constructor(announce: () => void) {
    this.announce = announce
  }

  put(arrival: Arrival): void {
    this.waiting.push(arrival)
    this.announce()
  }

  take(): Arrival | null {
    return this.waiting.shift() ?? null
  }
}
