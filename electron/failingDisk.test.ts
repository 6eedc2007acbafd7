import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Database, type Outcome, readBackup, restoreData } from '#storage'
import { canonical, exported, FIRST_DAY, given, openFixture, succeed } from '../renderer/storage/fixture.ts'
import { recordReview } from '../renderer/storage/reviews.ts'
import { type DiskCall, type DiskFault, makeFailing } from '../scripts/failingDisk.ts'
import type { BackupReason, Survey } from './bridge.ts'
import { Keeping } from './keeping.ts'

// Each call of the disk that journal, backups and sentinel make in two sittings fails once, in each way; after that
// everything that was acknowledged has to be there. `npm run faults` puts the figures into docs/reliability.md.

const engine = { electron: '45.4.1', chromium: '156.0.7000.1' }
const root = await mkdtemp(join(tmpdir(), 'kasane-failing-'))
const disk = makeFailing(createRequire(import.meta.url)('node:fs/promises'), (path) => path.startsWith(root))
syncBuiltinESMExports()
afterAll(() => rm(root, { recursive: true }))

/** What the app said was kept. */
interface Acknowledged {
  readonly answers: Set<number>
  readonly backups: Set<string>
  isAdopted: boolean
}

/** Two sittings, each with answers and backups. What the disk refuses is refused to the learner, and life goes on. */
async function live(profile: string): Promise<Acknowledged> {
  const { db } = await openFixture()
  const acknowledged: Acknowledged = { answers: new Set(), backups: new Set(), isAdopted: false }
  let clock = Date.UTC(2026, 0, 15)
  for (const sitting of [0, 1]) {
    const kept = await Keeping.open(profile, undefined, () => (clock += 1), engine).catch(ifDisk)
    if (!kept) continue
    await kept.survey()
    const database = await db.meta.get('database')
    const id = database?.key === 'database' ? database.id : ''
    const adopted = await kept.adoptDatabase({ id, schema: 1, counts: { reviews: 3 * sitting } })
    acknowledged.isAdopted ||= adopted.ok
    db.journal = kept.journal as unknown as Database['journal']
    for (const nth of [0, 1, 2]) {
      const answer = given(`p/a/${sitting}${nth}`, 4, FIRST_DAY + sitting, {
        now: { at: 10 * sitting + nth + 1, studyDay: FIRST_DAY + sitting },
      })
      const recorded = await recordReview(db, answer, canonical)
      if (recorded.ok) acknowledged.answers.add(recorded.value.review.id)
      if (nth === 1) await backUp(db, kept, 'routine', clock, acknowledged)
    }
    await backUp(db, kept, 'closing', clock, acknowledged)
    await kept.journal.close().catch(ifDisk)
  }
  db.close()
  return acknowledged
}

async function backUp(
  db: Database,
  kept: Keeping,
  reason: BackupReason,
  at: number,
  { backups }: Acknowledged,
): Promise<unknown> {
  const { pieces, counts } = await exported(db, at)
  const begun = await kept.backups.begin(reason)
  if (!begun.ok) return kept.failBackup(begun.problem)
  for (const piece of pieces) {
    const written = await kept.backups.write(begun.value, piece)
    if (!written.ok) return kept.failBackup(written.problem)
  }
  const finished = await kept.finishBackup(begun.value, counts)
  if (!finished.ok) return kept.failBackup(finished.problem)
  return backups.add(finished.value.id)
}

function ifDisk(error: NodeJS.ErrnoException): null {
  if (!error.message.includes('made to fail')) throw error
  return null
}

/** The disk works again, and the database is lost: what comes back from backup and journal. */
async function bringBack(profile: string) {
  const kept = await Keeping.open(profile, undefined, Date.now, engine)
  const { known } = await succeed(kept.survey() as Promise<Outcome<Survey>>)
  const listed = await kept.backups.list()
  const backups = listed.ok ? listed.value.filter(({ isGood }) => isGood) : []
  const { db } = await openFixture()
  const [newest] = backups
  const read = newest && (await kept.backups.read(newest.id, 0))
  const backup = read?.ok
    ? await succeed(readBackup(new Blob([read.value.bytes as Uint8Array<ArrayBuffer>])))
    : null
  const { lines } = await kept.journal.read(backup?.header.journal ?? 0)
  await succeed(restoreData(db, backup, lines))
  const answers = new Set((await db.reviews.toArray()).map(({ id }) => id))
  db.close()
  return { known, answers, backups: new Set(backups.map(({ id }) => id)) }
}

let profiles = 0

/** Lives through one fault, and compares what was acknowledged with what comes back. */
async function survive(fault: DiskFault | null) {
  profiles += 1
  const profile = join(root, String(profiles))
  disk.plan(fault)
  const acknowledged = await live(profile)
  const { counts, failed } = disk
  disk.plan(null)
  const back = await bringBack(profile)
  return {
    counts,
    failed,
    acknowledged: acknowledged.answers.size,
    missing: [...acknowledged.answers].filter((id) => !back.answers.has(id)),
    missingBackups: [...acknowledged.backups].filter((id) => !back.backups.has(id)),
    isForgotten: acknowledged.isAdopted && back.known === null,
  }
}

/** Where the figures of the whole campaign go; without it, a short form. */
const figuresFile = process.env.KASANE_FAULTS_FIGURES

const rows: { call: DiskCall; places: number; faults: number; refused: number; missing: number }[] = []
afterAll(async () => {
  if (figuresFile) await writeFile(figuresFile, JSON.stringify(rows))
})

test('a disk that works keeps everything', async () => {
  const { acknowledged, missing, counts } = await survive(null)
  expect([acknowledged, missing]).toEqual([6, []])
  for (const call of CALLS) expect([call, (counts[call] ?? 0) > 3]).toEqual([call, true])
})

const CODES = ['ENOSPC', 'EROFS', 'EIO'] as const

/** Every way in which a call can fail; in the short form one after the other from call to call. */
function faultsOf(call: DiskCall, nth: number): readonly DiskFault[] {
  const codes = call === 'write' ? [...CODES, 'short' as const] : CODES
  const all = codes.flatMap((code) => [false, true].map((isLasting) => ({ call, nth, code, isLasting })))
  return figuresFile ? all : nth % 2 === 0 ? all.slice(nth % all.length).slice(0, 1) : []
}

/** All but `truncate`, which is only called after another has failed. */
const CALLS = [
  'open',
  'write',
  'sync',
  'rename',
  'remove',
  'makeFolder',
  'list',
  'read',
  'measure',
  'close',
] as const

test.each(CALLS)('no acknowledged answer is missing, whichever %s of the disk fails', async (call) => {
  const places = (await survive(null)).counts[call] ?? 0
  const faults = Array.from({ length: places }, (_, index) => faultsOf(call, index + 1)).flat()
  let [refused, missing] = [0, 0]
  for (const fault of faults) {
    const survived = await survive(fault)
    refused += 6 - survived.acknowledged
    missing += survived.missing.length
    expect({ fault, ...survived }).toMatchObject({ missing: [], missingBackups: [], isForgotten: false })
    expect(survived.failed).toBeGreaterThan(0)
  }
  rows.push({ call, places, faults: faults.length, refused, missing })
})
