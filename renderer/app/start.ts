import {
  type Database,
  type DatabaseMark,
  type Journal,
  openDatabase,
  type Problem,
  readDatabaseMark,
  readPreferences,
  replayJournal,
} from '#storage'
import type { Survey } from '../../electron/bridge.ts'
import { backUpFromNowOn, readJournalAfter } from './backups.ts'
import { awaitDisk, desktop, expectReply, keeping, shell } from './desktop.ts'
import { changeInterfaceLanguage, startI18n } from './i18n.ts'
import { interfaceLangOf, type Kasane } from './kasane.ts'
import { returnToScreen } from './lastScreen.ts'
import { applyTheme } from './theme.ts'

export type Started =
  | { readonly ok: true; readonly kasane: Kasane }
  | { readonly ok: false; readonly problem: Problem | 'no-space' }
  | { readonly ok: false; readonly problem: 'data-lost'; readonly lost: Lost }

/** The learner's data are not where they were; what is there instead, and what is known of them. */
export interface Lost {
  /** `gone`: another, empty database stands there. `older`: it is from before the last backup. `unreadable`: it cannot be opened. */
  readonly cause: 'gone' | 'older' | 'unreadable'
  /** What stands there; null where it cannot be opened. */
  readonly found: { readonly db: Database; readonly mark: DatabaseMark } | null
  readonly survey: Survey
}

/** Opens the data, speaks the learner's language, puts the packs on the shelf. What can go side by side does. */
export async function start(): Promise<Started> {
  const language = startI18n(interfaceLangOf('system'))
  // The packs are read while the database is being opened.
  const shelving = import('./packs.ts')
  const survey = keeping && (await expectReply(keeping.survey()))
  const [opened] = await Promise.all([survey?.space === 'none' ? null : open(), language])
  if (!opened) return { ok: false, problem: 'no-space' }
  if (opened === 'unreadable') {
    if (!survey) return { ok: false, problem: 'not-saved' }
    return { ok: false, problem: 'data-lost', lost: { cause: 'unreadable', found: null, survey } }
  }
  if (!opened.ok) return { ok: false, problem: opened.problem }
  const { db } = opened
  const agreed = survey ? await agree(db, survey) : null
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
  if (survey) backUpFromNowOn(db, survey, agreed?.isBackupUrgent ?? false)
  return { ok: true, kasane: { db, shelf: shelf.value, preferences, isSpaceLow: survey?.space === 'low' } }
}

/** A database that the browser engine itself cannot read is a loss, not a bug. */
async function open() {
  try {
    return await openDatabase({ isJournaled: keeping !== null })
  } catch (error) {
    if (error instanceof Error && ['UnknownError', 'OpenFailedError'].includes(error.name))
      return 'unreadable'
    throw error
  }
}

type Agreed = { readonly ok: true; readonly isBackupUrgent: boolean } | (Started & { readonly ok: false })

/**
 * Compares the database with what sentinel, journal and backups say of it, and brings it up to the journal's last line.
 * Writes nothing where they disagree about more than that.
 */
async function agree(db: Database, survey: Survey): Promise<Agreed> {
  const mark = await readDatabaseMark(db)
  const { known, journal, lastBackup } = survey
  const isOther = known !== null && known.id !== mark.id
  if (isOther || mark.journal < (lastBackup?.journal ?? 0)) {
    const lost: Lost = { cause: isOther ? 'gone' : 'older', found: { db, mark }, survey }
    return { ok: false, problem: 'data-lost', lost }
  }
  if (known === null || survey.isSentinelDamaged) await awaitDisk(shell().adoptDatabase(markToKeep(mark)))
  if (journal.last > mark.journal) {
    const { lines } = await readJournalAfter(mark.journal, mark.id)
    const replayed = lines.length > 0 && (await replayJournal(db, lines, journal.last))
    if (replayed && !replayed.ok) return replayed
  }
  db.journal = journalOfShell()
  // A journal that lost its end, or a first start on data that were there before, have nothing to go on from.
  return { ok: true, isBackupUrgent: journal.last < mark.journal || journal.damaged > 0 }
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
