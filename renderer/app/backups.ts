import { useSyncExternalStore } from 'react'
import {
  type Backup,
  type Database,
  exportAll,
  type JournalLine,
  type Outcome,
  type Problem,
  readBackup,
  readDatabaseMark,
  restoreData,
  syncTables,
} from '#storage'
import type { BackupInfo, BackupReason, Survey } from '../../electron/bridge.ts'
import { awaitDisk, expectReply, keeping, shell } from './desktop.ts'
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
  if (made.ok) setState({ lastAt: made.value.at, failure: null })
  else {
    setState({ failure: made.problem })
    await expectReply(shell().failBackup(made.problem))
  }
  return made
}

async function handOver(db: Database, reason: BackupReason): Promise<Outcome<BackupInfo>> {
  const synced = await syncTables(db)
  if (!synced.ok) return synced
  const { pieces } = await exportAll(db, Date.now())
  const begun = await awaitDisk(shell().beginBackup(reason))
  if (!begun.ok) return begun
  for (const text of pieces) {
    const written = await awaitDisk(shell().writeBackup({ id: begun.value, text }))
    if (!written.ok) return written
  }
  return awaitDisk(shell().finishBackup(begun.value))
}

export function listBackups(): Promise<Outcome<readonly BackupInfo[]>> {
  return awaitDisk(shell().listBackups())
}

/** Lets the learner choose another folder. null: they chose none. */
export function chooseBackupFolder(): Promise<Outcome<string | null>> {
  return awaitDisk(shell().chooseBackupFolder())
}

export async function readBackupFolder(): Promise<string> {
  return (await expectReply(shell().survey())).folder
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
): Promise<{ readonly lines: readonly JournalLine[]; readonly damaged: number }> {
  const lines: JournalLine[] = []
  for (let [from, damaged] = [after, 0]; ; ) {
    const piece = await expectReply(shell().readJournal(from))
    lines.push(...piece.lines.filter((one) => one.database === database))
    damaged += piece.damaged
    from = piece.upTo
    if (piece.isLast) return { lines, damaged }
  }
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
  const restored = await restoreData(db, backup)
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

/** Backs up when something changed: half an hour after the last time, after each sitting, and before the window closes. */
export function backUpFromNowOn(db: Database, survey: Survey, isUrgent: boolean): void {
  if (!keeping) return
  setState({ lastAt: survey.lastBackup?.at ?? null, failure: (survey.failure?.problem as Problem) ?? null })
  let kept = survey.lastBackup?.journal ?? 0
  const backUp = async (reason: BackupReason): Promise<void> => {
    const { journal } = await readDatabaseMark(db)
    if (journal <= kept) return
    const made = await makeBackup(db, reason)
    if (made.ok) kept = made.value.journal ?? kept
  }
  const isDue = () => Math.abs(Date.now() - (state.lastAt ?? 0)) >= ROUTINE_MS
  setInterval(() => isDue() && !isPractising() && void backUp('routine'), CHECK_EVERY_MS)
  let wasPractising = isPractising()
  window.addEventListener('hashchange', () => {
    if (wasPractising && !isPractising()) void backUp('routine')
    wasPractising = isPractising()
  })
  const { letClose } = keeping
  keeping.onClosing(() => {
    void backUp('closing').finally(() => letClose())
  })
  if (isUrgent) void makeBackup(db, 'routine')
}

function isPractising(): boolean {
  return window.location.hash.startsWith(`#${routes.practice.split('/:')[0]}`)
}
