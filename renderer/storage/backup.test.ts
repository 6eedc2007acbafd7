import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sm2 } from '#scheduling'
import { type Backup, readBackup } from './backup.ts'
import { SOURCES, SOURCES_1 } from './changes.ts'
import { checkData } from './check.ts'
import type { Database } from './database.ts'
import {
  CARDS,
  canonical,
  dump,
  exported,
  FIRST_DAY,
  given,
  openFixture,
  openWithPacks,
  packOfFixture,
  steps,
  succeed,
  take,
} from './fixture.ts'
import { openFull } from './fullFixture.ts'
import { installPack } from './packs.ts'
import { setNote } from './reports.ts'
import { restoreData } from './restore.ts'
import { recordReview } from './reviews.ts'

async function exportText(db: Database): Promise<string> {
  return (await exported(db)).text
}

async function readText(text: string | Uint8Array): Promise<Backup> {
  return succeed(readBackup(new Blob([text as BlobPart])))
}

/** What the app does at the next start: its own packs come from the program. */
async function shelve(db: Database): Promise<Database> {
  for (const id of ['p', 'q']) await succeed(installPack(db, packOfFixture(id)))
  return db
}

/** The same file with one line changed and a hash that fits: the work of somebody who means harm. */
async function forge(text: string, change: (lines: string[]) => string[]): Promise<string> {
  const lines = text.trimEnd().split('\n')
  const body = change(lines.slice(0, -1))
  const counts: Record<string, number> = {}
  for (const name of Object.keys(JSON.parse(lines.at(-1) ?? '').counts)) counts[name] = 0
  for (const line of body.slice(1)) {
    const [name] = JSON.parse(line)
    counts[name] = (counts[name] ?? 0) + 1
  }
  const whole = body.map((line) => `${line}\n`).join('')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole))
  const sha256 = Buffer.from(digest).toString('hex')
  return `${whole}${JSON.stringify({ counts, sha256 })}\n`
}

