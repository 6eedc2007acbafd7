import {
  type Database,
  type DatabaseMark,
  DEFAULT_PREFERENCES,
  type Journal,
  openDatabase,
  openOlder,
  type Problem,
  readDatabaseMark,
  readKnown,
  readPreferences,
  replayJournal,
} from '#storage'
import type { BackupReason, EngineBefore, Survey } from '../../electron/bridge.ts'
import { backUpFromNowOn, makeBackup, readJournalAfter } from './backups.ts'
import { awaitDisk, desktop, expectReply, keeping, shell } from './desktop.ts'
import { changeInterfaceLanguage, startI18n } from './i18n.ts'
import { interfaceLangOf, type Kasane } from './kasane.ts'
import { returnToScreen } from './lastScreen.ts'
import { applyTheme } from './theme.ts'

export type Started =
  | { readonly ok: true; readonly kasane: Kasane }
  | { readonly ok: false; readonly problem: Problem | 'no-space' }
  | { readonly ok: false; readonly problem: 'data-lost'; readonly lost: Lost }
  | { readonly ok: false; readonly problem: 'held'; readonly held: Held }

/**
 * Why the data are not opened before the learner says so: a newer engine had them (`older-engine`), or what is to be laid
 * aside before they change could not be (`no-copy` of the engine's files, `no-backup` before new tables).
 */
export type Held =
  | { readonly cause: 'older-engine'; readonly before: EngineBefore }
  | { readonly cause: 'no-copy' | 'no-backup'; readonly problem: Problem }

/** The learner's data are not where they were; what is there instead, and what is known of them. */
export interface Lost {
  /** `gone`: another, empty database stands there. `older`: it is from before the last backup. `unreadable`: it cannot be opened. */
  readonly cause: 'gone' | 'older' | 'unreadable'
  /** What stands there; null where it cannot be opened. */
  readonly found: { readonly db: Database; readonly mark: DatabaseMark } | null
  readonly survey: Survey
}

/**
 * Opens the data, speaks the learner's language, puts the packs on the shelf. What can go side by side does.
 *
 * @param accepted what the learner goes on in spite of
 */
export async function start(accepted: readonly Held['cause'][] = []): Promise<Started> {
  // What stands instead of the app, where it cannot start, has the system's theme.
  applyTheme(DEFAULT_PREFERENCES)()
  const language = startI18n(interfaceLangOf('system'))
  // The packs are read while the database is being opened.
  const shelving = import('./packs.ts')
  const survey = keeping && (await awaitDisk(keeping.survey()))
  const found = survey?.ok ? survey.value : null
  const [opened] = await Promise.all([survey && !survey.ok ? survey : openIfSafe(found, accepted), language])
  if (opened === 'unreadable') {
    if (!found) return { ok: false, problem: 'not-saved' }
    return { ok: false, problem: 'data-lost', lost: { cause: 'unreadable', found: null, survey: found } }
  }
  if (!opened.ok) return opened.problem === 'held' ? opened : { ok: false, problem: opened.problem }
  const { db } = opened
  const agreed = found ? await agree(db, found) : null
  if (agreed && !agreed.ok) return agreed
  const [preferences, shelf] = await Promise.all([
    readPreferences(db),
    shelving.then(({ fillShelf }) => fillShelf(db)),
  ])
  applyTheme(preferences)()
  const lang = interfaceLangOf(preferences.interfaceLang)
  await changeInterfaceLanguage(lang)
  void expectReply(desktop.setInterfaceLanguage(lang))
  if (!shelf.ok) return { ok: false, problem: shelf.problem }
  returnToScreen()
  if (found) backUpFromNowOn(db, found, agreed?.urgent ?? null)
  return { ok: true, kasane: { db, shelf: shelf.value, preferences, isSpaceLow: found?.space === 'low' } }
}

/** Lays aside what has to be laid aside before the data are opened, and opens them. */
async function openIfSafe(survey: Survey | null, accepted: readonly Held['cause'][]) {
  if (survey?.space === 'none') return { ok: false, problem: 'no-space' } as const
  const held = survey && (await takeOver(survey.engineBefore, accepted))
  if (held) return held
  try {
    return (
      (keeping && (await backUpOlder(accepted))) ?? (await openDatabase({ isJournaled: keeping !== null }))
    )
  } catch (error) {
    // A database that the browser engine itself cannot read is a loss, not a bug.
    if (error instanceof Error && ['UnknownError', 'OpenFailedError'].includes(error.name))
      return 'unreadable'
    throw error
  }
}

type Holding = { readonly ok: false; readonly problem: 'held'; readonly held: Held }

function hold(held: Held, accepted: readonly Held['cause'][]): Holding | null {
  return accepted.includes(held.cause) ? null : { ok: false, problem: 'held', held }
}

/** Before an engine of another version opens the database, a copy of its files is laid aside. */
async function takeOver(
  before: EngineBefore | null,
  accepted: readonly Held['cause'][],
): Promise<Holding | null> {
  if (!before) return null
  const asked = before.isNewer ? hold({ cause: 'older-engine', before }, accepted) : null
  if (asked) return asked
  const copied = await awaitDisk(shell().takeOverDatabase())
  return copied.ok ? null : hold({ cause: 'no-copy', problem: copied.problem }, accepted)
}

/** Before the tables of an older version become those of this one, a backup is made that the older program can read. */
async function backUpOlder(accepted: readonly Held['cause'][]): Promise<Holding | null> {
  const older = await openOlder()
  if (!older) return null
  const made = await makeBackup(older, 'before-upgrade')
  older.close()
  return made.ok ? null : hold({ cause: 'no-backup', problem: made.problem }, accepted)
}

type Agreed =
  /** `urgent`: why a backup is due at once. */
  { readonly ok: true; readonly urgent: BackupReason | null } | (Started & { readonly ok: false })

/**
 * Compares the database with what sentinel, journal and backups say of it, and brings it up to the journal's last line.
 * Writes nothing where they disagree about more than that.
 */
async function agree(db: Database, survey: Survey): Promise<Agreed> {
  const { id, line } = await readKnown(db)
  const { known, journal, lastBackup } = survey
  const isOther = known !== null && known.id !== id
  if (isOther || line < (lastBackup?.journal ?? 0)) {
    const found = { db, mark: await readDatabaseMark(db) }
    return { ok: false, problem: 'data-lost', lost: { cause: isOther ? 'gone' : 'older', found, survey } }
  }
  if (known === null || survey.isSentinelDamaged)
    await awaitDisk(shell().adoptDatabase(markToKeep(await readDatabaseMark(db))))
  if (journal.last > line) {
    const read = await readJournalAfter(line, id)
    if (!read.ok) return read
    const { lines } = read.value
    const replayed = lines.length > 0 && (await replayJournal(db, lines, journal.last))
    if (replayed && !replayed.ok) return replayed
  }
  db.journal = journalOfShell()
  db.known = { id, line }
  // A journal that lost its end, or a first start on data that were there before, have nothing to go on from.
  const isJournalShort = journal.last < line || journal.damaged > 0
  return { ok: true, urgent: isJournalShort ? 'routine' : survey.engineBefore ? 'new-engine' : null }
}

/** The mark as the sentinel takes it. */
export function markToKeep({ id, schema, counts }: DatabaseMark) {
  return { id, schema, counts }
}

function journalOfShell(): Journal {
  const calls = shell()
  return {
    append: (entry) => awaitDisk(calls.appendJournal(entry)),
    withdraw: (line) => awaitDisk(calls.withdrawJournal(line)),
  }
}
