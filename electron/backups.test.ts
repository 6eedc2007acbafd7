import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportAll } from '#storage'
import { canonical, FIRST_DAY, given, openWithPacks, succeed } from '../renderer/storage/fixture.ts'
import { recordReview } from '../renderer/storage/reviews.ts'
import { Backups, backupIdPattern } from './backups.ts'
import type { Reply } from './bridge.ts'
import { Keeping } from './keeping.ts'

let folder: string
let pieces: readonly string[]
let now: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kasane-backups-'))
  now = Date.UTC(2026, 0, 15, 9, 30)
  const { db } = await openWithPacks()
  await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
  pieces = (await exportAll(db, now)).pieces
})
afterEach(() => rm(folder, { recursive: true }))

async function take<Value>(reply: Promise<Reply<Value, string>>): Promise<Value> {
  const answer = await reply
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}

async function make(backups: Pick<Backups, 'begin' | 'write' | 'finish'>, written = pieces) {
  const id = await take(backups.begin('asked'))
  for (const piece of written) await take(backups.write(id, piece))
  return backups.finish(id)
}

describe('a backup', () => {
  test('is proved, then listed with age, counts and size, and can be read again byte for byte', async () => {
    const backups = new Backups(folder, () => now)
    const made = await make(backups)
    const text = pieces.join('')
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
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe(text)
    expect(read.ok && read.value.isLast).toBe(true)
    expect((await stat(join(folder, `${id}.jsonl`))).mode & 0o777).toBe(0o600)
  })

  test('that is not what was to be written never takes its place', async () => {
    const backups = new Backups(folder, () => now)
    for (const written of [
      pieces.slice(0, -1),
      pieces.slice(1),
      [],
      pieces.map((piece) => piece.replace('p/a/x', 'p/a/y')),
      [...pieces.slice(0, -1), '["reviews",{}]\n', ...pieces.slice(-1)],
      [...pieces, 'more'],
    ]) {
      expect(await make(backups, written)).toEqual({ ok: false, problem: 'backup-damaged' })
      expect(await readdir(folder)).toEqual([])
    }
  })

  test('that was damaged since is listed as damaged, whatever is wrong with it', async () => {
    const made = await make(new Backups(folder, () => now))
    const file = join(folder, `${made.ok && made.value.id}.jsonl`)
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
    await writeFile(join(folder, 'kasane-20260115T092959000Z-asked.jsonl.new'), 'half')
    const fresh = new Backups(folder, () => now)
    await make(fresh)
    expect(await readdir(folder)).toEqual(['kasane-20260115T093000000Z-asked.jsonl'])
  })

  test('in a folder that is gone says so', async () => {
    await writeFile(join(folder, 'file'), '')
    const backups = new Backups(join(folder, 'file'), () => now)
    expect(await backups.begin('asked')).toEqual({ ok: false, problem: 'not-writable' })
  })

  test('that does not exist is named, not thrown', async () => {
    const backups = new Backups(folder, () => now)
    expect(await backups.write('kasane-20260115T093000000Z-asked', 'x')).toEqual({
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
  const openKeeping = () => Keeping.open(folder, undefined, () => now)
  const mark = { id: 'd', schema: 1, counts: { reviews: 3 } }

  test('tells the next start which database there was, and which backup', async () => {
    const first = await openKeeping()
    expect((await first.survey()).known).toBeNull()
    await first.adoptDatabase(mark)
    expect((await (await openKeeping()).survey()).known).toEqual(mark)
  })

  test('lost or damaged: journal and backups still tell', async () => {
    const first = await openKeeping()
    await first.adoptDatabase(mark)
    await first.journal.append({ database: 'd', after: 0, changes: [] })
    await first.journal.close()
    const file = join(folder, 'sentinel.json')
    for (const damage of ['', '{', '[]', '{"database":3}', '\u0000\u0000']) {
      await writeFile(file, damage)
      const survey = await (await openKeeping()).survey()
      expect(survey).toMatchObject({ isSentinelDamaged: true, known: { id: 'd' } })
    }
    await rm(file)
    expect(await (await openKeeping()).survey()).toMatchObject({
      isSentinelDamaged: false,
      known: { id: 'd' },
    })
    await rm(join(folder, 'journal'), { recursive: true })
    const kept = await openKeeping()
    await make({
      begin: (reason) => kept.backups.begin(reason),
      write: (id, text) => kept.backups.write(id, text),
      finish: (id) => kept.finishBackup(id),
    })
    await rm(file)
    expect((await (await openKeeping()).survey()).known?.counts).toMatchObject({ reviews: 1 })
  })

  test('remembers that a backup failed until one could be made', async () => {
    await (await openKeeping()).failBackup('disk-full')
    const kept = await openKeeping()
    expect((await kept.survey()).failure).toEqual({ at: now, problem: 'disk-full' })
    const id = await take(kept.backups.begin('asked'))
    for (const piece of pieces) await kept.backups.write(id, piece)
    await kept.finishBackup(id)
    expect((await (await openKeeping()).survey()).failure).toBeNull()
  })
})
