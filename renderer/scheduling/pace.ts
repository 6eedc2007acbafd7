/** How long an answer took. */
export interface Timing {
  readonly format: string
  /** To the first commit; null where it says nothing (the window lost focus). */
  readonly elapsedMs: number | null
  /** What reading the question takes: `readingMs`. */
  readonly readingMs: number
}

export type Speed = 'fast' | 'normal' | 'slow'

const IGNORED_ANSWERS = 20
const REMEMBERED_ANSWERS = 100
const IDLE_MS = 60_000
const FAST = 0.7
const SLOW = 1.8

// Characters a minute, read aloud: Trauzettel-Klosinski & Dietz 2012 (IReST).
const CHARACTERS_PER_MINUTE = { en: 987, ja: 357 } as const

/** The time that reading a text takes, in milliseconds. */
export function readingMs(text: string, lang: 'ja' | 'en'): number {
  return Math.round(([...text].length * 60_000) / CHARACTERS_PER_MINUTE[lang])
}

/** The learner's median thinking time per format in milliseconds; a format without enough answers is absent. */
export type Pace = ReadonlyMap<string, number>

function counts(timing: Timing): timing is Timing & { readonly elapsedMs: number } {
  return timing.elapsedMs !== null && timing.elapsedMs <= IDLE_MS
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/**
 * The learner's pace from answers in the order in which they were given. The first 20 answers of a format give no pace
 * yet; then it is the median over the last 100.
 */
export function paceOf(timings: Iterable<Timing>): Pace {
  const thinking = new Map<string, number[]>()
  for (const timing of timings) {
    if (!counts(timing)) continue
    const times = thinking.get(timing.format) ?? []
    times.push(Math.max(0, timing.elapsedMs - timing.readingMs))
    thinking.set(timing.format, times)
  }
  const enough = [...thinking].filter(([, times]) => times.length >= IGNORED_ANSWERS)
  return new Map(enough.map(([format, times]) => [format, median(times.slice(-REMEMBERED_ANSWERS))]))
}

/** How fast an answer was for this learner; null where that cannot be said. T is reading plus median thinking time. */
export function speedOf(timing: Timing, pace: Pace): Speed | null {
  const medianMs = pace.get(timing.format)
  if (medianMs === undefined || !counts(timing)) return null
  const expectedMs = timing.readingMs + medianMs
  if (timing.elapsedMs <= FAST * expectedMs) return 'fast'
  return timing.elapsedMs > SLOW * expectedMs ? 'slow' : 'normal'
}
