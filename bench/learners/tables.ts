import { brierScore, calibrate, type Foretold } from '#scheduling'
import { type Course, HARD_SHARE } from './course.ts'

/** Learners who studied one way for one exam. */
export interface Row {
  readonly days: number
  /** Whether days were missed. */
  readonly isMissing: boolean
  readonly way: string
  readonly courses: Course[]
}

/** What a plan foretold a quarter of the way to the exam. */
export interface Forecast {
  readonly days: number
  readonly number: number
  readonly foretold: { readonly minutes: number; readonly leftOut: number }
}

/** What each way of studying brought. */
export function wayTable(rows: readonly Row[]): string {
  const head = ['days', 'missed', 'way', 'passed', 'known', 'seen', 'min/day', 'on the fullest day']
  const lines = rows.map(({ days, isMissing, way, courses }) => [
    String(days),
    isMissing ? 'some' : 'none',
    way,
    percent(mean(courses.map(({ isPassed }) => Number(isPassed)))),
    percent(mean(courses.map(({ known }) => known))),
    percent(mean(courses.map(({ seen }) => seen))),
    mean(courses.map(({ minutes }) => mean(minutes))).toFixed(1),
    mean(courses.map(({ minutes }) => Math.max(...minutes))).toFixed(1),
  ])
  return table(head, lines)
}

/** What readiness foretold on the eve against what happened: way by way, then by what was foretold, of two exams. */
export function calibrationTables(rows: readonly Row[]): string {
  const byWay = rows.map(({ days, isMissing, way, courses }) => {
    const record = recordOf(courses)
    const abstained = courses.filter(({ foretold }) => !foretold.ok)
    return [
      String(days),
      isMissing ? 'some' : 'none',
      way,
      percent(abstained.length / courses.length),
      percent(mean(abstained.map(({ isPassed }) => Number(isPassed)))),
      percent(mean(record.map(({ chance }) => chance))),
      percent(mean(record.map(({ happened }) => Number(happened)))),
      decimals(brierScore(record)),
    ]
  })
  const head = ['days', 'missed', 'way', 'abstained', 'passed then', 'foretold', 'passed', 'Brier']
  const all = rows.flatMap(({ courses }) => courses)
  const hard = all.flatMap(({ foretoldHard, score }) =>
    foretoldHard.ok ? [{ chance: foretoldHard.passing.mean, happened: score > HARD_SHARE - 1e-9 }] : [],
  )
  return [table(head, byWay), binTable(recordOf(all)), binTable(hard), scoreLine(all)].join('\n')
}

function binTable(record: readonly Foretold[]): string {
  const always = mean(record.map(({ happened }) => Number(happened)))
  const ofMean = brierScore(record.map(({ happened }) => ({ chance: always, happened })))
  const bins = calibrate(record, 10).map(({ from, to, n, foretold, happened }) => [
    `${percent(from)} to ${percent(to)}`,
    String(n),
    percent(foretold),
    percent(happened),
  ])
  const scores = `Brier ${decimals(brierScore(record))}; of one who always says the mean ${decimals(ofMean)}.\n`
  return `${table(['foretold', 'learners', 'on the mean', 'passed'], bins)}\n${scores}`
}

function scoreLine(courses: readonly Course[]): string {
  const scores = courses.flatMap(({ foretold, score }) => (foretold.ok ? [{ ...foretold.score, score }] : []))
  const inside = scores.filter(({ low, high, score }) => score > low - 1e-9 && score < high + 1e-9)
  const above = 100 * mean(scores.map(({ score, mean: expected }) => score - expected))
  const share = percent(inside.length / scores.length)
  return `Score within its 90 % bounds: ${share}; ${above.toFixed(1)} points above its mean.\n`
}

/** What plans foretold of the days that were left against what became of them. */
export function forecastTable(rows: readonly Row[], forecasts: readonly Forecast[]): string {
  const lines = [20, 40, 80].map((days) => {
    const own = forecasts.filter((forecast) => forecast.days === days)
    const plans = rows.find((row) => row.days === days && !row.isMissing && row.way === 'plan')?.courses ?? []
    const became = own.flatMap(({ number }) => {
      const course = plans[number]
      return course ? [{ minutes: sum(course.minutes.slice(days / 4)), unseen: course.unseen }] : []
    })
    return [
      String(days),
      mean(own.map(({ foretold }) => foretold.minutes)).toFixed(0),
      mean(became.map(({ minutes }) => minutes)).toFixed(0),
      mean(own.map(({ foretold }) => foretold.leftOut)).toFixed(0),
      mean(became.map(({ unseen }) => unseen)).toFixed(0),
    ]
  })
  return table(['days', 'minutes foretold', 'used', 'facts left out foretold', 'never seen'], lines)
}

function recordOf(courses: readonly Course[]): Foretold[] {
  return courses.flatMap(({ foretold, isPassed }) =>
    foretold.ok ? [{ chance: foretold.passing.mean, happened: isPassed }] : [],
  )
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rows = [head, head.map(() => '---'), ...lines]
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(0)} %`
}

function decimals(score: number): string {
  return Number.isNaN(score) ? '–' : score.toFixed(3)
}
