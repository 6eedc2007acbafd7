export const NAMES = [
  'start',
  'verdict',
  'save',
  'next',
  'counts',
  'install',
  'generate',
  'lint',
  'export',
  'memory',
  'script',
] as const
export type Name = (typeof NAMES)[number]

/** One measured thing: Kasane and, in the same run, the same work with nothing of Kasane in it. */
export interface Figure {
  readonly name: Name
  /** Cards of the collection, each answered ten times; 0 where the size of a collection makes no difference. */
  readonly size: number
  readonly unit: string
  /** Median, in the unit. */
  readonly ours: number
  readonly floor: number
  /** Ours as a multiple of the floor. */
  readonly ratio: number
  readonly p95?: number
  readonly p99?: number
  readonly floorP95?: number
}

/** Values of single runs, ours and the floor's in turn. */
export interface Samples {
  readonly ours: readonly number[]
  readonly floor: readonly number[]
}

/** @param share 0.5 for the median */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** A figure from many single runs; the tails only where there are enough of them to speak of. */
export function figureOf(name: Name, size: number, unit: string, { ours, floor }: Samples): Figure {
  const [oursMedian, floorMedian] = [percentile(ours, 0.5), percentile(floor, 0.5)]
  const figure = {
    name,
    size,
    unit,
    ours: round(oursMedian),
    floor: round(floorMedian),
    ratio: round(oursMedian / floorMedian),
  }
  if (ours.length < 40) return figure
  return {
    ...figure,
    p95: round(percentile(ours, 0.95)),
    p99: round(percentile(ours, 0.99)),
    floorP95: round(percentile(floor, 0.95)),
  }
}

/** Three significant figures: more would be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3))
}

/** The figures as a table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['name', 'size', 'unit', 'ours', 'floor', 'ratio', 'p95', 'p99', 'floor p95']
  const rows = figures.map((f) =>
    [f.name, f.size || '–', f.unit, f.ours, f.floor, f.ratio, f.p95 ?? '', f.p99 ?? '', f.floorP95 ?? ''].map(
      String,
    ),
  )
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [line(head), ...rows.map(line)].join('\n')
}
