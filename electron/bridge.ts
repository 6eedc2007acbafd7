/**
 * The one contract between the shell and the window. The window finds it as `window.kasane`; in a plain
 * browser there is none. Types and channel names only: this file imports nothing, so both sides can.
 */
export interface Bridge extends ShellCalls, KeepingCalls {
  /** Calls the listener when something has arrived from outside the page: ask `takeArrival` until there is nothing left. */
  onArrival(listener: () => void): void
  /** Calls the listener when the window is to close and there is something to back up; `letClose` lets it go. */
  onClosing(listener: () => void): void
}

/** What the page asks of menu, frame and system. */
export interface ShellCalls {
  /** What runs here. Never fails for a legitimate caller. */
  appInfo(): Promise<Reply<AppInfo>>
  /** Tells the shell which language the interface has, so that menu and dialogs follow. Kept for the next start. */
  setInterfaceLanguage(language: InterfaceLanguage): Promise<Reply<null>>
  /** Sets the theme of window frame, menus and form controls. Kept, so the next start does not flash. */
  setTheme(theme: Theme): Promise<Reply<null>>
  /** What came from the menu, a link or a file and is not dealt with yet, the oldest first; null: nothing. */
  takeArrival(): Promise<Reply<Arrival | null>>
  /** Whether there is an hour at which the learner wants to be reminded. Then a closed window goes on in the tray. */
  setReminder(isOn: boolean): Promise<Reply<null>>
  /** Says with a notification how many questions today has. */
  remind(questions: number): Promise<Reply<null>>
  /** Lets the learner choose a file, and prints the screen into it; false where they chose none. */
  printToFile(name: string): Promise<Reply<boolean, KeepingProblem>>
}

/** What keeps the learner's data where IndexedDB could lose it. The shell does not know what the rows mean. */
export interface KeepingCalls {
  /** What lies beside the database, as it was found at the start. To be asked before the database is opened. */
  survey(): Promise<Reply<Survey, KeepingProblem>>
  /** Says which database is the learner's from now on, and what is in it. */
  adoptDatabase(database: DatabaseMark): Promise<Reply<null, KeepingProblem>>
  /**
   * Clears the browser engine's database away, which it can neither open nor delete by itself. Its files are kept beside
   * it first; where that fails nothing is cleared.
   */
  discardDatabase(): Promise<Reply<null, KeepingProblem>>
  /**
   * Lays a copy of the browser engine's database aside, before an engine of another version opens it; from now on the
   * profile is this engine's.
   */
  takeOverDatabase(): Promise<Reply<null, KeepingProblem>>
  /** Appends a line to the journal; answers with its number once it is on the disk. */
  appendJournal(entry: JournalEntry): Promise<Reply<number, KeepingProblem>>
  /** Says that the change of a line did not happen after all. */
  withdrawJournal(line: number): Promise<Reply<null, KeepingProblem>>
  /** The lines after the given number that were not withdrawn, a piece at a time: ask again after `upTo`. */
  readJournal(after: number): Promise<Reply<JournalPiece, KeepingProblem>>
  /** The backups there are, the newest first, damaged ones too. */
  listBackups(): Promise<Reply<readonly BackupInfo[], KeepingProblem>>
  /** Begins a backup; one at a time, a second one ends the first. */
  beginBackup(reason: BackupReason): Promise<Reply<BackupId, KeepingProblem>>
  /** Appends to the backup that was begun. */
  writeBackup(piece: {
    readonly id: BackupId
    readonly bytes: Uint8Array
  }): Promise<Reply<null, KeepingProblem>>
  /** Ends the backup, reads it back, compares it with its hash and counts, and only then lets it take its place. */
  finishBackup(whole: {
    readonly id: BackupId
    readonly counts: Counts
  }): Promise<Reply<BackupInfo, KeepingProblem>>
  /** Says that a backup could not be made, so that it is shown until one could. */
  failBackup(problem: string): Promise<Reply<null, KeepingProblem>>
  readBackup(piece: {
    readonly id: BackupId
    readonly offset: number
  }): Promise<Reply<BackupPiece, KeepingProblem>>
  /** Lets the learner choose a file for everything, and begins it; false where they chose none. */
  beginExport(name: string): Promise<Reply<boolean, KeepingProblem>>
  writeExport(bytes: Uint8Array): Promise<Reply<null, KeepingProblem>>
  /** Ends the file and reads it back like a backup; only then it takes its place. */
  finishExport(counts: Counts): Promise<Reply<null, KeepingProblem>>
  /** Lets the learner choose the folder for backups; null when they chose none. The path is for showing only. */
  chooseBackupFolder(): Promise<Reply<string | null, KeepingProblem>>
  /** The page has nothing left to do before the window closes. */
  letClose(): Promise<Reply<null>>
}

export type InterfaceLanguage = 'ja' | 'en'
export type Theme = 'light' | 'dark' | 'system'

/** The screens that menu and links lead to. */
export type Place = 'today' | 'practice' | 'chosen' | 'exams' | 'plan' | 'library' | 'settings' | 'help'

/** What the menu has done; the page knows how. */
export type Deed = 'export' | 'import' | 'back-up' | 'add-pack'

/** Something for the page to do that did not begin in it. */
export type Arrival =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: Deed }
  /** A pack's text as it stands in the file. What it is worth is for the page to find out. */
  | { readonly kind: 'pack'; readonly name: string; readonly text: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: ArrivalProblem }

