import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreTable, type Transaction } from 'dexie'
import type { Database, Known } from './database.ts'
import { failed, type Outcome } from './problem.ts'

/** Those of version 1. */
export const SOURCES_1 = [
  'packs',
  'packContents',
  'marks',
  'reviews',
  'preferences',
  'reports',
  'notes',
] as const
/** The tables that hold what the learner did and chose. Every other row follows from theirs. */
export const SOURCES = [
  ...SOURCES_1,
  'moves',
  'blueprints',
  'papers',
  'sheets',
  'examReports',
  'goals',
  'predictions',
] as const
export type Source = (typeof SOURCES)[number]

/** Whole rows as they are after the change, and the keys of those that are gone. */
export interface RowChange {
  readonly table: Source
  readonly put?: readonly unknown[]
  readonly delete?: readonly (string | number)[]
}

/** Where every change goes before it is acknowledged. What it takes is on the disk when it answers. */
export interface Journal {
  /**
   * @param after the last line that the database knows
   * @returns the number of the new line
   */
  append(entry: {
    readonly database: string
    readonly after: number
    readonly changes: readonly RowChange[]
  }): Promise<Outcome<number>>
  /** Says that the change of a line did not happen after all. */
  withdraw(line: number): Promise<Outcome<null>>
}

const changesOf = new WeakMap<IDBTransaction, RowChange[]>()
const unnoted = new WeakSet<IDBTransaction>()
/** Those whose line is written: what would change now would not be in it. */
const closed = new WeakSet<IDBTransaction>()

/** Spares a transaction from being noted: to be called before its first change. */
export function leaveUnnoted({ idbtrans }: Transaction): void {
  unnoted.add(idbtrans)
}

/** Notes what every transaction does to the learner's rows. To be called before the database is opened. */
export function noteChanges(db: Database): void {
  db.use({
    stack: 'dbcore',
    name: 'changes',
    // Beneath Dexie's own layers, where the rows are as they will be stored.
    level: 0,
    create: (core): DBCore => ({
      ...core,
      table: (name) => (isSource(name) ? noting(core.table(name), name) : core.table(name)),
    }),
  })
}

export function isSource(table: string): table is Source {
  return (SOURCES as readonly string[]).includes(table)
}

function noting(table: DBCoreTable, name: Source): DBCoreTable {
  return {
    ...table,
    // No async function: it would lose Dexie's zone on the way to the tables.
    mutate: (request) => {
      const transaction = request.trans as IDBTransaction
      if (unnoted.has(transaction)) return table.mutate(request)
      if (closed.has(transaction)) throw new Error(`a row of ${name} changed after its line was begun`)
      return changeBy(table, name, request).then((change) => {
        changesOf.set(transaction, [...(changesOf.get(transaction) ?? []), change])
        return table.mutate(request)
      })
    },
  }
}

function changeBy(table: DBCoreTable, name: Source, request: DBCoreMutateRequest): Promise<RowChange> {
  if (request.type === 'delete') return Dexie.Promise.resolve({ table: name, delete: request.keys })
  if (request.type !== 'deleteRange') return Dexie.Promise.resolve({ table: name, put: request.values })
  const { trans, range } = request
  const query = { index: table.schema.primaryKey, range }
  return table.query({ trans, values: false, query }).then(({ result }) => ({ table: name, delete: result }))
}

/** Which database it is, and the last line of the journal that it has; 0 where it has none. */
export function readKnown(db: Database): Promise<Known> {
  return Promise.all([db.meta.get('database'), db.meta.get('journal')]).then(([database, journal]) => {
    if (database?.key !== 'database') throw new Error('the database has no name')
    return { id: database.id, line: journal?.key === 'journal' ? journal.line : 0 }
  })
}

/** A line of the journal that is on its way. */
export interface Appending {
  readonly database: string
  readonly line: Promise<Outcome<number>>
}

/** The line that a command becomes. */
export interface Line {
  /** Hands what was changed to the journal, which writes while the command goes on with what follows from it. */
  begin(): void
  /**
   * Waits for the line inside the transaction: a change that the journal did not take is not made.
   *
   * @returns the problem that has to end the transaction; null where there is none
   */
  end(): Promise<Outcome<never> | null>
}

/**
 * To be called at the beginning of a transaction.
 *
 * @param began is told of the line at once: if the transaction fails after all, the line has to be withdrawn
 */
export function lineOf(
  db: Database,
  journal: Journal,
  { idbtrans }: Transaction,
  began: (appending: Appending) => void,
): Line {
  // No async functions: what is begun and not waited for at once would lose Dexie's zone.
  const reading = readKnown(db)
  // Whoever needs it hears of it; a transaction that is broken off before takes it along.
  reading.catch(() => {})
  const append = (changes: readonly RowChange[]): Promise<Outcome<number>> =>
    reading.then(({ id, line: after }) => {
      // A database that the system closes is opened again by itself, and what comes back may be empty or of an earlier moment.
      if (db.known && (db.known.id !== id || db.known.line > after)) return failed('storage-closed')
      const line = journal.append({ database: id, after, changes })
      began({ database: id, line })
      return line
    })
  let line: Promise<Outcome<number>> | null = null
  const begin = (): void => {
    const changes = changesOf.get(idbtrans) ?? []
    closed.add(idbtrans)
    if (changes.length > 0) line ??= append(changes)
  }
  return {
    begin,
    end: async () => {
      begin()
      if (!line) return null
      const appended = await Dexie.waitFor(line)
      if (!appended.ok) return failed(appended.problem)
      await db.meta.put({ key: 'journal', line: appended.value })
      return null
    },
  }
}
