import * as v from 'valibot'
import { firstLineOf, linesOf } from './backupBytes.ts'
import { placeSchema, rowSchemas } from './backupRows.ts'
import { SOURCES, SOURCES_1, type Source } from './changes.ts'
import { orRefused, Refusal } from './command.ts'
import { SCHEMA_VERSION } from './database.ts'
import { done, failed, type Outcome } from './problem.ts'
import type { Review } from './rows.ts'

/** The newest version of the file format that this program writes and reads (docs/format.md). */
export const FORMAT_VERSION = 2

export type BackupCounts = Readonly<Record<Source | 'places', number>>

const headerSchema = v.strictObject({
  format: v.literal('kasane'),
  version: v.picklist([1, FORMAT_VERSION]),
  /** Epoch milliseconds. */
  at: v.pipe(v.number(), v.integer()),
  /** The version of the tables. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  database: v.strictObject({ id: v.pipe(v.string(), v.maxLength(200)), createdAt: v.number() }),
  /** The last line of the journal that is in the file; null where there is no journal. */
  journal: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type Header = Readonly<v.InferOutput<typeof headerSchema>>

const footerSchema = v.strictObject({ counts: v.record(v.string(), v.number()), sha256: v.string() })

/** A file that was read and found whole. Its rows stay in it, to be read once more where they are wanted. */
export interface Backup {
  readonly header: Header
  readonly counts: BackupCounts
  /** The instant of the last answer in it, in epoch milliseconds; null where there is none. */
  readonly lastAnswerAt: number | null
  readonly file: Blob
  /** Of everything but the footer. */
  readonly sha256: string
}

/** Rows of one table, as they stand in the file. */
export interface Rows {
  readonly table: Source | 'places'
  readonly rows: readonly unknown[]
}

/** The tables of a file, in the order in which they stand in it. */
const TABLES = [...SOURCES, 'places'] as const
const TABLES_1 = [...SOURCES_1, 'places'] as const

/** The tables in a file of this version; every version of the tables has one of its own. */
export function tablesOf(version: number): readonly (Source | 'places')[] {
  return version === 1 ? TABLES_1 : TABLES
}

/** Reads a file and believes nothing in it: hash, counts, the shape of every row, every key but once. */
export function readBackup(file: Blob): Promise<Outcome<Backup>> {
  return orRefused(prove(file))
}

/** @throws Refusal where the bytes are none of a backup */
async function prove(file: Blob): Promise<Outcome<Backup>> {
  const parsed = parseLine(await firstLineOf(file))
  const written = v.safeParse(v.looseObject({ format: v.literal('kasane'), version: v.number() }), parsed)
  if (!written.success) return failed('not-a-backup')
  if (written.output.version > FORMAT_VERSION) return failed('backup-from-newer-version')
  const header = v.safeParse(headerSchema, parsed)
  if (!header.success) return failed('backup-damaged')
  if (header.output.schema > SCHEMA_VERSION) return failed('backup-from-newer-version')
  const tables = tablesOf(header.output.version)
  const check = new RowCheck(tables)
  const lines = linesOf(file)
  let some = await lines.next()
  for (; !some.done; some = await lines.next())
    if (!some.value.every((line) => check.passes(line))) return failed('backup-damaged')
  const { sha256 } = some.value
  const footer = v.safeParse(footerSchema, parseLine(some.value.footer))
  if (!footer.success || footer.output.sha256 !== sha256) return failed('backup-damaged')
  if (!hasCounts(check.counts, footer.output.counts, tables)) return failed('backup-damaged')
  const { counts, lastAnswerAt } = check
  return done({ header: header.output, counts, lastAnswerAt, file, sha256 })
}

/**
 * The rows of a file that was proved, some at a time.
 *
 * @throws Refusal at the end if they are no longer those that were proved
 */
export async function* rowsOf({ file, sha256 }: Backup): AsyncGenerator<Rows> {
  const lines = linesOf(file)
  let some = await lines.next()
  for (; !some.done; some = await lines.next()) {
    const tables = new Map<Source | 'places', unknown[]>()
    for (const line of some.value) {
      const [table, row] = parseLine(line) as [Source | 'places', unknown]
      const rows = tables.get(table) ?? []
      rows.push(row)
      tables.set(table, rows)
    }
    for (const [table, rows] of tables) yield { table, rows }
  }
  if (some.value.sha256 !== sha256) throw new Refusal('backup-damaged')
}

/** undefined: it is not JSON. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

type Row = Readonly<Record<string, unknown>>

export const keys: Readonly<Record<Source | 'places', string>> = {
  packs: 'id',
  packContents: 'pack',
  marks: 'card',
  reviews: 'id',
  preferences: 'key',
  reports: 'id',
  notes: 'fact',
  moves: 'id',
  blueprints: 'id',
  papers: 'id',
  sheets: 'paper',
  examReports: 'paper',
  goals: 'id',
  predictions: 'id',
  places: 'id',
}

const schemas: Readonly<Record<Source | 'places', v.GenericSchema>> = { ...rowSchemas, places: placeSchema }

/** Looks at the rows of a file one after the other, and keeps of them only what is needed to look at the next. */
class RowCheck {
  readonly counts: Readonly<Record<Source | 'places', number>>
  lastAnswerAt: number | null = null
  readonly #counts: Record<Source | 'places', number>
  readonly #tables: readonly (Source | 'places')[]
  readonly #days = new Map<string, number>()
  #before: { readonly table: Source | 'places'; readonly key: string | number } | undefined

  constructor(tables: readonly (Source | 'places')[]) {
    this.#tables = tables
    this.#counts = Object.fromEntries(TABLES.map((name) => [name, 0])) as Record<Source | 'places', number>
    this.counts = this.#counts
  }

  /** Whether the line is a row of a table and stands in its order. */
  passes(text: string): boolean {
    const line = parseLine(text)
    if (!Array.isArray(line) || line.length !== 2) return false
    const [table, row] = line as [Source | 'places', unknown]
    if (!this.#tables.includes(table) || !v.is(schemas[table], row)) return false
    const key = (row as Row)[keys[table]] as string | number
    const before = this.#before
    // Rows stand by their keys, each greater than the one before, so none can be there twice.
    if (before?.table === table && !(key > before.key)) return false
    if (before && this.#tables.indexOf(table) < this.#tables.indexOf(before.table)) return false
    this.#before = { table, key }
    this.#counts[table] += 1
    return table !== 'reviews' || this.#isReplayable(row as Review)
  }

  /** Whether each card is reviewed before it is drilled, and its study days do not run backwards. */
  #isReplayable({ card, kind, studyDay, at }: Review): boolean {
    const before = this.#days.get(card)
    this.#days.set(card, studyDay)
    this.lastAnswerAt = at
    return before === undefined ? kind === 'review' : studyDay >= before
  }
}

function hasCounts(
  found: BackupCounts,
  counts: Readonly<Record<string, number>>,
  tables: readonly (Source | 'places')[],
): boolean {
  return Object.keys(counts).length === tables.length && tables.every((name) => counts[name] === found[name])
}
