import * as v from 'valibot'
import { expand, firstLineOf, hashOf, lastLineOf, linesOf } from './backupBytes.ts'
import { placeSchema, rowSchemas } from './backupRows.ts'
import { SOURCES, SOURCES_1, type Source } from './changes.ts'
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

/** A file that was read and found whole. */
export interface Backup {
  readonly header: Header
  readonly counts: BackupCounts
  /** The instant of the last answer in it, in epoch milliseconds; null where there is none. */
  readonly lastAnswerAt: number | null
  readonly rows: Rows
}

export type Rows = Readonly<Record<Source | 'places', readonly unknown[]>>

/** The tables of a file, in the order in which they stand in it. */
const TABLES = [...SOURCES, 'places'] as const
const TABLES_1 = [...SOURCES_1, 'places'] as const

/** The tables in a file of this version; every version of the tables has one of its own. */
export function tablesOf(version: number): readonly (Source | 'places')[] {
  return version === 1 ? TABLES_1 : TABLES
}

/** Reads a file and believes nothing in it: hash, counts, the shape of every row, every key but once. */
export async function readBackup(file: Blob): Promise<Outcome<Backup>> {
  const plain = await expand(file)
  if (!plain.ok) return plain
  const whole = plain.value
  const parsed = parseLine(await firstLineOf(whole))
  const written = v.safeParse(v.looseObject({ format: v.literal('kasane'), version: v.number() }), parsed)
  if (!written.success) return failed('not-a-backup')
  if (written.output.version > FORMAT_VERSION) return failed('backup-from-newer-version')
  const header = v.safeParse(headerSchema, parsed)
  if (!header.success) return failed('backup-damaged')
  if (header.output.schema > SCHEMA_VERSION) return failed('backup-from-newer-version')
  const footer = await readFooter(whole)
  if (!footer) return failed('backup-damaged')
  const body = whole.slice(0, footer.begins)
  if ((await hashOf(body)) !== footer.sha256) return failed('backup-damaged')
  const tables = tablesOf(header.output.version)
  const rows = await readRows(body, tables)
  if (!rows || !hasCounts(rows, footer.counts, tables)) return failed('backup-damaged')
  const last = rows.reviews.at(-1) as { readonly at: number } | undefined
  return done({ header: header.output, counts: countsOf(rows), lastAnswerAt: last?.at ?? null, rows })
}

/** null: the last line is none. */
async function readFooter(file: Blob) {
  const { begins, text } = await lastLineOf(file)
  const footer = v.safeParse(footerSchema, parseLine(text))
  return footer.success ? { begins, ...footer.output } : null
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

/** null: a line is no row of a table, or stands out of its order. */
async function readRows(body: Blob, tables: readonly (Source | 'places')[]): Promise<Rows | null> {
  const rows = Object.fromEntries(TABLES.map((name) => [name, [] as unknown[]])) as Record<
    Source | 'places',
    unknown[]
  >
  const schemas = { ...rowSchemas, places: placeSchema }
  let before: { readonly name: Source | 'places'; readonly key: string | number } | undefined
  let isHeader = true
  try {
    for await (const lines of linesOf(body)) {
      for (const text of lines) {
        if (isHeader) {
          isHeader = false
          continue
        }
        const line = parseLine(text)
        if (!Array.isArray(line) || line.length !== 2) return null
        const [name, row] = line as [Source | 'places', unknown]
        if (!tables.includes(name) || !v.is(schemas[name] as v.GenericSchema, row)) return null
        const key = (row as Row)[keys[name]] as string | number
        // Rows stand by their keys, each greater than the one before, so none can be there twice.
        if (before?.name === name && !(key > before.key)) return null
        if (before && tables.indexOf(name) < tables.indexOf(before.name)) return null
        before = { name, key }
        rows[name].push(row)
      }
    }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
  return isReplayable(rows.reviews as Review[]) ? rows : null
}

/** Whether each card is reviewed before it is drilled, and its study days do not run backwards. */
function isReplayable(reviews: readonly Review[]): boolean {
  const days = new Map<string, number>()
  return reviews.every(({ card, kind, studyDay }) => {
    const before = days.get(card)
    days.set(card, studyDay)
    return before === undefined ? kind === 'review' : studyDay >= before
  })
}

function countsOf(rows: Rows): BackupCounts {
  return Object.fromEntries(TABLES.map((name) => [name, rows[name].length])) as BackupCounts
}

function hasCounts(
  rows: Rows,
  counts: Readonly<Record<string, number>>,
  tables: readonly (Source | 'places')[],
): boolean {
  const found = countsOf(rows)
  return Object.keys(counts).length === tables.length && tables.every((name) => counts[name] === found[name])
}
