import Dexie from 'dexie'

// Waiting on a computer that may sleep in the middle.

/** Of so many steps, each a turn of a timer, a sleep takes one. */
const STEPS = 5

export interface Patience {
  /** Lets it have as long again. */
  renew(): void
  end(): void
}

/**
 * Runs out after so many milliseconds, of which those do not count through which the computer slept: it wakes up to
 * overdue timers, though nothing has had the time to happen.
 */
export function startPatience(ms: number, runOut: () => void): Patience {
  let left = STEPS
  const timer = setInterval(() => {
    left -= 1
    if (left === 0) runOut()
  }, ms / STEPS)
  return {
    renew: () => {
      left = STEPS
    },
    end: () => clearInterval(timer),
  }
}

/** Waits inside of a transaction. Dexie itself would give up after a minute, through which a computer may well sleep. */
export function patiently<T>(work: Promise<T>): Promise<T> {
  return Dexie.waitFor(work, Number.POSITIVE_INFINITY)
}
