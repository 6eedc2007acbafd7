import type { Estimate } from './readiness.ts'

/** What was foretold of an exam, as it is logged. Plain data. */
export interface Prediction {
  /** The mock or the exam that it is about. */
  readonly exam: string
  /** Epoch milliseconds. */
  readonly madeAt: number
  readonly passing: Estimate
  readonly score: Estimate
}

/** How an exam went. Plain data. */
export interface ExamResult {
  readonly exam: string
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly isPassed: boolean
}

/** A chance that was foretold, and whether it came true. */
export interface Foretold {
  readonly chance: number
  readonly happened: boolean
}

/** Predictions of about the same chance taken together. */
export interface CalibrationBin {
  /** From here up to, but not including, `to` (1 belongs to the last bin). */
  readonly from: number
  readonly to: number
  readonly n: number
  /** The mean chance that was foretold. */
  readonly foretold: number
  /** The share that came true. */
  readonly happened: number
}

export type TrackRecord =
  | {
      readonly ok: true
      readonly n: number
      readonly brier: number
      readonly bins: readonly CalibrationBin[]
    }
  | { readonly ok: false; readonly problem: 'too-few-exams'; readonly n: number }

/** Foretelling is held against what happened from the third exam on; before, it says nothing. */
export const MINIMUM_EXAMS = 3
const BINS = 5

/** Pairs each result with the last prediction made before its exam began; a result that was not foretold is left out. */
export function pairUp(predictions: readonly Prediction[], results: readonly ExamResult[]): Foretold[] {
  return results.flatMap(({ exam, startedAt, isPassed }) => {
    const last = predictions
      .filter((prediction) => prediction.exam === exam && prediction.madeAt <= startedAt)
      .toSorted((a, b) => a.madeAt - b.madeAt)
      .at(-1)
    return last === undefined ? [] : [{ chance: last.passing.mean, happened: isPassed }]
  })
}

/**
 * The mean square of foretold chance minus what happened (1 or 0): 0 is a seer, 0.25 one who always says one half
 * (G. W. Brier, *Verification of forecasts*, 1950). NaN of nothing.
 */
export function brierScore(record: readonly Foretold[]): number {
  return (
    record.reduce((sum, { chance, happened }) => sum + (chance - Number(happened)) ** 2, 0) / record.length
  )
}

/** Groups what was foretold into bins of equal width; an empty bin is left out. */
export function calibrate(record: readonly Foretold[], bins = BINS): CalibrationBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = record.filter(({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin)
    const n = inside.length
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      n,
      foretold: inside.reduce((sum, { chance }) => sum + chance, 0) / n,
      happened: inside.filter(({ happened }) => happened).length / n,
    }
  }).filter(({ n }) => n > 0)
}

/** How well the exams so far were foretold. */
export function trackRecord(record: readonly Foretold[]): TrackRecord {
  const n = record.length
  if (n < MINIMUM_EXAMS) return { ok: false, problem: 'too-few-exams', n }
  return { ok: true, n, brier: brierScore(record), bins: calibrate(record) }
}
