import * as v from 'valibot'
import { type Backup, rowsOf } from './backup.ts'
import { rowSchemas } from './backupRows.ts'
import { Refusal } from './command.ts'
import { done, failed, type Outcome } from './problem.ts'
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
    ? await eachAnswer(backup, ({ id, at }) => {
        if (told.has(id)) return
        reviews += 1
        lastAnswerAt = latest(lastAnswerAt, at)
      })
    : done(null)
  return kept.ok ? done({ reviews, lastAnswerAt }) : kept
}

function latest(one: number | null, other: number): number {
  return Math.max(one ?? other, other)
}

async function eachAnswer(backup: Backup, take: (answer: Review) => void): Promise<Outcome<null>> {
  try {
    for await (const { table, rows } of rowsOf(backup))
      if (table === 'reviews') for (const row of rows) take(row as Review)
    return done(null)
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem)
    throw error
  }
}