describe('a backup', () => {
  test('restored gives the same data and the same export, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (any) => {
        const { db } = await openWithPacks()
        await take(db, any)
        const before = await dump(db)
        const text = await exportText(db)
        const other = (await openFixture()).db
        const backup = await readText(text)
        await succeed(restoreData(other, backup, [], { id: backup.header.database.id, journal: 0 }))
        await shelve(other)
        const { meta: _, ...after } = await dump(other)
        expect(after).toEqual({ ...before, meta: undefined })
        expect(await checkData(other, sm2)).toEqual([])
        const again = await exportText(other)
        expect(again.split('\n').slice(1, -2)).toEqual(text.split('\n').slice(1, -2))
      }),
      { numRuns: 30 },
    )
  })

  test('holds every table that cannot be made again', async () => {
    const db = await openFull()
    const { counts, text } = await exported(db)
    expect(Object.values(counts).filter((count) => count === 0)).toEqual([])
    expect((await readText(text)).counts).toEqual(counts)
  })

  test('is read page by page to its end', async () => {
    const { db } = await openWithPacks()
    await db.notes.bulkAdd(Array.from({ length: 11_000 }, (_, at) => ({ fact: `p/${at}`, text: 'x', at })))
    expect((await readText(await exportText(db))).counts.notes).toBe(11_000)
  })

  test('with a line longer than what is read at once is read', async () => {
    const db = await openFull()
    const text = '日本'.repeat(900_000)
    await succeed(setNote(db, { fact: 'p/a', text, at: 1 }))
    const other = (await openFixture()).db
    await succeed(restoreData(other, await readText(await exportText(db))))
    expect((await other.notes.get('p/a'))?.text).toBe(text)
  })

  test('with a line that has no end is refused before it fills the memory', async () => {
    const [header = ''] = (await exportText(await openFull())).split('\n')
    const flood = new Blob([
      `${header}\n`,
      ...Array<Uint8Array<ArrayBuffer>>(80).fill(new Uint8Array(1024 * 1024)),
    ])
    expect(await readBackup(flood)).toEqual({ ok: false, problem: 'backup-damaged' })
  })

  test('whose file is no longer what was proved changes nothing', async () => {
    const text = await exportText(await openFull())
    const backup = await readText(text)
    const changed = new Blob([text.replace('"grade":2', '"grade":3')])
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('q/e/x', 5, FIRST_DAY), canonical))
    const before = await dump(db)
    const outcome = await restoreData(db, { ...backup, file: changed })
    expect(outcome).toEqual({ ok: false, problem: 'backup-damaged' })
    expect(await dump(db)).toEqual(before)
  })

  test('keeps the topic of a card that its pack has moved since', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    const cards = CARDS.filter(({ id }) => id.startsWith('p/')).map(({ id }) => ({ id, topic: 'p/two' }))
    await succeed(installPack(db, { ...packOfFixture('p'), version: '2', cards }))
    const other = (await openFixture()).db
    await succeed(restoreData(other, await readText(await exportText(db))))
    expect((await other.cards.get('p/a/x'))?.topic).toBe('p/two')
  })

  test('with one byte altered, or cut anywhere, is refused', async () => {
    const bytes = new TextEncoder().encode(await exportText(await openFull()))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, isCut) => {
          const broken = isCut ? bytes.slice(0, at) : bytes.slice()
          if (!isCut) broken[at] = (broken[at] as number) ^ by
          expect((await readBackup(new Blob([broken]))).ok).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each([
    ['not-a-backup', ''],
    ['not-a-backup', '\n'],
    ['not-a-backup', 'hello\n'],
    ['not-a-backup', '[]\n{}\n'],
    ['not-a-backup', '{"format":"other","version":1}\n'],
    ['backup-damaged', '{"format":"kasane","version":1}\n'],
    ['backup-from-newer-version', '{"format":"kasane","version":3,"all":"else is unknown"}\n'],
  ])('%s: %j', async (problem, text) => {
    expect(await readBackup(new Blob([text]))).toEqual({ ok: false, problem })
  })

  test('that is no text at all is refused', async () => {
    const outcome = await readBackup(new Blob([new Uint8Array([0xff, 0xfe, 0x00, 0x0a])]))
    expect(outcome).toEqual({ ok: false, problem: 'not-a-backup' })
  })

  test('of tables that only a newer program knows is refused', async () => {
    const forged = await forge(await exportText(await openFull()), ([header = '', ...rest]) => [
      header.replace('"schema":2', '"schema":3'),
      ...rest,
    ])
    const outcome = await readBackup(new Blob([forged]))
    expect(outcome).toEqual({ ok: false, problem: 'backup-from-newer-version' })
  })

  test('of version 1, which knew no exams, is read', async () => {
    const db = await openFull()
    for (const name of SOURCES.filter((source) => !SOURCES_1.some((old) => old === source)))
      await db.table(name).clear()
    const forged = await forge(await exportText(db), ([header = '', ...rest]) => [
      header.replace('"version":2', '"version":1').replace('"schema":2', '"schema":1'),
      ...rest,
    ])
    const old = forged.replace(/"(moves|blueprints|papers|sheets|examReports|goals|predictions)":0,/g, '')
    const { counts } = await readText(old)
    expect(counts).toEqual((await exported(db)).counts)
  })

  const forgeries: Record<string, (lines: string[]) => string[]> = {
    'a table that there is none of': (lines) => [...lines, '["sessions",{"key":"session"}]'],
    'a field that there is none of': (lines) => lines.map((line) => line.replace('"fact":', '"x":1,"fact":')),
    'a grade that there is none of': (lines) => lines.map((line) => line.replace('"grade":2', '"grade":9')),
    'the same row twice': (lines) =>
      lines.flatMap((line) => (line.includes('"p/b/x"') ? [line, line] : [line])),
    'tables out of order': ([header = '', first = '', ...rest]) => [header, ...rest, first],
    'a card that is named like a prototype': (lines) =>
      lines.map((line) => line.replaceAll('"p/a/x"', '"__proto__"')),
    'a drill of a card that was never reviewed': (lines) =>
      lines.map((line) => line.replace('"kind":"review"', '"kind":"drill"')),
    'a study day beyond all time': (lines) =>
      lines.map((line) => line.replace(/"studyDay":\d+/, '"studyDay":1e300')),
    'a line that is no row': (lines) => [...lines, '["notes"]'],
  }
  test.each(Object.entries(forgeries))('forged with a hash that fits is refused: %s', async (_, change) => {
    const text = await exportText(await openFull())
    expect((await readBackup(new Blob([await forge(text, (lines) => lines)]))).ok).toBe(true)
    const forged = await forge(text, change)
    expect(forged).not.toBe(text)
    expect(await readBackup(new Blob([forged]))).toEqual({ ok: false, problem: 'backup-damaged' })
  })

  test('that cannot be written whole leaves everything as it was', async () => {
    const backup = await readText(await exportText(await openFull()))
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('q/e/x', 5, FIRST_DAY), canonical))
    const before = await dump(db)
    db.cards.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await restoreData(db, backup)).toEqual({ ok: false, problem: 'disk-full' })
    expect(await dump(db)).toEqual(before)
  })
})
