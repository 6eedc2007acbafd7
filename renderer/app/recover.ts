import {
  type Backup,
  type Database,
  foretell,
  type JournalLine,
  type Outcome,
  openDatabase,
  readDatabaseMark,
  restoreData,
} from '#storage'
import {
  type BackupInfo,
  listBackups,
  lookForRoom,
  makeBackup,
  openBackup,
  readJournalAfter,
} from './backups.ts'
import { awaitDisk, shell } from './desktop.ts'
import { type Lost, markToKeep } from './start.ts'

/** What can be brought back: a backup and what the journal has since. */
export interface Rescue {
  /** null: there is no backup, and the journal has everything. */
  readonly info: BackupInfo | null
  readonly backup: Backup | null
  readonly lines: readonly JournalLine[]
  /** Lines of the journal that cannot be read. */
  readonly damaged: number
  /** How many answers there will be. */
  readonly reviews: number
  /** The instant of the last of them, in epoch milliseconds. */
  readonly lastAnswerAt: number | null
}

/** Looks for the newest good backup of the lost database, and the journal's lines since. null: there is nothing. */
export async function findRescue({ survey }: Lost): Promise<Outcome<Rescue | null>> {
  const listed = await listBackups()
  if (!listed.ok) return listed
  const id = survey.known?.id
  const good = listed.value.filter(({ isGood }) => isGood)
  // Backups of the lost database first; another's only where it has none.
  for (const info of [...good.filter(({ database }) => database === id), ...good]) {
    const opened = await openBackup(info.id)
    if (opened.ok) return rescueWith(info, opened.value, id ?? info.database ?? '')
  }
  const rescue = await rescueWith(null, null, id ?? '')
  if (!rescue.ok) return rescue
  return { ok: true, value: rescue.value.lines.length > 0 ? rescue.value : null }
}

async function rescueWith(
  info: BackupInfo | null,
  backup: Backup | null,
  id: string,
): Promise<Outcome<Rescue>> {
  const journal = await readJournalAfter(backup?.header.journal ?? 0, id)
  if (!journal.ok) return journal
  const { lines, damaged } = journal.value
  const foretold = await foretell(backup, lines)
  if (!foretold.ok) return foretold
  return { ok: true, value: { info, backup, lines, damaged, ...foretold.value } }
}

/** Brings the data back, after a safety copy of what stands in their place. The page has to be loaded again then. */
export async function bringBack(lost: Lost, rescue: Rescue): Promise<Outcome<null>> {
  const place = await standing(lost)
  if (!place.ok) return place
  const db = place.value
  if ((lost.found?.mark.counts.reviews ?? 0) > 0) {
    const copied = await makeBackup(db, 'before-restore')
    if (!copied.ok) return copied
  }
  const id = lost.survey.known?.id ?? rescue.backup?.header.database.id
  const journal = Math.max(lost.survey.journal.last, rescue.backup?.header.journal ?? 0)
  const as = { ...(id && { id }), journal }
  const restored = await lookForRoom(await restoreData(db, rescue.backup, rescue.lines, as))
  if (!restored.ok) return restored
  return adopt(db)
}

/** Goes on with what stands there. The backups and the journal of the lost data stay where they are. */
export async function startAnew(lost: Lost): Promise<Outcome<null>> {
  const place = await standing(lost)
  return place.ok ? adopt(place.value) : place
}

async function adopt(db: Database): Promise<Outcome<null>> {
  const adopted = await awaitDisk(shell().adoptDatabase(markToKeep(await readDatabaseMark(db))))
  if (!adopted.ok) return adopted
  const made = await makeBackup(db, 'after-restore')
  return made.ok ? { ok: true, value: null } : made
}

/** What cannot be opened is put aside, and an empty database put in its place: only here, where the learner said so. */
async function standing({ found }: Lost): Promise<Outcome<Database>> {
  if (found) return { ok: true, value: found.db }
  const discarded = await awaitDisk(shell().discardDatabase())
  if (!discarded.ok) return discarded
  const opened = await openDatabase({ isJournaled: true })
  return opened.ok ? { ok: true, value: opened.db } : opened
}
