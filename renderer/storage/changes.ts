import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreTable, type Transaction } from 'dexie'
import type { Database } from './database.ts'
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

/** A line of the journal that is on its way, or not needed. */
export interface Appending {
  readonly database: string
  readonly line: Promise<Outcome<number>>
}

/**
 * Hands what the transaction did to the journal, and waits for it inside the transaction: a change that the journal
 * did not take is not made.
 *
 * @param began is told of the line at once: if the transaction fails after all, the line has to be withdrawn
 * @returns the problem that has to end the transaction; null where there is none
 */
export async function journalChanges(
  db: Database,
  journal: Journal | null,
  transaction: Transaction,
  began: (appending: Appending) => void,
): Promise<Outcome<never> | null> {
  const changes = changesOf.get(transaction.idbtrans)
  if (!journal || !changes || changes.length === 0) return null
  const [database, known] = await Promise.all([db.meta.get('database'), db.meta.get('journal')])
  if (database?.key !== 'database') throw new Error('the database has no name')
  const after = known?.key === 'journal' ? known.line : 0
  // A database that the system closes is opened again by itself, and what comes back may be empty or of an earlier moment.
  if (db.known && (db.known.id !== database.id || db.known.line > after)) return failed('storage-closed')
  const line = journal.append({ database: database.id, after, changes })
  began({ database: database.id, line })
  const appended = await Dexie.waitFor(line)
  if (!appended.ok) return failed(appended.problem)
  await db.meta.put({ key: 'journal', line: appended.value })
  return null
}
