import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromDisk } from './durable.ts'

// The browser engine keeps the database in logs of LevelDB. A log that ends in the middle of a record, as after a kill or
// a power cut in the middle of a write, it reads without complaint, and then writes on behind the torn record: at the start
// after that the log makes no sense to it any more, and it deletes the database. Without the torn record it goes on well.

/** Records stand in blocks, and none goes over the end of one (LevelDB, doc/log_format.md). */
const BLOCK_BYTES = 32 * 1024

/** Checksum (4 bytes), length (2), kind (1). */
const HEADER_BYTES = 7

/** A record is whole, or the first, a middle or the last part of a longer one. */
const [WHOLE, FIRST, MIDDLE, LAST] = [1, 2, 3, 4]

/**
 * Where the last whole record of a log ends, if what comes behind is a record that was not written to its end.
 *
 * @returns the length of the log where nothing is torn, or where something else is wrong with it: that is for the engine
 */
export function lengthUntorn(log: Buffer): number {
  let untorn = 0
  let isWithin = false
  for (let at = 0; at < log.length; ) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES)
    if (left < HEADER_BYTES) {
      at += left
      continue
    }
    if (log.length - at < HEADER_BYTES) return untorn
    const [length, kind] = [log.readUInt16LE(at + 4), log.readUInt8(at + 6)]
    const ends = at + HEADER_BYTES + length
    const isBegun = kind === FIRST || kind === WHOLE
    if (![WHOLE, FIRST, MIDDLE, LAST].includes(kind) || isBegun === isWithin) return log.length
    if (HEADER_BYTES + length > left) return log.length
    if (ends > log.length) return untorn
    isWithin = kind === FIRST || kind === MIDDLE
    if (!isWithin) untorn = ends
    at = ends
  }
  return isWithin ? untorn : log.length
}

/** Takes torn records off the logs of the database; to be called before the engine opens it. What that cannot do, it leaves. */
export async function cutTornLogs(profile: string): Promise<void> {
  await fromDisk(async () => {
    const folder = join(profile, 'IndexedDB')
    for (const database of await readdir(folder, { withFileTypes: true })) {
      if (!database.isDirectory()) continue
      for (const file of await readdir(join(folder, database.name), { withFileTypes: true }))
        if (file.isFile() && /^(\d+\.log|MANIFEST-\d+)$/.test(file.name))
          await cutTorn(join(folder, database.name, file.name))
    }
  })
}

async function cutTorn(file: string): Promise<void> {
  const log = await readFile(file)
  const length = lengthUntorn(log)
  if (length === log.length) return
  const handle = await open(file, 'r+')
  try {
    await handle.truncate(length)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
