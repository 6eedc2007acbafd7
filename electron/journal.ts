import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { safeParse } from 'valibot'
import type { JournalEntry, JournalLine, JournalPiece, KeepingProblem, Reply } from './bridge.ts'
import { fromDisk, onDisk, privateMode, syncFolder, writeAt } from './durable.ts'
import { journalLine } from './keepingSchemas.ts'

/** A part this long is closed and the next one begun, so that none takes long to read. */
const PART_BYTES = 4 * 1024 * 1024
/** About as much as is handed to the page at once. */
const PIECE_BYTES = 4 * 1024 * 1024

const partName = /^journal-\d{12}-\d+\.jsonl$/

/** What a part of the journal holds, as far as it can be read. */
export interface PartText {
  readonly lines: readonly (JournalLine | { readonly number: number; readonly withdraws: number })[]
  /** Whole lines that are not what was written. */
  readonly damaged: number
  /** Whether the last line has no end: the crash of a writer. */
  readonly isTorn: boolean
}

/**
 * Every change of the learner's data, one JSON line each, on the disk before the change is acknowledged.
 * It is only ever added to and never deleted (an answer is some 700 bytes, a year of them a few photographs), so that it
 * can stand for database and backups together. A part that was found damaged is left as it is and a new one begun.
 */
export class Journal {
  readonly #folder: string
  readonly #now: () => number
  #parts: string[]
  #last: number
  readonly found: { readonly isTorn: boolean; readonly damaged: number }
  /** Whose changes the last line has; null where there is none. */
  readonly database: string | null
  #file: { readonly handle: FileHandle; bytes: number } | undefined
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(folder: string, now: () => number, parts: string[], tail: Tail) {
    this.#folder = folder
    this.#now = now
    this.#parts = parts
    this.#last = tail.last
    this.found = { isTorn: tail.isTorn, damaged: tail.damaged }
    this.database = tail.database
  }

  /** Opens the journal in the folder; a folder that is not there is an empty journal. */
  static async open(folder: string, now: () => number): Promise<Journal> {
    const parts = await partsIn(folder)
    return new Journal(folder, now, parts, await readTail(folder, parts))
  }

  /** The number of the last line; 0 where there is none. */
  get last(): number {
    return this.#last
  }

  /** Appends a line and syncs it. @returns its number */
  append({ database, after, changes }: JournalEntry): Promise<Reply<number, KeepingProblem>> {
    return this.#write((number) => ({ number, at: this.#now(), database, changes }), after)
  }

  /** Appends a line that says that the change of another did not happen. */
  async withdraw(line: number): Promise<Reply<null, KeepingProblem>> {
    const written = await this.#write((number) => ({ number, withdraws: line }), line)
    return written.ok ? { ok: true, value: null } : written
  }

