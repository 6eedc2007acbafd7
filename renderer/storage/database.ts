import Dexie, { type DexieOptions, type Table } from 'dexie'
import type { StudyDay } from '#scheduling'
import { type Journal, noteChanges } from './changes.ts'
import type {
  ActivityRow,
  BlueprintRow,
  CardRow,
  DueCountRow,
  ExamReportRow,
  GoalRow,
  MarkRow,
  MetaRow,
  MoveRow,
  NoteRow,
  PackContentRow,
  PackRow,
  PaperRow,
  PredictionRow,
  PreferencesRow,
  Report,
  Review,
  SessionRow,
  SheetRow,
  TakenRow,
} from './rows.ts'

/** Version 1 of the tables. A version, once published, stays for ever: it is how old data is opened. */
const TABLES_1 = {
  meta: 'key',
  packs: 'id',
  packContents: 'pack',
  taken: 'pack',
  cards: 'id, topic, slot, progress.drillOn',
  marks: 'card',
  reviews: 'id, card',
  dueCounts: 'day',
  activity: 'day',
  preferences: 'key',
  sessions: 'key',
  reports: 'id',
  notes: 'fact',
}

/** What version 2 adds: due days that were moved, and exams. Rows of version 1 are rows of version 2. */
const TABLES_2 = {
  moves: 'id',
  blueprints: 'id',
  papers: 'id',
  sheets: 'paper',
  examReports: 'paper',
  goals: 'id',
  predictions: 'id',
}

/** The newest version of the tables that this program knows. */
export const SCHEMA_VERSION = 2

export interface Known {
  readonly id: string
  readonly line: number
}

/** The learner's data. Outside this folder it is only handed to queries and commands. */
export class Database extends Dexie {
  declare readonly meta: Table<MetaRow, string>
  declare readonly packs: Table<PackRow, string>
  declare readonly packContents: Table<PackContentRow, string>
  declare readonly taken: Table<TakenRow, string>
  declare readonly cards: Table<CardRow, string>
  declare readonly marks: Table<MarkRow, string>
  declare readonly reviews: Table<Review, number>
  declare readonly dueCounts: Table<DueCountRow, StudyDay>
  declare readonly activity: Table<ActivityRow, StudyDay>
  declare readonly preferences: Table<PreferencesRow, string>
  declare readonly sessions: Table<SessionRow, string>
  declare readonly reports: Table<Report, number>
  declare readonly notes: Table<NoteRow, string>
  declare readonly moves: Table<MoveRow, number>
  declare readonly blueprints: Table<BlueprintRow, string>
  declare readonly papers: Table<PaperRow, string>
  declare readonly sheets: Table<SheetRow, string>
  declare readonly examReports: Table<ExamReportRow, string>
  declare readonly goals: Table<GoalRow, string>
  declare readonly predictions: Table<PredictionRow, number>

  /** Where changes go before they are acknowledged; null where there is none, as in a browser. */
  journal: Journal | null = null

  /** Its name and the last line of the journal that is surely in it, while this run knows them. */
  known: Known | null = null

  /** Breaks off the export that is running, if it gives way to commands. */
  giveWay: (() => void) | null = null

  /**
   * @param isJournaled every change is synced by a journal before it is acknowledged, so that the tables need not be synced
   * as well; without one each transaction is on the disk itself first. The default differs between Chromium versions.
   */
  constructor(name: string, isJournaled: boolean, options?: DexieOptions) {
    super(name, { ...options, chromeTransactionDurability: isJournaled ? 'relaxed' : 'strict' })
    noteChanges(this)
  }

  /** To be called before opening: makes or upgrades the tables to what this program knows. */
  declareTables(): void {
    this.version(1).stores(TABLES_1)
    this.version(2).stores(TABLES_2)
  }

  /** To be called after opening instead: takes the tables as another version of the program made them. */
  adoptTables(): void {
    for (const table of this.tables) Object.defineProperty(this, table.name, { value: table })
  }

  /** The version of the tables as they are. */
  get schema(): number {
    return Math.floor(this.verno)
  }

  /** Data of a newer version is never written to: this program does not know what the new tables mean. */
  get isReadOnly(): boolean {
    return isNewer(this.verno)
  }
}

/** Whether tables of this version were made by a newer program. What follows the point is Dexie's own count. */
export function isNewer(version: number): boolean {
  return Math.floor(version) > SCHEMA_VERSION
}
