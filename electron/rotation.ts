/** A good backup, as far as rotation cares. */
export interface Kept {
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly bytes: number
  readonly reviews: number
}

export interface Limits {
  /** Days, weeks (of seven days) and months (of thirty) of which the newest backup is kept. */
  readonly days: number
  readonly weeks: number
  readonly months: number
  /** So many of the newest stay whatever their age. */
  readonly newest: number
}

export const limits: Limits = { days: 12, weeks: 10, months: 9, newest: 3 }

const dayMs = 86_400_000

/**
 * Which backups are no longer needed: all of today and yesterday stay, then one a day, one a week, one a month; the
 * newest few and the largest of the last 30 days always. Where the newest backup has lost more than half of what the
 * fullest one has, something is wrong and nothing is given up. Backups of a time to come (a clock set back) stay.
 *
 * @param backups the good ones, in any order; damaged ones are not for rotation
 * @param now epoch milliseconds
 */
export function obsolete(
  backups: readonly Kept[],
  now: number,
  { days, weeks, months, newest }: Limits,
): string[] {
  const all = backups.toSorted((a, b) => b.at - a.at)
  const fullest = Math.max(0, ...all.map(({ reviews }) => reviews))
  if ((all[0]?.reviews ?? 0) * 2 < fullest) return []
  const kept = new Set(all.slice(0, newest))
  const recent = all.filter(({ at }) => now - at < 30 * dayMs)
  const [largest] = recent.toSorted((a, b) => b.bytes - a.bytes || b.at - a.at)
  if (largest) kept.add(largest)
  for (const backup of all) if (now - backup.at < 2 * dayMs) kept.add(backup)
  for (const [unit, count] of [
    [dayMs, days],
    [7 * dayMs, weeks],
    [30 * dayMs, months],
  ] as const) {
    const seen = new Set<number>()
    for (const backup of all) {
      // Counted in whole periods since 1970, so that which backup stands for a period does not change from day to day.
      const period = Math.floor(backup.at / unit)
      if (seen.has(period) || Math.floor(now / unit) - period > count) continue
      seen.add(period)
      kept.add(backup)
    }
  }
  return all.filter((backup) => !kept.has(backup)).map(({ id }) => id)
}