  /** The lines after a number that were not withdrawn, about 4 MB at a time. */
  async read(after: number): Promise<JournalPiece> {
    const lines = new Map<number, JournalLine>()
    let [damaged, bytes, upTo] = [0, 0, after]
    for (const [index, part] of this.#parts.entries()) {
      const next = this.#parts[index + 1]
      if (next !== undefined && firstOf(next) <= after + 1) continue
      const read = await readPart(this.#folder, part)
      damaged += read.damaged
      for (const line of read.lines) {
        if ('withdraws' in line) lines.delete(line.withdraws)
        else if (line.number > after) lines.set(line.number, line)
        upTo = Math.max(upTo, line.number)
      }
      bytes += read.bytes
      if (bytes >= PIECE_BYTES && next !== undefined)
        return { lines: [...lines.values()], upTo, damaged, isLast: false }
    }
    return { lines: [...lines.values()], upTo: Math.max(upTo, this.#last), damaged, isLast: true }
  }

  /** Closes the file; another line would begin another part. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file?.handle.close()
      this.#file = undefined
    })
  }

  #write(make: (number: number) => object, after: number): Promise<Reply<number, KeepingProblem>> {
    return this.#inTurn(() =>
      onDisk(async () => {
        const number = Math.max(this.#last, after) + 1
        const line = Buffer.from(`${seal(make(number))}\n`)
        const file = await this.#openPart(number)
        try {
          // At a position, not at the end: what a failed write left behind is written over.
          await writeAt(file.handle, line, file.bytes)
          await file.handle.datasync()
        } catch (error) {
          await this.#giveUpPart()
          throw error
        }
        file.bytes += line.length
        this.#last = number
        return number
      }),
    )
  }

  async #openPart(number: number) {
    if (this.#file && this.#file.bytes >= PART_BYTES) {
      await this.#file.handle.close()
      this.#file = undefined
    }
    if (this.#file) return this.#file
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const name = `journal-${String(number).padStart(12, '0')}-${this.#now()}.jsonl`
    const handle = await open(join(this.#folder, name), 'wx', privateMode)
    this.#file = { handle, bytes: 0 }
    this.#parts = [...this.#parts, name]
    await syncFolder(this.#folder)
    return this.#file
  }

  /** After a failure nobody knows what is in the file: what was acknowledged stays, the next line goes to a new part. */
  async #giveUpPart(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    // On a disk that fails this may fail too. Then an unfinished line stays, which a reader passes over.
    await file?.handle.truncate(file.bytes).catch(() => {})
    await file?.handle.close().catch(() => {})
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

interface Tail {
  readonly last: number
  readonly database: string | null
  readonly isTorn: boolean
  readonly damaged: number
}

/** Looks from the newest part back to the first good line. */
async function readTail(folder: string, parts: readonly string[]): Promise<Tail> {
  let [isTorn, damaged, last] = [false, 0, 0]
  for (const part of parts.toReversed()) {
    const read = await readPart(folder, part)
    isTorn ||= read.isTorn
    damaged += read.damaged
    // A part is named after its first line, so its number was given out even where the line can't be read.
    last = Math.max(last, firstOf(part) - 1, ...read.lines.map(({ number }) => number))
    const line = read.lines.findLast((one) => 'database' in one)
    if (line && 'database' in line) return { last, database: line.database, isTorn, damaged }
  }
  return { last, database: null, isTorn, damaged }
}

/** A part that the disk does not give back is passed over like a damaged line: the others may have what is wanted. */
async function readPart(folder: string, part: string): Promise<PartText & { readonly bytes: number }> {
  const text = await fromDisk(() => readFile(join(folder, part), 'utf8'))
  if (!text.ok) return { lines: [], damaged: 1, isTorn: false, bytes: 0 }
  return { ...parsePart(text.value), bytes: text.value.length }
}

async function partsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => partName.test(name)).sort(byStart)
}

function byStart(a: string, b: string): number {
  return firstOf(a) - firstOf(b) || startedAt(a) - startedAt(b)
}

function firstOf(part: string): number {
  return Number(part.slice(8, 20))
}

function startedAt(part: string): number {
  return Number(part.slice(21, -6))
}

/** A line carries the hash of itself, so that a flipped bit is not taken for an answer. */
function seal(line: object): string {
  const text = JSON.stringify(line)
  return `${text.slice(0, -1)},"sum":"${sumOf(text)}"}`
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

const sealed = /^(.*),"sum":"([0-9a-f]{16})"\}$/s

/** Reads a part of the journal, whatever it has become: lines that are not as they were written are counted and passed over. */
export function parsePart(text: string): PartText {
  const rows = text.split('\n')
  const isTorn = rows.pop() !== ''
  const lines: PartText['lines'][number][] = []
  let damaged = 0
  for (const row of rows) {
    const line = parseLine(row)
    if (line) lines.push(line)
    else damaged += 1
  }
  return { lines, damaged, isTorn }
}

/** null: it is not as it was written. */
function parseLine(row: string): PartText['lines'][number] | null {
  const [, body, sum] = sealed.exec(row) ?? []
  if (body === undefined || sumOf(`${body}}`) !== sum) return null
  try {
    const line = safeParse(journalLine, JSON.parse(`${body}}`))
    return line.success ? (line.output as PartText['lines'][number]) : null
  } catch (error) {
    // Sealed, and yet no JSON: somebody else's work.
    if (error instanceof SyntaxError) return null
    throw error
  }
}
