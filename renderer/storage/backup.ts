import * as v from 'valibot'
import { placeSchema, rowSchemas } from './backupRows.ts'
import { SOURCES, SOURCES_1, type Source } from './changes.ts'
import { type Database, SCHEMA_VERSION } from './database.ts'
import { done, failed, type Outcome } from './problem.ts'
import type { Review } from './rows.ts'

/** The newest version of the file format that this program writes and reads (docs/format.md). */
const FORMAT_VERSION = 2

/** A collection of a hundred thousand cards and a million reviews is 200 MB. */
const MAX_BYTES = 1024 * 1024 * 1024

/** Rows handed on at once. */
const PAGE = 2_000

export type BackupCounts = Readonly<Record<Source | 'places', number>>

/** Everything the learner did and chose, as text in pieces, in the order in which they stand in the file. */
export interface Exported {
  readonly pieces: readonly string[]
  readonly counts: BackupCounts
}

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
type Header = Readonly<v.InferOutput<typeof headerSchema>>

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

/** Writes everything down. What follows from it (due days, counts) is left out: it is made again when it is read. */
export async function exportAll(db: Database, at: number): Promise<Exported> {
  const tables = [db.meta, db.cards, ...SOURCES.map((name) => db.table(name))]
  const { lines, counts } = await db.transaction('r', tables, async () => {
    const [database, journal] = await Promise.all([db.meta.get('database'), db.meta.get('journal')])
    if (database?.key !== 'database') throw new Error('the database has no name')
    const header: Header = {
      format: 'kasane',
      version: FORMAT_VERSION,
      at,
      schema: SCHEMA_VERSION,
      database: { id: database.id, createdAt: database.createdAt },
      journal: journal?.key === 'journal' ? journal.line : null,
    }
    const lines = [`${JSON.stringify(header)}\n`]
    const counts: Record<string, number> = {}
    for (const name of TABLES) {
      counts[name] = 0
      let page: readonly Row[] = []
      do {
        page = await pageAfter(db, name, page.at(-1))
        counts[name] += page.length
        lines.push(page.map((row) => `${JSON.stringify([name, row])}\n`).join(''))
      } while (page.length === PAGE)
    }
    return { lines, counts: counts as BackupCounts }
  })
  const sha256 = await hashOf(new Blob(lines as string[]))
  return { pieces: [...lines, `${JSON.stringify({ counts, sha256 })}\n`], counts }
}

type Row = Readonly<Record<string, unknown>>

/** The next rows of a table by their keys. */
async function pageAfter(db: Database, name: Source | 'places', last: Row | undefined): Promise<Row[]> {
  const table = db.table(name === 'places' ? 'cards' : name)
  const rows = last ? table.where(':id').above(last[keys[name]]) : table.toCollection()
  const page: Row[] = await rows.limit(PAGE).toArray()
  return name === 'places' ? page.map(({ id, topic }) => ({ id, topic })) : page
}

async function hashOf(text: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await text.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Reads a file and believes nothing in it: hash, counts, the shape of every row, every key but once. */
export async function readBackup(file: Blob): Promise<Outcome<Backup>> {
  if (file.size > MAX_BYTES) return failed('file-too-large')
  const text = await textOf(file)
  if (text === null) return failed('not-a-backup')
  const headerLine = text.slice(0, text.indexOf('\n') + 1)
  const parsed = parseLine(headerLine)
  const written = v.safeParse(v.looseObject({ format: v.literal('kasane'), version: v.number() }), parsed)
  if (!written.success) return failed('not-a-backup')
  if (written.output.version > FORMAT_VERSION) return failed('backup-from-newer-version')
  const header = v.safeParse(headerSchema, parsed)
  if (!header.success) return failed('backup-damaged')
  if (header.output.schema > SCHEMA_VERSION) return failed('backup-from-newer-version')
  const footerAt = text.lastIndexOf('\n', text.length - 2) + 1
  const footer = v.safeParse(footerSchema, parseLine(text.slice(footerAt)))
  if (!footer.success || !text.endsWith('\n') || footerAt < headerLine.length) return failed('backup-damaged')
  const body = text.slice(0, footerAt)
  if ((await hashOf(new Blob([body]))) !== footer.output.sha256) return failed('backup-damaged')
  const tables = header.output.version === 1 ? TABLES_1 : TABLES
  const rows = readRows(body.slice(headerLine.length), tables)
  if (!rows || !hasCounts(rows, footer.output.counts, tables)) return failed('backup-damaged')
  const last = rows.reviews.at(-1) as { readonly at: number } | undefined
  return done({ header: header.output, counts: countsOf(rows), lastAnswerAt: last?.at ?? null, rows })
}

/** null: it is not text at all. */
async function textOf(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** undefined: it is not JSON. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const keys: Readonly<Record<Source | 'places', string>> = {
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
function readRows(body: string, tables: readonly (Source | 'places')[]): Rows | null {
  const rows = Object.fromEntries(TABLES.map((name) => [name, [] as unknown[]])) as Record<
    Source | 'places',
    unknown[]
  >
  const schemas = { ...rowSchemas, places: placeSchema }
  let before: { readonly name: Source | 'places'; readonly key: string | number } | undefined
  for (let begins = 0; begins < body.length; ) {
    const ends = body.indexOf('\n', begins)
    const line = parseLine(body.slice(begins, ends))
    begins = ends + 1
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
