import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonical, exported, FIRST_DAY, given, openWithPacks, succeed } from '../renderer/storage/fixture.ts'
import { recordReview } from '../renderer/storage/reviews.ts'
import { Backups, backupIdPattern } from './backups.ts'
import type { Counts, Reply } from './bridge.ts'
import { Keeping } from './keeping.ts'

let folder: string
let pieces: readonly Uint8Array[]
let counts: Counts
let text: string
let now: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kasane-backups-'))
  now = Date.UTC(2026, 0, 15, 9, 30)
  const { db } = await openWithPacks()
  await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
  ;({ pieces, counts, text } = await exported(db, now))
})
afterEach(() => rm(folder, { recursive: true }))

async function take<Value>(reply: Promise<Reply<Value, string>>): Promise<Value> {
  const answer = await reply
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}

async function make(
  backups: Pick<Backups, 'begin' | 'write' | 'finish'>,
  written = pieces,
  claimed = counts,
) {
  const id = await take(backups.begin('asked'))
  for (const piece of written) await take(backups.write(id, piece))
  return backups.finish(id, claimed)
}

const row = Buffer.from('["reviews",{}]\n')

describe('a backup', () => {
  test('is proved, then listed with age, counts and size, and can be read again byte for byte', async () => {
    const backups = new Backups(folder, () => now)
    const made = await make(backups)
    expect(made).toMatchObject({
      ok: true,
      value: {
        at: now,
        reason: 'asked',
        isGood: true,
        schema: 2,
        journal: null,
        counts: { reviews: 1, packs: 2 },
      },
    })
    expect(await backups.list()).toEqual({ ok: true, value: [made.ok && made.value] })
    const id = made.ok ? made.value.id : ''
    expect(id).toBe('kasane-20260115T093000000Z-asked')
    const read = await backups.read(id, 0)
    expect(read.ok && gunzipSync(read.value.bytes).toString()).toBe(text)
    expect(read.ok && read.value.isLast).toBe(true)
    expect((await stat(join(folder, `${id}.jsonl.gz`))).mode & 0o777).toBe(0o600)
  })

  test('that is not what was to be written never takes its place', async () => {
    const backups = new Backups(folder, () => now)
    const wrong: readonly (readonly [written: readonly Uint8Array[], claimed: Counts])[] = [
      [pieces.slice(0, -1), counts],
      [pieces.slice(1), counts],
      [[], counts],
      [[...pieces, row], counts],
      [pieces, { ...counts, reviews: 2 }],
      [[...pieces, Buffer.from('["reviews",{}]')], { ...counts, reviews: 2 }],
      [[...pieces, Buffer.from('more\n')], counts],
      [[...pieces, Buffer.from('\n')], counts],
    ]
    for (const [written, claimed] of wrong) {
      expect(await make(backups, written, claimed)).toEqual({ ok: false, problem: 'backup-damaged' })
      expect(await readdir(folder)).toEqual([])
    }
  })

  test('that was damaged since is listed as damaged, whatever is wrong with it', async () => {
    const made = await make(new Backups(folder, () => now))
    const file = join(folder, `${made.ok && made.value.id}.jsonl.gz`)
    const whole = await readFile(file)
    for (let cut = 0; cut < whole.length; cut += 101) {
      await truncate(file, cut)
      const listed = await new Backups(folder, () => now).list()
      expect(listed.ok && listed.value.map(({ isGood }) => isGood)).toEqual([false])
      await writeFile(file, whole)
    }
    const again = await new Backups(folder, () => now).list()
    expect(again.ok && again.value.map(({ isGood }) => isGood)).toEqual([true])
  })

  test('that was begun and left is cleared away by the next one', async () => {
    await writeFile(join(folder, 'kasane-20260115T092959000Z-asked.jsonl.gz.new'), 'half')
    const fresh = new Backups(folder, () => now)
    await make(fresh)
    expect(await readdir(folder)).toEqual(['kasane-20260115T093000000Z-asked.jsonl.gz', 'proved.json'])
  })

  test('in a folder that is gone says so', async () => {
    await writeFile(join(folder, 'file'), '')
    const backups = new Backups(join(folder, 'file'), () => now)
    expect(await backups.begin('asked')).toEqual({ ok: false, problem: 'not-writable' })
  })

  test('that does not exist is named, not thrown', async () => {
    const backups = new Backups(folder, () => now)
    expect(await backups.write('kasane-20260115T093000000Z-asked', row)).toEqual({
      ok: false,
      problem: 'no-such-backup',
    })
    expect((await backups.read('kasane-20260115T093000000Z-asked', 0)).ok).toBe(false)
  })

  test('is named by an id, which is no path', () => {
    for (const id of [
      '../../etc/passwd',
      'kasane-20260115T093000000Z-asked/..',
      '/etc/passwd',
      'kasane-20260115T093000000Z-a\n',
      '',
    ])
      expect(backupIdPattern.test(id)).toBe(false)
  })
})

