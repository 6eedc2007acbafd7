import { constants, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KeepingProblem, Reply } from './bridge.ts'

/** Only the learner may read what the app keeps. */
export const privateMode = 0o600

/** Runs work on the disk. What a disk or a folder can refuse comes back as a problem; anything else is a bug and throws. */
export async function onDisk<Value>(work: () => Promise<Value>): Promise<Reply<Value, KeepingProblem>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

/** Reads from the disk. Whatever a disk can refuse there comes back as `not-readable`. */
export async function fromDisk<Value>(work: () => Promise<Value>): Promise<Reply<Value, 'not-readable'>> {
  const done = await onDisk(work)
  return done.ok ? done : { ok: false, problem: 'not-readable' }
}

/** Work on the disk that is tried each time it is asked for until it is done, by one at a time: what it could not do may have been mended. */
export function untilDone<Value>(
  work: () => Promise<Reply<Value, KeepingProblem>>,
): () => Promise<Reply<Value, KeepingProblem>> {
  let last: Promise<Reply<Value, KeepingProblem>> | undefined
  return () => {
    last = last?.then((reply) => (reply.ok ? reply : work())) ?? work()
    return last
  }
}

/** Makes a file in the folder and takes it away again, at once: before the app is ready there is no time to wait. */
export function tryToWrite(folder: string): Reply<null, KeepingProblem> {
  const file = join(folder, `writable-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, '', { mode: privateMode })
    rmSync(file)
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

const problems: Readonly<Record<string, KeepingProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOENT: 'not-writable',
  ENOTDIR: 'not-writable',
  EEXIST: 'not-writable',
  EIO: 'not-saved',
  EMFILE: 'not-saved',
  EBUSY: 'not-saved',
}

/** @throws the error itself where no disk is to blame */
export function problemOf(error: unknown): KeepingProblem {
  const problem = problems[(error as NodeJS.ErrnoException).code ?? '']
  if (problem === undefined) throw error
  return problem
}

/** Writes all of it at a position. A disk that is nearly full takes a part of what it is given, and calls that no failure. */
export async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, from, bytes.length - from, position + from)
    from += bytesWritten
  }
}

/** Puts a finished file in its place, so that a power cut leaves the old one or the new one. The file itself is synced already. */
export async function settle(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
}

/** Makes sure that the names in a folder are on the disk. Windows has no such call and does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
