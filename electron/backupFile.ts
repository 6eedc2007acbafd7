import { createHash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { literal, looseObject, nullable, number, object, record, safeParse, string } from 'valibot'
import type { Counts } from './bridge.ts'
import { privateMode, writeAt } from './durable.ts'

// The shell knows the envelope of a backup (docs/format.md) and nothing of the rows: the first line says what it is,
// the last one what must be in it.

const headerSchema = looseObject({
  format: literal('kasane'),
  at: number(),
  schema: number(),
  database: object({ id: string(), createdAt: number() }),
  journal: nullable(number()),
})
const footerSchema = object({ counts: record(string(), number()), sha256: string() })

/** A backup that is what it was when it was written. */
export interface Verified {
  readonly at: number
  readonly schema: number
  readonly database: string
  readonly journal: number | null
  readonly counts: Counts
}

/** A twentieth of the size for a thirtieth of the time that the rest takes; higher levels gain little more. */
const COMPRESSION = { level: 3 }

/** A file that is being written: the pieces as they come, then the footer, then it is read back and proved. */
export class BackupWriter {
  readonly #file: string
  readonly #handle: FileHandle
  readonly #hash = createHash('sha256')
  readonly #gzip = createGzip(COMPRESSION)
  readonly #isCompressed: boolean
  #compressed: Buffer[] = []
  #bytes = 0

  private constructor(file: string, handle: FileHandle, isCompressed: boolean) {
    this.#file = file
    this.#handle = handle
    this.#isCompressed = isCompressed
    this.#gzip.on('data', (bytes: Buffer) => this.#compressed.push(bytes))
  }

  /** Begins a file that is not there yet. */
  static async begin(file: string, isCompressed: boolean): Promise<BackupWriter> {
    return new BackupWriter(file, await open(file, 'wx', privateMode), isCompressed)
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    await this.#put(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  /**
   * Writes the footer, syncs, and reads the file back.
   *
   * @param counts what should be in it
   * @returns null: what stands on the disk is not what was to be written
   */
  async finish(counts: Counts): Promise<Verified | null> {
    const footer = JSON.stringify({ counts, sha256: this.#hash.digest('hex') })
    await this.#put(Buffer.from(`${footer}\n`))
    await this.#end()
    await this.#handle.sync()
    await this.#handle.close()
    return verifyBackup(this.#file)
  }

  /** Gives the file up, whatever became of it. */
  async abandon(): Promise<void> {
    // Closed twice, or gone with its folder: what is left of it is cleared away before the next one.
    await this.#handle.close().catch(() => {})
    await rm(this.#file, { force: true })
  }

  async #put(bytes: Buffer): Promise<void> {
    if (!this.#isCompressed) return this.#append(bytes)
    await new Promise<void>((resolve, reject) => {
      this.#gzip.write(bytes, (error) => (error ? reject(error) : resolve()))
    })
    await this.#append(Buffer.concat(this.#compressed.splice(0)))
  }

  async #end(): Promise<void> {
    if (!this.#isCompressed) return
    await new Promise<void>((resolve) => this.#gzip.on('end', resolve).end())
    await this.#append(Buffer.concat(this.#compressed.splice(0)))
  }

  async #append(bytes: Buffer): Promise<void> {
    await writeAt(this.#handle, bytes, this.#bytes)
    this.#bytes += bytes.length
  }
}

/** The two bytes with which every file of gzip begins. */
const GZIP_MARK = Buffer.from([0x1f, 0x8b])

/** Reads a whole backup, compressed or not, every line of it, and compares hash and counts. null: it is damaged. */
export async function verifyBackup(file: string): Promise<Verified | null> {
  const handle = await open(file, 'r')
  try {
    const proof = new Proof()
    const take = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
      for await (const piece of pieces) proof.take(piece)
    }
    const isCompressed = (await read(handle, 0, GZIP_MARK.length)).equals(GZIP_MARK)
    const bytes = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1024 * 1024 })
    await (isCompressed ? pipeline(bytes, createGunzip(), take) : pipeline(bytes, take))
    return proof.result()
  } catch (error) {
    // What gzip cannot read was not written so.
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) return null
    throw error
  } finally {
    await handle.close()
  }
}

const NEW_LINE = 10

/** Goes through the bytes of a backup once. */
class Proof {
  readonly #hash = createHash('sha256')
  readonly #counts: Record<string, number> = {}
  #header: string | undefined
  #isWhole = true
  /** Begins with the last line that has an end: it may be the footer, so it waits until another one follows. */
  #rest: Buffer = Buffer.alloc(0)

  take(bytes: Buffer): void {
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes
    const end = all.lastIndexOf(NEW_LINE)
    const last = end < 1 ? 0 : all.lastIndexOf(NEW_LINE, end - 1) + 1
    this.#hash.update(all.subarray(0, last))
    for (let begins = 0; begins < last; ) {
      const ends = all.indexOf(NEW_LINE, begins)
      this.#line(all, begins, ends)
      begins = ends + 1
    }
    this.#rest = Buffer.from(all.subarray(last))
  }

  #line(bytes: Buffer, begins: number, ends: number): void {
    if (this.#header === undefined) {
      this.#header = bytes.toString('utf8', begins, ends)
      return
    }
    // `["table",{…}]`: the hash proves the rest.
    const name = bytes.toString('latin1', begins + 2, Math.min(ends, bytes.indexOf('"', begins + 2)))
    const isRow = bytes.toString('latin1', begins, begins + 2) === '["' && bytes[ends - 1] === 0x5d
    this.#isWhole &&= isRow
    this.#counts[name] = (this.#counts[name] ?? 0) + 1
  }

  /** null: header, footer, hash or counts are not right. */
  result(): Verified | null {
    const header = safeParse(headerSchema, parseLine(this.#header ?? ''))
    const end = this.#rest.toString('utf8')
    const footer = safeParse(footerSchema, end.endsWith('\n') ? parseLine(end) : undefined)
    if (!header.success || !footer.success || !this.#isWhole) return null
    const { counts, sha256 } = footer.output
    const names = new Set([...Object.keys(counts), ...Object.keys(this.#counts)])
    const isComplete = [...names].every((name) => (counts[name] ?? 0) === (this.#counts[name] ?? 0))
    if (!isComplete || this.#hash.digest('hex') !== sha256) return null
    const { at, schema, database, journal } = header.output
    return { at, schema, database: database.id, journal, counts }
  }
}

/** undefined: not JSON. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** @returns fewer bytes than asked for only at the end of the file */
export async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
