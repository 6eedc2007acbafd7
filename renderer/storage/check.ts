import { isSame, type Scheduler } from '#scheduling'
import { LONG_TIMEOUT_MS, runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import { type Rebuilt, readMaps, rebuild, replaceRebuilt, tablesOfRebuilt } from './rebuild.ts'

/** A row that is not as the log says it should be. */
export interface Finding {
  readonly table: 'reviews' | 'cards' | 'dueCounts' | 'taken' | 'activity'
  readonly key: string | number
  /** null: it is missing. */
  readonly stored: unknown
  /** null: it should not be there. */
  readonly expected: unknown
}

async function examine(db: Database, scheduler: Scheduler, goOn?: () => void) {
  const { cards, marks } = await readMaps(db)
  const rebuilt = await rebuild(db, scheduler, cards, marks, goOn)
  return { rebuilt, findings: await compareAll(db, cards, rebuilt) }
}

async function compareAll(
  db: Database,
  cards: ReadonlyMap<string, unknown>,
  rebuilt: Rebuilt,
): Promise<Finding[]> {
  const [dueCounts, taken, activity] = await Promise.all([
    db.dueCounts.toArray(),
    db.taken.toArray(),
    db.activity.toArray(),
  ])
  return [
    ...rebuilt.repeated.map(
      (line): Finding => ({ table: 'reviews', key: line.id, stored: line, expected: null }),
    ),
    ...compareTable('cards', cards, rebuilt.cards),
    ...compareTable('dueCounts', byKey(dueCounts, 'day'), byKey(rebuilt.dueCounts, 'day')),
    ...compareTable('taken', byKey(taken, 'pack'), byKey(rebuilt.taken, 'pack')),
    ...compareTable('activity', byKey(activity, 'day'), byKey(rebuilt.activity, 'day')),
  ]
}

function byKey<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): ReadonlyMap<Row[Key], Row> {
  return new Map(rows.map((row) => [row[key], row]))
}

function compareTable(
  table: Finding['table'],
  stored: ReadonlyMap<string | number, unknown>,
  expected: ReadonlyMap<string | number, unknown>,
): Finding[] {
  const keys = new Set([...stored.keys(), ...expected.keys()])
  return [...keys]
    .map((key) => ({ table, key, stored: stored.get(key) ?? null, expected: expected.get(key) ?? null }))
    .filter((finding) => !isSame(finding.stored, finding.expected))
}

/** Replays the log and reports every card and count that is stored otherwise, and answers that are there twice. Changes nothing. */
export function checkData(db: Database, scheduler: Scheduler): Promise<Finding[]> {
  return db.transaction('r', tablesOfRebuilt(db), async () => (await examine(db, scheduler)).findings)
}

/**
 * Replays the log and puts every card and count right. Of answers that are there twice one stays; the rest of the log, the
 * marks and everything else stay as they are.
 *
 * @returns what was wrong
 */
export function repairData(db: Database, scheduler: Scheduler): Promise<Outcome<readonly Finding[]>> {
  return runCommand(
    db,
    tablesOfRebuilt(db),
    async (goOn) => {
      const { rebuilt, findings } = await examine(db, scheduler, goOn)
      await db.reviews.bulkDelete(rebuilt.repeated.map(({ id }) => id))
      if (findings.length > 0) await replaceRebuilt(db, rebuilt)
      return findings
    },
    LONG_TIMEOUT_MS,
  )
}
