import { constants } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
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
function problemOf(error: unknown): KeepingProblem {
  const problem = problems[(error as NodeJS.ErrnoException).code ?? '']
  if (problem === undefined) throw error
  return problem
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