/** Why a link or a file that Kasane was asked to open goes no further. */
export type ArrivalProblem =
  | 'unknown-link'
  | 'not-a-pack-file'
  /** The file is on another computer: even to look at it would use the network. */
  | 'on-network'
  | 'not-readable'
  | 'too-large'

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly platform: string
  readonly isPackaged: boolean
}

/** Rows by table. */
export type Counts = Readonly<Record<string, number>>

export interface DatabaseMark {
  readonly id: string
  readonly schema: number
  readonly counts: Counts
}

/** Whole rows as they are after the change, and the keys of those that are gone. */
export interface RowChange {
  readonly table: string
  readonly put?: readonly unknown[]
  readonly delete?: readonly (string | number)[]
}

export interface JournalEntry {
  /** The database that changes. */
  readonly database: string
  /** The last line that this database knows; the new one has a higher number, whatever became of the file. */
  readonly after: number
  readonly changes: readonly RowChange[]
}

export interface JournalLine {
  readonly number: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly database: string
  readonly changes: readonly RowChange[]
}

export interface JournalPiece {
  readonly lines: readonly JournalLine[]
  readonly upTo: number
  readonly isLast: boolean
  /** Lines that could not be read. */
  readonly damaged: number
}

export interface Survey {
  /** `none`: too little to open the database. `low`: a warning. */
  readonly space: 'ok' | 'low' | 'none'
  readonly freeBytes: number
  /** The database that was the learner's at the last start; null at the first. */
  readonly known: DatabaseMark | null
  /** Whether the file that names it was there but could not be read. */
  readonly isSentinelDamaged: boolean
  readonly journal: {
    /** The last line's number; 0 where there is none. */
    readonly last: number
    /** The end of the file was cut off, as by a crash in the middle of writing. */
    readonly isTorn: boolean
    /** Lines in the newest part that could not be read. */
    readonly damaged: number
  }
  readonly lastBackup: { readonly at: number; readonly journal: number } | null
  /** Why the last backup could not be made; null where it could. */
  readonly failure: { readonly at: number; readonly problem: string } | null
  /** The engine that had the database before, where it was another than this one; null where it was not. */
  readonly engineBefore: EngineBefore | null
  /** Where backups go; for showing only. */
  readonly folder: string
}

/** A browser engine of another version than this one. */
export interface EngineBefore {
  readonly electron: string
  readonly chromium: string
  /** Whether it is newer than this one, which may not be able to read what it wrote. */
  readonly isNewer: boolean
}

/** Names a backup in the folder; never a path. */
export type BackupId = string

export type BackupReason =
  | 'routine'
  | 'closing'
  | 'asked'
  | 'before-restore'
  | 'before-import'
  | 'before-repair'
  | 'before-upgrade'
  | 'new-engine'
  | 'after-import'
  | 'after-restore'

export interface BackupInfo {
  readonly id: BackupId
  /** Epoch milliseconds. */
  readonly at: number
  readonly reason: string
  readonly bytes: number
  /** Whether hash and counts are right. The rest is only known of a good one. */
  readonly isGood: boolean
  readonly counts: Counts
  readonly database: string | null
  readonly schema: number | null
  /** The last line of the journal that is in it. */
  readonly journal: number | null
}

export interface BackupPiece {
  readonly bytes: Uint8Array
  readonly isLast: boolean
}

/** What the disk can refuse. */
export type KeepingProblem =
  | 'disk-full'
  /** The folder cannot be written, or is gone. */
  | 'not-writable'
  /** The disk failed in another way; nothing was kept. */
  | 'not-saved'
  /** The disk cannot be read. */
  | 'not-readable'
  | 'no-such-backup'
  /** What was written is not what was to be written. */
  | 'backup-damaged'

/** What can go wrong on the way to the shell, whatever was asked. */
export type BridgeProblem =
  /** The caller is not the app's own page in its own window. */
  | 'sender-refused'
  /** The payload is not what this call takes. */
  | 'payload-refused'
  /** The payload is larger than the call allows. */
  | 'payload-too-large'

export type Reply<Value, Problem extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem | BridgeProblem }

/** The channel of each call. */
export const channels = {
  appInfo: 'kasane:app-info',
  setInterfaceLanguage: 'kasane:set-interface-language',
  setTheme: 'kasane:set-theme',
  takeArrival: 'kasane:take-arrival',
  setReminder: 'kasane:set-reminder',
  remind: 'kasane:remind',
  printToFile: 'kasane:print-to-file',
  survey: 'kasane:survey',
  adoptDatabase: 'kasane:adopt-database',
  discardDatabase: 'kasane:discard-database',
  takeOverDatabase: 'kasane:take-over-database',
  appendJournal: 'kasane:append-journal',
  withdrawJournal: 'kasane:withdraw-journal',
  readJournal: 'kasane:read-journal',
  listBackups: 'kasane:list-backups',
  beginBackup: 'kasane:begin-backup',
  writeBackup: 'kasane:write-backup',
  finishBackup: 'kasane:finish-backup',
  failBackup: 'kasane:fail-backup',
  readBackup: 'kasane:read-backup',
  beginExport: 'kasane:begin-export',
  writeExport: 'kasane:write-export',
  finishExport: 'kasane:finish-export',
  chooseBackupFolder: 'kasane:choose-backup-folder',
  letClose: 'kasane:let-close',
} as const satisfies Record<keyof ShellCalls | keyof KeepingCalls, `kasane:${string}`>

/** From the shell to the page: the window is to close. */
export const closingChannel = 'kasane:closing'

/** From the shell to the page: something has arrived. */
export const arrivalChannel = 'kasane:arrival'
