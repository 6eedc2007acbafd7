import Dexie, { type IndexableType } from 'dexie'
import * as v from 'valibot'
import { type Scheduler, schedulers } from '#scheduling'
import { type Backup, rowsOf } from './backup.ts'
import { rowSchemas } from './backupRows.ts'
import { isSource, readKnown, SOURCES } from './changes.ts'
import { LONG_TIMEOUT_MS, Refusal, runCommand } from './command.ts'
import { type Database, SCHEMA_VERSION } from './database.ts'
import { patiently } from './patience.ts'
import { readChosen } from './preferences.ts'
import type { Outcome } from './problem.ts'
import { eachPage, readMaps, rebuild, replaceRebuilt } from './rebuild.ts'
import type { CardRow } from './rows.ts'

/** What a database is called and how much is in it. */
export interface DatabaseMark {
  readonly id: string
  readonly schema: number
  readonly counts: Readonly<Record<string, number>>
  /** The last line of the journal that is in it; 0 where there is none. */
  readonly journal: number
  /** The instant of the last answer, in epoch milliseconds; null where there is none. */
  readonly lastAnswerAt: number | null
}

/** A line of the journal, read again. What it says is checked row by row. */
export interface JournalLine {
  readonly changes: readonly {
    readonly table: string
    readonly put?: readonly unknown[]
    readonly delete?: readonly unknown[]
  }[]
}

export interface Restored {
  readonly reviews: number
  /** Rows of the journal that could not be used. */
  readonly unusable: number
}

/** Reads the counts of what cannot be made again: that goes through every table, and takes as long as there are rows. */
export function readDatabaseMark(db: Database): Promise<DatabaseMark> {
  const tables = SOURCES.map((name) => db.table(name))
  return db.transaction('r', [db.meta, db.cards, ...tables], async () => {
    const { id, line } = await readKnown(db)
    const counts = await Promise.all(tables.map((table) => table.count()))
    const [places, last] = await Promise.all([db.cards.count(), db.reviews.orderBy('id').last()])
    return {
      id,
      schema: SCHEMA_VERSION,
      counts: Object.fromEntries([
        ...SOURCES.map((name, index) => [name, counts[index] ?? 0]),
        ['places', places],
      ]),
      lastAnswerAt: last?.at ?? null,
      journal: line,
    }
  })
}

/**
 * Puts a backup, and what the journal has since, in the place of everything there is: all of it or nothing. Due days and
 * counts are made again from the log.
 *
 * @param backup null where there is none: then the journal is all
 * @param lines in the order in which they were written
 * @param as what the database is called from now on, and the last line of the journal; left out, both stay
 */
export function restoreData(
  db: Database,
  backup: Backup | null,
  lines: readonly JournalLine[] = [],
  as?: { readonly id?: string; readonly journal: number },
): Promise<Outcome<Restored>> {
  return replaceData(db, as, async (goOn) => {
    for (const name of [...SOURCES, 'sessions', 'cards']) await db.table(name).clear()
    const places = backup ? await putRows(db, backup, goOn) : []
    return { places, unusable: await applyLines(db, lines, goOn) }
  })
}

/** Puts the rows of a backup into their tables, a piece after the other, and gives back where the cards stand. */
async function putRows(db: Database, backup: Backup, goOn: () => void): Promise<CardRow[]> {
  const places: CardRow[] = []
  const pieces = rowsOf(backup)
  // The file is read outside of the transaction, which waits for it: it would end with the first wait that is not its own.
  const next = () => patiently(Dexie.ignoreTransaction(() => pieces.next()))
  for (let piece = await next(); !piece.done; piece = await next()) {
    goOn()
    const { table, rows } = piece.value
    if (table === 'places') for (const row of rows) places.push(row as CardRow)
    else await db.table(table).bulkPut(rows)
  }
  return places
}

/** Does what the journal has and the database has not, as after a crash between the one and the other. */
export function replayJournal(
  db: Database,
  lines: readonly JournalLine[],
  journal: number,
): Promise<Outcome<Restored>> {
  return replaceData(db, { journal }, async (goOn) => {
    const places = await db.cards.toArray()
    return { places, unusable: await applyLines(db, lines, goOn) }
  })
}

async function replaceData(
  db: Database,
  as: { readonly id?: string; readonly journal: number } | undefined,
  replace: (goOn: () => void) => Promise<{ readonly places: readonly CardRow[]; readonly unusable: number }>,
): Promise<Outcome<Restored>> {
  return runCommand(
    db,
    db.tables,
    async (goOn) => {
      const { places, unusable } = await replace(goOn)
      await forgetBuiltInPacks(db)
      const dropped = await dropLooseDrills(db)
      const { marks } = await readMaps(db)
      const stored = new Map(places.map((place) => [place.id, place]))
      await replaceRebuilt(db, await rebuild(db, await chosenScheduler(db), stored, marks, goOn))
      await nameDatabase(db, as)
      return { reviews: await db.reviews.count(), unusable: unusable + dropped }
    },
    LONG_TIMEOUT_MS,
    // A whole collection is no line of the journal: a backup before and one after stand for it.
    null,
  )
}

async function chosenScheduler(db: Database): Promise<Scheduler> {
  const row = await db.preferences.get('preferences')
  return schedulers[readChosen(row?.chosen ?? {}).scheduler]
}

async function nameDatabase(
  db: Database,
  as: { readonly id?: string; readonly journal: number } | undefined,
) {
  if (!as) return
  const database = await db.meta.get('database')
  if (database?.key !== 'database') throw new Refusal('storage-closed')
  if (as.id !== undefined) await db.meta.put({ ...database, id: as.id })
  await db.meta.put({ key: 'journal', line: as.journal })
}

/** The program puts its own packs on the shelf at the next start, and gives every card its present topic. */
async function forgetBuiltInPacks(db: Database): Promise<void> {
  const [packs, brought] = await Promise.all([
    db.packs.toCollection().primaryKeys(),
    db.packContents.toCollection().primaryKeys(),
  ])
  await db.packs.bulkDelete(packs.filter((id) => !brought.includes(id)))
}

/** A drill whose review was in a line that is lost says nothing that could be replayed. */
async function dropLooseDrills(db: Database): Promise<number> {
  const reviewed = new Set<string>()
  const loose: number[] = []
  await eachPage(db, (page) => {
    for (const { card, kind, id } of page) {
      if (kind === 'review') reviewed.add(card)
      else if (!reviewed.has(card)) loose.push(id)
    }
  })
  await db.reviews.bulkDelete(loose)
  return loose.length
}

async function applyLines(db: Database, lines: readonly JournalLine[], goOn: () => void): Promise<number> {
  let unusable = 0
  for (const { changes } of lines) {
    goOn()
    for (const change of changes) {
      if (!isSource(change.table)) {
        unusable += 1
        continue
      }
      const { table } = change
      const rows = (change.put ?? []).filter((row) => v.is(rowSchemas[table], row))
      unusable += (change.put ?? []).length - rows.length
      await db.table(table).bulkPut(rows)
      await db.table(table).bulkDelete((change.delete ?? []) as IndexableType[])
    }
  }
  return unusable
}
