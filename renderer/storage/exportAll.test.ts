import Dexie from 'dexie'
import { expect, test, vi } from 'vitest'
import { blobSink, exportAll, type Sink } from './exportAll.ts'
import { breakOff, canonical, FIRST_DAY, given, openWithPacks, succeed } from './fixture.ts'
import { recordReview } from './reviews.ts'

/** A database whose export takes five pieces: it still reads while the first is written. */
async function openLarge() {
  const { db } = await openWithPacks()
  await db.notes.bulkAdd(Array.from({ length: 4_500 }, (_, at) => ({ fact: `p/${at}`, text: '', at })))
  return db
}

/** Takes the first piece and then waits until it is let go on. */
function slowSink() {
  const blob = blobSink()
  let begin = () => {}
  let goOn = () => {}
  const begun = new Promise<void>((resolve) => {
    // In a turn of its own: what follows is no part of the transaction.
    begin = () => setTimeout(resolve)
  })
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const sink: Sink<Blob> = {
    ...blob,
    write: async (bytes) => {
      begin()
      await held
      return blob.write(bytes)
    },
  }
  return { sink, begun, goOn }
}

test('an export that gives way is broken off by an answer, which does not wait', async () => {
  const db = await openLarge()
  const { sink, begun, goOn } = slowSink()
  const exporting = exportAll(db, 0, sink, true)
  await begun
  await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
  goOn()
  expect(await exporting).toBeNull()
  expect(await db.reviews.count()).toBe(1)
})

test('any other export is finished first, as it was at its beginning', async () => {
  const db = await openLarge()
  const { sink, begun, goOn } = slowSink()
  const exporting = exportAll(db, 0, sink)
  await begun
  const recording = succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
  goOn()
  const made = await exporting
  expect(made?.ok && (await made.value.text())).toContain('"reviews":0')
  await recording
  expect(await db.reviews.count()).toBe(1)
})

test('an export through which the computer sleeps goes on when it wakes', async () => {
  const db = await openLarge()
  const { sink, begun, goOn } = slowSink()
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true })
  const exporting = exportAll(db, 0, sink)
  await begun
  for (let minutes = 0; minutes < 60; minutes += 1) await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  goOn()
  expect((await exporting)?.ok).toBe(true)
})

test('what the sink refuses ends the export with its problem, at whatever piece', async () => {
  const db = await openLarge()
  for (let good = 0; good < 5; good += 1) {
    let taken = 0
    const outcome = await exportAll(db, 0, {
      write: async () =>
        taken++ < good ? { ok: true, value: null } : { ok: false, problem: 'disk-full' as const },
      finish: async () => ({ ok: true, value: null }),
    })
    expect(outcome).toEqual({ ok: false, problem: 'disk-full' })
    expect(taken).toBe(good + 1)
  }
})

test('an export keeps answers waiting while it reads, not while the last piece is written', async () => {
  const { db } = await openWithPacks()
  const { sink, begun, goOn } = slowSink()
  const exporting = exportAll(db, 0, sink)
  await begun
  await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
  goOn()
  const made = await exporting
  expect(made?.ok && (await made.value.text())).toContain('"reviews":0')
})

test('an export that the browser breaks off is a problem, at whatever moment', async () => {
  const db = await openLarge()
  for (let turns = 1; turns < 16; turns += 1) {
    const outcome = await exportAll(db, 0, {
      write: async () => {
        const transaction = Dexie.currentTransaction
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
        breakOff(null, transaction)
        return { ok: true, value: null }
      },
      finish: async () => ({ ok: true, value: null }),
    })
    expect([turns, outcome]).toEqual([turns, { ok: false, problem: 'not-readable' }])
  }
})
