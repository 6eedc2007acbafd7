import type { FileHandle } from 'node:fs/promises'

/** What a program asks of a disk. */
export type DiskCall =
  | 'open'
  | 'write'
  | 'sync'
  | 'rename'
  | 'remove'
  | 'makeFolder'
  | 'list'
  | 'read'
  | 'measure'
  | 'truncate'
  | 'close'

/**
 * The nth call of a kind (from 1) fails; where the fault lasts, every call of any kind after it. `short` writes half and
 * says so, and refuses the rest.
 */
export interface DiskFault {
  readonly call: DiskCall
  readonly nth: number
  readonly code: 'ENOSPC' | 'EROFS' | 'EIO' | 'short'
  readonly isLasting: boolean
}

/** A disk that works until it is told to fail. */
export interface FailingDisk {
  /** Counts from here on, and fails as planned; null: fails no more. */
  plan(fault: DiskFault | null): void
  /** The calls since the last plan. */
  readonly counts: Readonly<Record<DiskCall, number>>
  /** How many of them were made to fail. */
  readonly failed: number
}

/**
 * Makes the calls of a `node:fs/promises` fail as planned, below a folder. Everything else is the real disk. Stands by
 * itself, so that its text can be handed to another process.
 */
export function makeFailing(fs: Record<string, unknown>, isInside: (path: string) => boolean): FailingDisk {
  type Work = (...args: never[]) => Promise<unknown>
  let fault: DiskFault | null = null
  let counts = {} as Record<DiskCall, number>
  let failed = 0
  let isGone = false

  /** Whether this call, the next of its kind, has to fail. */
  function hasToFail(call: DiskCall): boolean {
    const nth = (counts[call] ?? 0) + 1
    counts[call] = nth
    const fails = isGone || (fault?.call === call && nth === fault.nth)
    if (fails) failed += 1
    if (fails && fault?.isLasting) isGone = true
    return fails
  }

  function refusal(call: DiskCall): Error {
    const code = fault?.code === 'short' ? 'ENOSPC' : (fault?.code ?? 'EIO')
    return Object.assign(new Error(`${code}: made to fail, ${call}`), { code })
  }

  function failing(call: DiskCall, work: Work): Work {
    return (...args) => (hasToFail(call) ? Promise.reject(refusal(call)) : work(...args))
  }

  function failingHandle(handle: FileHandle): FileHandle {
    const write = handle.write.bind(handle)
    const calls = {
      writeFile: 'write',
      sync: 'sync',
      datasync: 'sync',
      truncate: 'truncate',
      read: 'read',
      stat: 'measure',
    } as const
    for (const [name, call] of Object.entries(calls)) {
      const work = (handle as unknown as Record<string, Work>)[name] as Work
      Object.assign(handle, { [name]: failing(call, work.bind(handle)) })
    }
    const close = handle.close.bind(handle)
    Object.assign(handle, {
      write: async (bytes: Buffer, offset: number, length: number, position: number) => {
        const fails = hasToFail('write')
        if (!fails) return write(bytes, offset, length, position)
        if (fault?.code !== 'short' || failed > 1) throw refusal('write')
        return write(bytes, offset, Math.floor(length / 2), position)
      },
      // The file is closed all the same, as the system does it.
      close: () => close().then(() => (hasToFail('close') ? Promise.reject(refusal('close')) : undefined)),
    })
    return handle
  }

  const names = {
    open: 'open',
    rename: 'rename',
    rm: 'remove',
    mkdir: 'makeFolder',
    readdir: 'list',
    readFile: 'read',
    stat: 'measure',
    statfs: 'measure',
  } as const
  for (const [name, call] of Object.entries(names)) {
    const work = fs[name] as Work
    const wrapped = failing(call, work)
    fs[name] = async (...args: never[]) => {
      if (!isInside(String(args[0]))) return work(...args)
      const result = await wrapped(...args)
      return name === 'open' ? failingHandle(result as FileHandle) : result
    }
  }
  return {
    plan: (next) => {
      fault = next
      counts = {} as Record<DiskCall, number>
      failed = 0
      isGone = false
    },
    get counts() {
      return counts
    },
    get failed() {
      return failed
    },
  }
}
