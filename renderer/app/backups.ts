import { useSyncExternalStore } from 'react'
import {
  type Backup,
  blobSink,
  type Database,
  exportAll,
  type JournalLine,
  type Outcome,
  type Problem,
  readBackup,
  readKnown,
  restoreData,
  type Sink,
  syncTables,
} from '#storage'
import type { BackupInfo, BackupReason, Survey } from '../../electron/bridge.ts'
import { awaitDisk, keeping, shell } from './desktop.ts'
import { routes } from './routes.ts'

export type { BackupInfo }

/** When the last backup was made, and why the last attempt failed, if it did. */
interface BackupState {
  readonly lastAt: number | null
  readonly failure: Problem | null
}

let state: BackupState = { lastAt: null, failure: null }
const listeners = new Set<() => void>()

function setState(changes: Partial<BackupState>): void {
  state = { ...state, ...changes }
  for (const listener of listeners) listener()
}

export function useBackupState(): BackupState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}

let line: Promise<unknown> = Promise.resolve()

/** Makes a backup of everything, one at a time. A failure is remembered and shown until a backup could be made. */
export function makeBackup(db: Database, reason: BackupReason): Promise<Outcome<BackupInfo>> {
  const turn = line.then(() => writeOut(db, reason))
  // A bug in one backup is thrown to whoever asked for it; it must not hold up the ones behind it.
  line = turn.catch(() => undefined)
  return turn
}

async function writeOut(db: Database, reason: BackupReason): Promise<Outcome<BackupInfo>> {
  const made = await handOver(db, reason)
  if (!made) return { ok: false, problem: 'interrupted' }
  if (made.ok) setState({ lastAt: made.value.at, failure: null })
  else {
    setState({ failure: made.problem })
    // Where even this cannot be kept it is on the screen all the same.
    await awaitDisk(shell().failBackup(made.problem))
  }
  return made
}

/** null: it gave way to an answer, and is made later. */
async function handOver(db: Database, reason: BackupReason): Promise<Outcome<BackupInfo> | null> {
  const begun = await awaitDisk(shell().beginBackup(reason))
  if (!begun.ok) return begun
  const id = begun.value
  const sink: Sink<BackupInfo> = {
    write: (bytes) => awaitDisk(shell().writeBackup({ id, bytes })),
    finish: async (counts) => {
      // What a backup has the tables must have too, also after a loss of power.
      const synced = await syncTables(db)
      return synced.ok ? awaitDisk(shell().finishBackup({ id, counts })) : synced
    },
  }
  return exportAll(db, Date.now(), sink, reason === 'routine')
}

/** Everything into a file of the learner's choice. null: they chose none. */
export async function exportToFile(db: Database, name: string): Promise<Outcome<true | null>> {
  const at = Date.now()
  if (!keeping) {
    const file = await exportAll(db, at, blobSink())
    if (file?.ok) download(file.value, name)
    return file?.ok === false ? file : { ok: true, value: true }
  }
  const calls = shell()
  const begun = await awaitDisk(calls.beginExport(name))
  if (!begun.ok) return begun
  if (!begun.value) return { ok: true, value: null }
  const made = await exportAll(db, at, {
    write: (bytes) => awaitDisk(calls.writeExport(bytes)),
    finish: (counts) => awaitDisk(calls.finishExport(counts)),
  })
  return made?.ok === false ? made : { ok: true, value: true }
}

/** Hands a file to the learner the way every browser does; the window asks where to put it. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download reads the address after this turn; a minute later it has it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export function listBackups(): Promise<Outcome<readonly BackupInfo[]>> {
  return awaitDisk(shell().listBackups())
}

/** Lets the learner choose another folder. null: they chose none. */
export function chooseBackupFolder(): Promise<Outcome<string | null>> {
  return awaitDisk(shell().chooseBackupFolder())
}

export async function readBackupFolder(): Promise<Outcome<string>> {
  const survey = await awaitDisk(shell().survey())
  return survey.ok ? { ok: true, value: survey.value.folder } : survey
}

/** Reads a backup of the folder, and proves it. */
export async function openBackup(id: string): Promise<Outcome<Backup>> {
  const pieces: BlobPart[] = []
  for (let offset = 0; ; ) {
    const piece = await awaitDisk(shell().readBackup({ id, offset }))
    if (!piece.ok) return piece
    pieces.push(piece.value.bytes as Uint8Array<ArrayBuffer>)
    offset += piece.value.bytes.byteLength
    if (piece.value.isLast) return readBackup(new Blob(pieces))
  }
}

