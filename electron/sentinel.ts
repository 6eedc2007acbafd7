import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type InferOutput, nullable, number, object, optional, parse, record, string } from 'valibot'
import { fromDisk, privateMode, settle } from './durable.ts'

const schema = object({
  database: nullable(object({ id: string(), schema: number(), counts: record(string(), number()) })),
  /** The newest backup. */
  backup: nullable(object({ at: number(), journal: number() })),
  /** Why the last backup could not be made. */
  failure: nullable(object({ at: number(), problem: string() })),
  /** The browser engine that had the database last. */
  engine: optional(object({ electron: string(), chromium: string() })),
})

/** What is known of the learner's data outside the database, so that an empty database is not taken for a first start. */
export type Sentinel = Readonly<InferOutput<typeof schema>>

const noSentinel: Sentinel = { database: null, backup: null, failure: null }

/** Reads the sentinel; one that is damaged or cannot be read says so, and nothing else. */
export async function readSentinel(
  file: string,
): Promise<{ readonly sentinel: Sentinel; readonly isDamaged: boolean }> {
  const text = await fromDisk(() =>
    readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    }),
  )
  if (!text.ok) return { sentinel: noSentinel, isDamaged: true }
  if (text.value === undefined) return { sentinel: noSentinel, isDamaged: false }
  try {
    return { sentinel: parse(schema, JSON.parse(text.value)), isDamaged: false }
  } catch {
    return { sentinel: noSentinel, isDamaged: true } // any text at all may lie there
  }
}

/** Writes the sentinel whole or not at all, and onto the disk. */
export async function writeSentinel(file: string, sentinel: Sentinel): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.new`
  await rm(temporary, { force: true })
  const handle = await open(temporary, 'wx', privateMode)
  try {
    await handle.writeFile(JSON.stringify(sentinel))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await settle(temporary, file)
}
