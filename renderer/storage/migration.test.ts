import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { sm2 } from '#scheduling'
import { readBackup } from './backup.ts'
import { checkData } from './check.ts'
import { type Database, SCHEMA_VERSION } from './database.ts'
import { canonical, dump, exported, FIRST_DAY, given, openFixture, succeed } from './fixture.ts'
import { openDatabase, openOlder } from './open.ts'
import { installPack } from './packs.ts'
import { replayJournal, restoreData } from './restore.ts'
import { recordReview } from './reviews.ts'

// What each published version left on the disk, kept as it was written by that version.

type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>

interface Left {
  readonly version: number
  readonly tables: Readonly<Record<string, string>>
  readonly rows: Rows
}

const folderOf = (version: number) => join(import.meta.dirname, `version${version}`)
const databaseOf = async (version: number): Promise<Left> =>
  JSON.parse(await readFile(join(folderOf(version), 'database.json'), 'utf8'))
const backupOf = (version: number) => readFile(join(folderOf(version), 'backup.jsonl'), 'utf8')

/** Lays the rows where the program finds them, in tables as that version made them. */
async function lay({ version, tables, rows }: Left) {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  const old = new Dexie('kasane', engine)
  old.version(version).stores(tables)
  await old.open()
  for (const [name, some] of Object.entries(rows)) await old.table(name).bulkAdd(some)
  old.close()
  const [stored] = await engine.indexedDB.databases()
  expect(stored?.version).toBe(version * 10)
  return engine
}

/** What was there before, without tables that are new. */
async function oldRows(db: Database, { tables }: Left): Promise<Rows> {
  const all = await dump(db)
  return Object.fromEntries(Object.keys(tables).map((name) => [name, all[name] ?? []])) as Rows
}

/** Header and footer differ: of the time and of the bytes before. */
function bodyOf(text: string): string[] {
  return text.split('\n').slice(1, -2)
}

const OLDER = [1] as const

test('there is a database and a backup of every version before this one', () => {
  expect(OLDER).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1))
})

describe.each(OLDER)('of version %i', (version) => {
  test('a database is opened with every row as it was, and nothing is wrong with it', async () => {
    const left = await databaseOf(version)
    const engine = await lay(left)
    const opened = await openDatabase({ engine })
    if (!opened.ok) throw new Error(opened.problem)
    expect(opened.db.schema).toBe(SCHEMA_VERSION)
    expect(left.rows.reviews?.length).toBeGreaterThan(50)
    expect(await oldRows(opened.db, left)).toEqual(left.rows)
    expect(await checkData(opened.db, sm2)).toEqual([])
  })

  test('a database goes on: answers, a check, and an export that can be read', async () => {
    const engine = await lay(await databaseOf(version))
    const { db } = await openDatabase({ engine })
    const before = await db.reviews.count()
    await succeed(recordReview(db, given('p/b/y', 4, FIRST_DAY + 30), canonical))
    expect(await db.reviews.count()).toBe(before + 1)
    expect(await checkData(db, sm2)).toEqual([])
    const { file } = await exported(db)
    expect((await succeed(readBackup(file))).header).toMatchObject({
      version: SCHEMA_VERSION,
      schema: SCHEMA_VERSION,
    })
  })

  test('a database is backed up before it changes, in the file that its own program would write', async () => {
    const left = await databaseOf(version)
    const engine = await lay(left)
    const older = await openOlder({ engine })
    if (!older) throw new Error('it was not taken for older')
    const { text } = await exported(older)
    older.close()
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ version, schema: version })
    expect(bodyOf(text)).toEqual(bodyOf(await backupOf(version)))
    const [stored] = await engine.indexedDB.databases()
    expect(stored?.version).toBe(version * 10)
    expect(await openOlder({ engine })).not.toBeNull()
  })

  test('a backup is restored with every card, count and answer as the database had them', async () => {
    const left = await databaseOf(version)
    const { db } = await openFixture()
    await succeed(restoreData(db, await succeed(readBackup(new Blob([await backupOf(version)])))))
    // The program puts its own packs on the shelf at the next start.
    for (const pack of left.rows.packs ?? []) {
      if (pack.id === 'own') continue
      const cards = (left.rows.cards ?? []).filter(({ id }) => String(id).startsWith(`${pack.id}/`))
      await succeed(installPack(db, { ...pack, cards } as unknown as Parameters<typeof installPack>[1]))
    }
    const { meta: _, sessions: __, packs: ___, ...before } = left.rows
    expect(await oldRows(db, left)).toMatchObject(before)
    expect(await checkData(db, sm2)).toEqual([])
  })

  test('lines of the journal are replayed on what a newer version made of the database', async () => {
    const left = await databaseOf(version)
    const lines = (left.rows.reviews ?? []).map((row) => ({ changes: [{ table: 'reviews', put: [row] }] }))
    const { db } = await openDatabase({ engine: await lay(left) })
    await db.reviews.clear()
    expect(await succeed(replayJournal(db, lines, 73))).toEqual({ reviews: lines.length, unusable: 0 })
    expect((await oldRows(db, left)).reviews).toEqual(left.rows.reviews)
    expect((await oldRows(db, left)).cards).toEqual(left.rows.cards)
  })
})

test('a database of this version or none at all is not taken for older', async () => {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  expect(await openOlder({ engine })).toBeNull()
  ;(await openDatabase({ engine })).db.close()
  expect(await openOlder({ engine })).toBeNull()
})

test('a backup of a newer version is refused as such, also where its tables are newer', async () => {
  const { db } = await openFixture()
  const { text } = await exported(db)
  for (const newer of [
    text.replace(`"version":${SCHEMA_VERSION}`, `"version":${SCHEMA_VERSION + 1}`),
    text.replace(`"schema":${SCHEMA_VERSION}`, `"schema":${SCHEMA_VERSION + 1}`),
  ]) {
    expect(newer).not.toBe(text)
    expect(await readBackup(new Blob([newer]))).toEqual({ ok: false, problem: 'backup-from-newer-version' })
  }
})
