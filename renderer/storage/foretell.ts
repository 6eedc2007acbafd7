import * as v from 'valibot'
import { type Backup, rowsOf } from './backup.ts'
import { rowSchemas } from './backupRows.ts'
import { orRefused } from './command.ts'
import { done, type Outcome } from './problem.ts'
import type { JournalLine } from './restore.ts'
import type { Review } from './rows.ts'

export interface Foretold {
  readonly reviews: number
  /** Epoch milliseconds; null where there will be none. */
  readonly lastAnswerAt: number | null
}

/** How many answers there will be once backup and lines are restored, and the instant of the last of them. */
export async function foretell(
  backup: Backup | null,
  lines: readonly JournalLine[],
): Promise<Outcome<Foretold>> {
  /** What the lines say of an answer: when it was given; null: it was taken back. */
  const told = new Map<unknown, number | null>()
  for (const { changes } of lines) {
    for (const { table, put, delete: gone } of changes) {
      if (table !== 'reviews') continue
      for (const row of put ?? []) if (v.is(rowSchemas.reviews, row)) told.set(row.id, row.at)
      for (const key of gone ?? []) told.set(key, null)
    }
  }
  if (told.size === 0)
    return done({ reviews: backup?.counts.reviews ?? 0, lastAnswerAt: backup?.lastAnswerAt ?? null })
  const ats = [...told.values()].filter((at) => at !== null)
  let [reviews, lastAnswerAt] = [ats.length, ats.reduce<number | null>(latest, null)]
  const kept = backup
    ? await orRefused(
        eachAnswer(backup, ({ id, at }) => {
          if (told.has(id)) return
          reviews += 1
          lastAnswerAt = latest(lastAnswerAt, at)
        }),
      )
    : done(null)
  return kept.ok ? done({ reviews, lastAnswerAt }) : kept
}

function latest(one: number | null, other: number): number {
  return Math.max(one ?? other, other)
}

/** @throws Refusal */
async function eachAnswer(backup: Backup, take: (answer: Review) => void): Promise<Outcome<null>> {
  for await (const { table, rows } of rowsOf(backup))
    if (table === 'reviews') for (const row of rows) take(row as Review)
  return done(null)
}