/** The lines of the journal after a number that belong to a database, the oldest first. */
export async function readJournalAfter(
  after: number,
  database: string,
): Promise<Outcome<{ readonly lines: readonly JournalLine[]; readonly damaged: number }>> {
  const lines: JournalLine[] = []
  for (let [from, damaged] = [after, 0]; ; ) {
    const piece = await awaitDisk(shell().readJournal(from))
    if (!piece.ok) return piece
    for (const line of piece.value.lines) if (line.database === database) lines.push(line)
    damaged += piece.value.damaged
    from = piece.value.upTo
    if (piece.value.isLast) return { ok: true, value: { lines, damaged } }
  }
}

/** A browser seldom says that it was the room on the disk that ran out; the shell can look. */
export async function lookForRoom<Value>(outcome: Outcome<Value>): Promise<Outcome<Value>> {
  if (outcome.ok || outcome.problem !== 'not-saved' || !keeping) return outcome
  const survey = await awaitDisk(keeping.survey())
  return survey.ok && survey.value.space === 'none' ? { ok: false, problem: 'disk-full' } : outcome
}

/** Where the id of the safety copy waits for the page to be loaded again. */
const SAFETY_COPY = 'kasane.safetyCopy'

/** The copy that was made before the last restore or import, to which it can be undone; null where there is none. */
export function safetyCopy(): string | null {
  return sessionStorage.getItem(SAFETY_COPY)
}

export function forgetSafetyCopy(): void {
  sessionStorage.removeItem(SAFETY_COPY)
}

/**
 * Puts a backup in the place of everything there is, after a safety copy and before another: all of it or nothing. The
 * page has to be loaded again then. In a browser there are no copies.
 */
export async function replaceAll(
  db: Database,
  backup: Backup,
  kind: 'restore' | 'import',
): Promise<Outcome<true>> {
  const before = keeping && (await makeBackup(db, `before-${kind}`))
  if (before && !before.ok) return before
  const restored = await lookForRoom(await restoreData(db, backup))
  if (!restored.ok) return restored
  if (before) {
    sessionStorage.setItem(SAFETY_COPY, before.value.id)
    // What failed here is shown until it is dealt with; the data themselves are in the database.
    await makeBackup(db, `after-${kind}`)
  }
  return { ok: true, value: true }
}

const CHECK_EVERY_MS = 60_000
const ROUTINE_MS = 30 * 60_000

/**
 * Backs up when something changed: half an hour after the last time, after each sitting, and before the window closes.
 *
 * @param urgent why a backup is due at once; null where none is
 */
export function backUpFromNowOn(db: Database, survey: Survey, urgent: BackupReason | null): void {
  if (!keeping) return
  setState({ lastAt: survey.lastBackup?.at ?? null, failure: (survey.failure?.problem as Problem) ?? null })
  let kept = survey.lastBackup?.journal ?? 0
  let isOwed = false
  let underWay = 0
  const backUp = async (reason: BackupReason): Promise<void> => {
    underWay += 1
    await backUpChanges(reason).finally(() => {
      underWay -= 1
    })
  }
  const backUpChanges = async (reason: BackupReason): Promise<void> => {
    const { line } = await readKnown(db)
    if (line <= kept) return
    const made = await makeBackup(db, reason)
    isOwed = !made.ok && made.problem === 'interrupted'
    if (made.ok) kept = made.value.journal ?? kept
  }
  const isDue = () => isOwed || Math.abs(Date.now() - (state.lastAt ?? 0)) >= ROUTINE_MS
  // One of a very large collection takes longer than it is until the next look.
  const look = () => underWay === 0 && isDue() && !isPractising() && void backUp('routine')
  setInterval(look, CHECK_EVERY_MS)
  let wasPractising = isPractising()
  window.addEventListener('hashchange', () => {
    if (wasPractising && !isPractising()) void backUp('routine')
    wasPractising = isPractising()
  })
  const { letClose } = keeping
  keeping.onClosing(() => {
    void backUp('closing').finally(() => letClose())
  })
  if (urgent) void makeBackup(db, urgent)
}

function isPractising(): boolean {
  return window.location.hash.startsWith(`#${routes.practice.split('/:')[0]}`)
}
