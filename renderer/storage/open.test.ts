import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { sm2 } from '#scheduling'
import { activityBetween } from './counts.ts'
import { isNewer, SCHEMA_VERSION } from './database.ts'
import { canonical, FIRST_DAY, given, openFixture } from './fixture.ts'
import { openDatabase } from './open.ts'
import { setPreferences } from './preferences.ts'
import { recentReviews, recordReview, undoLastReview } from './reviews.ts'

test('a database keeps its identity from one start to the next', async () => {
  const fixture = await openFixture()
  const first = await fixture.db.meta.get('database')
  expect(first).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(await (await fixture.reopen()).meta.get('database')).toEqual(first)
  expect(await (await openFixture()).db.meta.get('database')).not.toMatchObject({
    id: first && 'id' in first && first.id,
  })
})

test('data of a newer version is read, and every command on it is refused', async () => {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  const old = await openDatabase({ engine })
  await recordReview(old.db, given('p/a/x', 4, FIRST_DAY), canonical)
  old.db.close()
  // The newer version has given up every index.
  const tables = Object.fromEntries(old.db.tables.map(({ name, schema }) => [name, schema.primKey.src]))
  const newer = new Dexie('kasane', engine)
  newer.version(SCHEMA_VERSION + 1).stores({ ...tables, tableOfTheFuture: 'id' })
  await newer.open()
  newer.close()

  const opened = await openDatabase({ engine })
  expect(opened).toMatchObject({ ok: false, problem: 'from-newer-version' })
  const refused = { ok: false, problem: 'from-newer-version' }
  expect(await recordReview(opened.db, given('p/b/x', 4, FIRST_DAY), canonical)).toEqual(refused)
  expect(await undoLastReview(opened.db, sm2)).toEqual(refused)
  expect(await setPreferences(opened.db, { theme: 'dark' })).toEqual(refused)
  expect(await recentReviews(opened.db, 1)).toMatchObject([{ card: 'p/a/x' }])
  expect((await activityBetween(opened.db, FIRST_DAY, FIRST_DAY))[0]?.reviews).toBe(1)
  expect(await opened.db.reviews.count()).toBe(1)
  opened.db.close()
  const [stored] = await engine.indexedDB.databases()
  expect(stored?.version).toBe((SCHEMA_VERSION + 1) * 10)
})

test("only whole versions are newer: what follows the point is Dexie's own count", () => {
  expect([0, 1, 1.1, 2, 2.1, 2.9, 3, 3.1].map(isNewer)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
    true,
    true,
  ])
})
