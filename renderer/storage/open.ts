import type { DexieOptions } from 'dexie'
import { Database } from './database.ts'

export interface OpenOptions {
  readonly name?: string
  /** A stand-in for the browser's own IndexedDB, where there is none. */
  readonly engine?: Required<Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>>
}

/** A database of a newer version comes with its problem: it can be read, and every command on it is refused. */
export type Opened =
  | { readonly ok: true; readonly db: Database }
  | { readonly ok: false; readonly problem: 'from-newer-version'; readonly db: Database }

/** Opens the learner's data, and makes it at the first start. */
export async function openDatabase({ name = 'kasane', engine }: OpenOptions = {}): Promise<Opened> {
  const db = new Database(name, engine)
  db.on('populate', async (transaction) => {
    await transaction.table('meta').add({ key: 'database', id: crypto.randomUUID(), createdAt: Date.now() })
  })
  await db.open()
  return db.isReadOnly ? { ok: false, problem: 'from-newer-version', db } : { ok: true, db }
}
