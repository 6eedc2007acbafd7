import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { literal, looseObject, nullable, number, object, record, safeParse, string } from 'valibot'
import type { Counts } from './bridge.ts'

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

/** A footer is never longer than this. */
const FOOTER_BYTES = 4096
const CHUNK_BYTES = 1024 * 1024

/** Reads a whole backup, every line of it, and compares hash and counts. null: it is damaged. */
export async function verifyBackup(file: string): Promise<Verified | null> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const footer = await readFooter(handle, size)
    return footer && (await verifyBody(handle, footer))
  } finally {
    await handle.close()
  }
}

interface Footer {
  readonly begins: number
  readonly counts: Counts
  readonly sha256: string
}

async function readFooter(handle: FileHandle, size: number): Promise<Footer | null> {
  const length = Math.min(size, FOOTER_BYTES)
  const end = (await read(handle, size - length, length)).toString('utf8')
  if (!end.endsWith('\n')) return null
  const line = end.slice(end.lastIndexOf('\n', end.length - 2) + 1)
  const footer = safeParse(footerSchema, parseLine(line))
  return footer.success ? { begins: size - Buffer.byteLength(line), ...footer.output } : null
}

async function verifyBody(handle: FileHandle, { begins, counts, sha256 }: Footer): Promise<Verified | null> {
  const hash = createHash('sha256')
  const decoder = new StringDecoder('utf8')
  const counted: Record<string, number> = {}
  let [rest, position] = ['', 0]
  let header: unknown
  while (position < begins) {
    const chunk = await read(handle, position, Math.min(CHUNK_BYTES, begins - position))
    if (chunk.length === 0) return null
    position += chunk.length
    hash.update(chunk)
    const rows = (rest + decoder.write(chunk)).split('\n')
    rest = rows.pop() ?? ''
    for (const row of rows) {
      const line = parseLine(row)
      if (header === undefined) header = line
      else if (!Array.isArray(line) || typeof line[0] !== 'string') return null
      else counted[line[0]] = (counted[line[0]] ?? 0) + 1
    }
  }
  const known = safeParse(headerSchema, header)
  const names = new Set([...Object.keys(counts), ...Object.keys(counted)])
  const isComplete = [...names].every((name) => (counts[name] ?? 0) === (counted[name] ?? 0))
  if (!known.success || !isComplete || hash.digest('hex') !== sha256) return null
  const { at, schema, database, journal } = known.output
  return { at, schema, database: database.id, journal, counts }
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
