import { type BackupCounts, FORMAT_VERSION, type Header, keys, tablesOf } from './backup.ts'
import { startHash } from './backupBytes.ts'
import type { Source } from './changes.ts'
import { isDiskFailure } from './command.ts'
import type { Database } from './database.ts'
import { patiently } from './patience.ts'
import { done, failed, type Outcome } from './problem.ts'

/** Rows read at once, and at least as many handed on: some 600 KB of text, so that one piece is read while another is written. */
const PAGE = 1_000

/** Where an export goes, a piece after the other; what it refuses ends the export. */
export interface Sink<Made> {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<unknown>>
  /** Ends it with the counts of its tables, and proves it. */
  finish(counts: BackupCounts): Promise<Outcome<Made>>
}

/**
 * Writes everything down (docs/format.md), as it is at one moment, and holds no more than two pieces of it in memory.
 * What follows from it (due days, counts) is left out: it is made again when it is read. Data of an older version are
 * written in the format of that version.
 *
 * @param at epoch milliseconds
 * @param givesWay whether the next command may break it off: all commands wait for an export otherwise
 * @returns null where it gave way
 */
export async function exportAll<Made>(
  db: Database,
  at: number,
  sink: Sink<Made>,
  givesWay = false,
): Promise<Outcome<Made> | null> {
  const names = tablesOf(db.schema)
  const tables = [...new Set([db.meta, ...names.map((name) => tableOf(db, name))])]
  let stop: (outcome: Outcome<never> | null) => void = () => {}
  // A transaction that is broken off leaves whoever waits inside it waiting for ever.
  const stopped = new Promise<Outcome<never> | null>((resolve) => {
    stop = resolve
  })
  const reading = db.transaction('r', tables, async (transaction) => {
    transaction.on('abort', () => stop(failed('not-readable')))
    if (givesWay) {
      db.giveWay = () => {
        stop(null)
        transaction.abort()
      }
    }
    return handOver(db, await headerOf(db, at), names, sink)
  })
  try {
    const handed = await Promise.race([reading, stopped])
    if (!handed?.ok) return handed
    // What is written last was read: nothing more has to be kept from changing.
    const { counts, writing } = handed.value
    const written = await writing
    return written.ok ? await sink.finish(counts) : written
  } catch (error) {
    if (isDiskFailure(error)) return failed('not-readable')
    throw error
  } finally {
    db.giveWay = null
    // Where it was broken off it has nothing more to say.
    reading.catch(() => {})
  }
}

async function headerOf(db: Database, at: number): Promise<Header> {
  const [database, journal] = await Promise.all([db.meta.get('database'), db.meta.get('journal')])
  if (database?.key !== 'database') throw new Error('the database has no name')
  return {
    format: 'kasane',
    version: db.schema === 1 ? 1 : FORMAT_VERSION,
    at,
    schema: db.schema,
    database: { id: database.id, createdAt: database.createdAt },
    journal: journal?.key === 'journal' ? journal.line : null,
  }
}

interface Handed {
  readonly counts: BackupCounts
  /** The last piece, which may still be on its way. */
  readonly writing: Promise<Outcome<unknown>>
}

/** Reads what comes next while the piece before is written; the transaction stays open as long as that takes. */
async function handOver<Made>(
  db: Database,
  header: Header,
  names: readonly (Source | 'places')[],
  sink: Sink<Made>,
): Promise<Outcome<Handed>> {
  const encoder = new TextEncoder()
  const counts: Record<string, number> = {}
  let writing: Promise<Outcome<unknown>> | null = null
  let [text, rows] = [`${JSON.stringify(header)}\n`, 0]
  for (const name of names) {
    counts[name] = 0
    let reading: Promise<Row[]> | null = pageAfter(db, name)
    while (reading) {
      const page: Row[] = await reading
      reading = page.length === PAGE ? pageAfter(db, name, page.at(-1)) : null
      // Whoever waits for it hears of it; nobody does where the export ends before.
      reading?.catch(() => {})
      counts[name] += page.length
      for (const row of page) text += `${JSON.stringify([name, row])}\n`
      rows += page.length
      if (rows < PAGE) continue
      const written = writing && (await patiently(writing))
      if (written && !written.ok) return written
      writing = sink.write(encoder.encode(text))
      ;[text, rows] = ['', 0]
    }
  }
  const written = writing && (await patiently(writing))
  if (written && !written.ok) return written
  const last = text === '' ? Promise.resolve(done(null)) : sink.write(encoder.encode(text))
  return done({ counts: counts as BackupCounts, writing: last })
}

type Row = Readonly<Record<string, unknown>>

function tableOf(db: Database, name: Source | 'places') {
  return db.table(name === 'places' ? 'cards' : name)
}

/** The next rows of a table by their keys. No async function: it is begun before it is waited for, and would lose Dexie's zone. */
function pageAfter(db: Database, name: Source | 'places', last?: Row): Promise<Row[]> {
  const table = tableOf(db, name)
  const rows = last ? table.where(':id').above(last[keys[name]]) : table.toCollection()
  const page: Promise<Row[]> = rows.limit(PAGE).toArray()
  return name === 'places' ? page.then((cards) => cards.map(({ id, topic }) => ({ id, topic }))) : page
}

/** Takes an export as a file in the browser's hands, where there is no shell to write it. */
export function blobSink(): Sink<Blob> {
  // Blobs, not bytes: the browser may keep them on the disk.
  const pieces: Blob[] = []
  const hash = startHash()
  return {
    write: async (bytes) => {
      pieces.push(new Blob([bytes]))
      ;(await hash).update(bytes)
      return done(null)
    },
    finish: async (counts) => {
      const sha256 = (await hash).hex()
      return done(new Blob([...pieces, `${JSON.stringify({ counts, sha256 })}\n`]))
    },
  }
}
