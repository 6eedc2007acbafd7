import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exported } from '../renderer/storage/fixture.ts'
import { openFull } from '../renderer/storage/fullFixture.ts'
import { Exporting } from './exporting.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kasane-export-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('an export takes the place of a file only when it was found right', async () => {
  const { pieces, counts, text } = await exported(await openFull())
  const file = join(folder, 'all.jsonl')
  await writeFile(file, 'an older one')
  const exporting = new Exporting()
  const write = async (claimed: typeof counts) => {
    await exporting.begin(file)
    for (const piece of pieces) expect(await exporting.write(piece)).toEqual({ ok: true, value: null })
    return exporting.finish(claimed)
  }
  expect(await write({ ...counts, reviews: 99 })).toEqual({ ok: false, problem: 'backup-damaged' })
  expect(await readFile(file, 'utf8')).toBe('an older one')
  expect(await write(counts)).toEqual({ ok: true, value: null })
  expect(await readFile(file, 'utf8')).toBe(text)
  expect(await readdir(folder)).toEqual(['all.jsonl'])
})

test('an export that was not begun, or cannot be, says so and leaves nothing behind', async () => {
  const exporting = new Exporting()
  expect(await exporting.write(new Uint8Array(1))).toEqual({ ok: false, problem: 'not-saved' })
  expect(await exporting.finish({})).toEqual({ ok: false, problem: 'not-saved' })
  expect(await exporting.begin(join(folder, 'gone', 'all.jsonl'))).toEqual({
    ok: false,
    problem: 'not-writable',
  })
  await exporting.begin(join(folder, 'left.jsonl'))
  await exporting.begin(join(folder, 'other.jsonl'))
  expect(await readdir(folder)).toEqual(['other.jsonl.new'])
})