describe('the sentinel', () => {
  const engine = { electron: '45.4.1', chromium: '156.0.7000.1' }
  const openKeeping = (by = engine) => Keeping.open(folder, undefined, () => now, by)
  const surveyBy = async (kept: Promise<Keeping>) => take((await kept).survey())
  const mark = { id: 'd', schema: 1, counts: { reviews: 3 } }

  test('tells the next start which database there was, and which backup', async () => {
    const first = await openKeeping()
    expect((await take(first.survey())).known).toBeNull()
    await first.adoptDatabase(mark)
    expect((await surveyBy(openKeeping())).known).toEqual(mark)
  })

  test('lost or damaged: journal and backups still tell', async () => {
    const first = await openKeeping()
    await first.adoptDatabase(mark)
    await first.journal.append({ database: 'd', after: 0, changes: [] })
    await first.journal.close()
    const file = join(folder, 'sentinel.json')
    for (const damage of ['', '{', '[]', '{"database":3}', '\u0000\u0000']) {
      await writeFile(file, damage)
      const survey = await surveyBy(openKeeping())
      expect(survey).toMatchObject({ isSentinelDamaged: true, known: { id: 'd' } })
    }
    await rm(file)
    expect(await surveyBy(openKeeping())).toMatchObject({
      isSentinelDamaged: false,
      known: { id: 'd' },
    })
    await rm(join(folder, 'journal'), { recursive: true })
    const kept = await openKeeping()
    await make({
      begin: (reason) => kept.backups.begin(reason),
      write: (id, text) => kept.backups.write(id, text),
      finish: (id, claimed) => kept.finishBackup(id, claimed),
    })
    await rm(file)
    expect((await surveyBy(openKeeping())).known?.counts).toMatchObject({ reviews: 1 })
  })

  test('remembers that a backup failed until one could be made', async () => {
    await (await openKeeping()).failBackup('disk-full')
    const kept = await openKeeping()
    expect((await take(kept.survey())).failure).toEqual({ at: now, problem: 'disk-full' })
    const id = await take(kept.backups.begin('asked'))
    for (const piece of pieces) await kept.backups.write(id, piece)
    await kept.finishBackup(id, counts)
    expect((await surveyBy(openKeeping())).failure).toBeNull()
  })

  test('tells which engine had the database, and lays its files aside before another one opens them', async () => {
    await (await openKeeping()).adoptDatabase(mark)
    await mkdir(join(folder, 'IndexedDB', 'app_kasane_0.indexeddb.leveldb'), { recursive: true })
    await writeFile(join(folder, 'IndexedDB', 'app_kasane_0.indexeddb.leveldb', 'LOG'), 'as it was')
    expect((await surveyBy(openKeeping())).engineBefore).toBeNull()
    const older = { electron: '25.1.1', chromium: '114.0.5735.106' }
    const kept = await openKeeping(older)
    expect((await take(kept.survey())).engineBefore).toEqual({ ...engine, isNewer: true })
    // Looking alone changes nothing.
    expect((await surveyBy(openKeeping(older))).engineBefore).toEqual({ ...engine, isNewer: true })
    expect(await kept.takeOverDatabase()).toEqual({ ok: true, value: null })
    expect((await surveyBy(openKeeping(older))).engineBefore).toBeNull()
    const copies = () => readdir(join(folder, 'before-engine'))
    expect(await copies()).toEqual([`electron-45.4.1-chromium-156.0.7000.1-${now}`])
    const [copy = ''] = await copies()
    const log = join(folder, 'before-engine', copy, 'app_kasane_0.indexeddb.leveldb', 'LOG')
    expect(await readFile(log, 'utf8')).toBe('as it was')
    now += 1
    await (await openKeeping()).takeOverDatabase()
    expect(await copies()).toEqual([`electron-25.1.1-chromium-114.0.5735.106-${now}`])
  })

  test('of a profile without a database has nothing to lay aside', async () => {
    await (await openKeeping()).adoptDatabase(mark)
    const newer = { electron: '46.0.0', chromium: '160.0.0.1' }
    expect(await (await openKeeping(newer)).takeOverDatabase()).toEqual({ ok: true, value: null })
  })
})
