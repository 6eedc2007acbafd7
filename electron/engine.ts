import type { EngineBefore } from './bridge.ts'

/** The versions by which a browser engine is known. */
export interface Engine {
  readonly electron: string
  readonly chromium: string
}

/**
 * Compares the engine that had the database last with the one that runs now: a newer one may have written what this one
 * cannot read.
 *
 * @param before undefined where nobody wrote it down
 * @returns null where it is the same
 */
export function compareEngines(before: Engine | undefined, now: Engine): EngineBefore | null {
  if (!before) return null
  const byChromium = compareVersions(before.chromium, now.chromium)
  const order = byChromium === 0 ? compareVersions(before.electron, now.electron) : byChromium
  return order === 0 ? null : { electron: before.electron, chromium: before.chromium, isNewer: order > 0 }
}

/** Positive where the first is the higher one: by their numbers, from the left. */
function compareVersions(a: string, b: string): number {
  const [as, bs] = [numbersOf(a), numbersOf(b)]
  for (let at = 0; at < Math.max(as.length, bs.length); at += 1) {
    const difference = (as[at] ?? 0) - (bs[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersOf(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number)
}
