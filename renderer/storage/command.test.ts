import Dexie from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import { sm2 } from '#scheduling'
import { runCommand, syncTables } from './command.ts'
import type { Database } from './database.ts'
import { breakOff, canonical, dump, FIRST_DAY, given, openWithPacks, succeed } from './fixture.ts'
import { installPack } from './packs.ts'
import { recordReview, undoLastReview } from './reviews.ts'

const answer = given('p/a/x', 2, FIRST_DAY + 1)

/** A database in which an answer changes a row of every table that it can. */
async function openAnswered(): Promise<Database> {
  const { db } = await openWithPacks()
  await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical, { left: [] }))
  await succeed(recordReview(db, given('p/b/x', 4, FIRST_DAY), canonical))
  return db
}

/** Lets the next change of the table fail. */
function breakTable(db: Database, table: string, error: Error): () => void {
  const fail = () => {
    throw error
  }
  const hook = db.table(table).hook
  hook('creating', fail)
  hook('updating', fail)
  hook('deleting', fail)
  return () => {
    hook('creating').unsubscribe(fail)
    hook('updating').unsubscribe(fail)
    hook('deleting').unsubscribe(fail)
  }
}

describe('a command', () => {
  const commands = {
    'recordReview of a known card': (db: Database) => recordReview(db, answer, canonical, { left: [1] }),
    'recordReview of a new card': (db: Database) =>
      recordReview(db, given('p/c/x', 4, FIRST_DAY), canonical, { left: [1] }),
    undoLastReview: (db: Database) => undoLastReview(db, sm2, null),
  }
  const tables = ['cards', 'reviews', 'dueCounts', 'activity', 'sessions']

  for (const [name, command] of Object.entries(commands)) {
    test.each(tables)(`${name} changes nothing when %s cannot be written`, async (table) => {
      const db = await openAnswered()
      const before = await dump(db)
      const mend = breakTable(db, table, new Error('broken on purpose'))
      await expect(command(db)).rejects.toThrow('broken on purpose')
      expect(await dump(db)).toEqual(before)
      mend()
      await succeed(command(db) as Promise<{ ok: true; value: unknown }>)
      expect(await dump(db)).not.toEqual(before)
    })
  }

  test('recordReview of a new card changes nothing when its pack cannot be counted', async () => {
    const db = await openAnswered()
    const before = await dump(db)
    breakTable(db, 'taken', new Error('broken on purpose'))
    await expect(commands['recordReview of a new card'](db)).rejects.toThrow('broken on purpose')
    expect(await dump(db)).toEqual(before)
  })

  test.each([
    ['disk-full', new DOMException('full', 'QuotaExceededError')],
    ['disk-full', new DOMException('Internal error: FILE_ERROR_NO_SPACE', 'UnknownError')],
    ['not-saved', new DOMException('Internal error', 'UnknownError')],
    ['not-saved', new DOMException('The transaction was aborted', 'AbortError')],
  ])('says %s when the disk says "%s"', async (problem, error) => {
    const db = await openAnswered()
    const before = await dump(db)
    breakTable(db, 'reviews', error)
    expect(await recordReview(db, answer, canonical)).toEqual({ ok: false, problem })
    expect(await dump(db)).toEqual(before)
  })

  test('that hangs is given up as not saved, and does not happen later either', async () => {
    const db = await openAnswered()
    const before = await dump(db)
    let goOn = () => {}
    const stuck = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const outcome = await runCommand(
      db,
      [db.notes],
      async () => {
        await db.notes.put({ fact: 'p/a', text: 'half written', at: 0 })
        await Dexie.waitFor(stuck)
      },
      20,
    )
    expect(outcome).toEqual({ ok: false, problem: 'not-saved' })
    goOn()
    await succeed(installPack(db, { id: 'r', version: '1', installedAt: 0, cards: [] }))
    expect((await dump(db)).notes).toEqual(before.notes)
  })

  test('that is given up before the database is open does not happen later either', async () => {
    const db = await openAnswered()
    const before = await dump(db)
    let goOn = () => {}
    const stuck = new Promise<void>((resolve) => {
      goOn = resolve
    })
    db.close({ disableAutoOpen: false })
    db.on('ready', () => stuck)
    const outcome = await runCommand(
      db,
      [db.notes],
      () => db.notes.put({ fact: 'p/a', text: 'too late', at: 0 }),
      20,
    )
    expect(outcome).toEqual({ ok: false, problem: 'not-saved' })
    goOn()
    await succeed(installPack(db, { id: 'r', version: '1', installedAt: 0, cards: [] }))
    expect((await dump(db)).notes).toEqual(before.notes)
  })

  test('that takes long but says that it is getting on is not given up', async () => {
    const db = await openAnswered()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const take = (says: boolean) =>
      runCommand(
        db,
        [db.notes],
        async (goOn) => {
          for (let at = 0; at < 5; at += 1) {
            await db.notes.put({ fact: 'p/a', text: '', at })
            vi.advanceTimersByTime(15)
            if (says) goOn()
          }
        },
        20,
      )
    expect(await take(true)).toEqual({ ok: true, value: undefined })
    expect(await take(false)).toEqual({ ok: false, problem: 'not-saved' })
    vi.useRealTimers()
  })

  test('through which the computer sleeps is not given up when it wakes', async () => {
    const db = await openAnswered()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const outcome = await runCommand(
      db,
      [db.notes],
      async () => {
        await db.notes.put({ fact: 'p/a', text: '', at: 0 })
        // A timer that is long overdue on waking runs once, whatever it was set to.
        vi.advanceTimersToNextTimer()
        await db.notes.put({ fact: 'p/a', text: 'slept', at: 1 })
      },
      20,
    )
    vi.useRealTimers()
    expect(outcome).toEqual({ ok: true, value: undefined })
  })

  test.each([
    ['disk-full', 'QuotaExceededError'],
    ['not-saved', null],
  ])('ends at once with %s where the browser breaks it off while it waits (%s)', async (problem, reason) => {
    const db = await openAnswered()
    const before = await dump(db)
    const outcome = await runCommand(db, [db.notes], async () => {
      await db.notes.put({ fact: 'p/a', text: 'half written', at: 0 })
      const waiting = Dexie.waitFor(new Promise(() => {}))
      breakOff(reason)
      await waiting
    })
    expect(outcome).toEqual({ ok: false, problem })
    expect(await dump(db)).toEqual(before)
  })

  test.each([
    ['disk-full', 'QuotaExceededError'],
    ['not-saved', null],
  ])('says %s where the browser breaks it off among many rows (%s)', async (problem, reason) => {
    const db = await openAnswered()
    const before = await dump(db)
    const outcome = await runCommand(db, [db.notes], async () => {
      const rows = Array.from({ length: 50 }, (_, nth) => ({ fact: `p/${nth}`, text: '', at: 0 }))
      const putting = db.notes.bulkPut(rows)
      breakOff(reason)
      await putting
    })
    expect(outcome).toEqual({ ok: false, problem })
    expect(await dump(db)).toEqual(before)
  })

  test('on a closed database says so', async () => {
    const db = await openAnswered()
    db.close()
    expect(await recordReview(db, answer, canonical)).toEqual({ ok: false, problem: 'storage-closed' })
  })
})

test('bringing the tables to the disk changes nothing in them', async () => {
  const { db } = await openWithPacks()
  const before = await dump(db)
  expect(await syncTables(db)).toEqual({ ok: true, value: null })
  expect(await dump(db)).toEqual(before)
})

test('tables of a database that was closed underneath cannot be brought to the disk', async () => {
  const { db } = await openWithPacks()
  db.backendDB().close()
  expect(await syncTables(db)).toEqual({ ok: false, problem: 'storage-closed' })
  db.close()
  expect(await syncTables(db)).toEqual({ ok: false, problem: 'storage-closed' })
})

test('tables that cannot be brought to the disk are a problem, not a bug', async () => {
  const { db } = await openWithPacks()
  const native = db.backendDB()
  Object.defineProperty(db, 'backendDB', {
    value: () => ({
      transaction: (...names: Parameters<IDBDatabase['transaction']>) => {
        const transaction = native.transaction(...names)
        queueMicrotask(() => transaction.abort())
        return transaction
      },
    }),
  })
  expect(await syncTables(db)).toEqual({ ok: false, problem: 'not-saved' })
})
