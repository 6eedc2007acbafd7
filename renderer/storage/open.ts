import type { DexieOptions } from 'dexie'
import { Database, isNewer, SCHEMA_VERSION } from './database.ts'

export interface OpenOptions {
  readonly name?: string
  /** Whether a journal takes every change before it is acknowledged. */
  readonly isJournaled?: boolean
  /** A stand-in for the browser's own IndexedDB, where there is none. */
  readonly engine?: Required<Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>>
}

/** A database of a newer version comes with its problem: it can be read, and every command on it is refused. */
export type Opened =
  | { readonly ok: true; readonly db: Database }
  | { readonly ok: false; readonly problem: 'from-newer-version'; readonly db: Database }

/** Opens the learner's data, and makes it at the first start. */
export async function openDatabase({
  name = 'kasane',
  isJournaled = false,
  engine,
}: OpenOptions = {}): Promise<Opened> {
  const db = new Database(name, isJournaled, engine)
  // Asked first: told of its tables, Dexie would open a newer database too, and add to it what it misses.
  const isFromNewer = isNewer(await storedVersion(name, engine?.indexedDB as IDBFactory | undefined))
  if (!isFromNewer) db.declareTables()
  db.on('populate', (transaction) => {
    transaction.table('meta').add({ key: 'database', id: crypto.randomUUID(), createdAt: Date.now() })
  })
  await db.open()
  if (!isFromNewer) return { ok: true, db }
  db.adoptTables()
  return { ok: false, problem: 'from-newer-version', db }
}

/**
 * Opens data of an older version as they are, with the tables that they have: to be backed up before `openDatabase` brings
 * them to this version. To be closed before that.
 *
 * @returns null where there are none
 */
export async function openOlder({ name = 'kasane', engine }: OpenOptions = {}): Promise<Database | null> {
  const version = await storedVersion(name, engine?.indexedDB as IDBFactory | undefined)
  if (version === 0 || Math.floor(version) >= SCHEMA_VERSION) return null
  const db = new Database(name, false, engine)
  await db.open()
  db.adoptTables()
  return db
}

/** IndexedDB itself counts ten times as fast as the tables. */
async function storedVersion(name: string, factory = indexedDB): Promise<number> {
  const databases = await factory.databases()
  return (databases.find((database) => database.name === name)?.version ?? 0) / 10
}
