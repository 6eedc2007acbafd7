import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { read, type Verified, verifyBackup } from './backupFile.ts'
import type { BackupId, BackupInfo, BackupPiece, BackupReason, KeepingProblem, Reply } from './bridge.ts'
import { onDisk, privateMode, settle } from './durable.ts'
import { limits, obsolete } from './rotation.ts'

/** `kasane-20260115T093000000Z-asked`: when and why, sorted by name as by age. */
export const backupIdPattern = /^kasane-\d{8}T\d{9}Z-[a-z]{1,12}(-[a-z]{1,12})?$/

const PIECE_BYTES = 4 * 1024 * 1024

type Answer<Value> = Promise<Reply<Value, KeepingProblem>>

const done = { ok: true, value: null } as const
const missing = { ok: false, problem: 'no-such-backup' } as const

/** The files in one folder that hold everything the learner did, each proved before it counts as one. */
export class Backups {
  readonly #folder: string
  readonly #now: () => number
  #open: { readonly id: BackupId; readonly handle: FileHandle } | undefined
  /** What a file turned out to be, as long as it is the same file. */
  readonly #verified = new Map<string, Verified | null>()

  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
  }

  async begin(reason: BackupReason): Answer<BackupId> {
    return onDisk(async () => {
      await this.#abandon()
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      await this.#clear()
      const stamp = new Date(this.#now()).toISOString().replaceAll(/[-:.]/g, '')
      const id = `kasane-${stamp}-${reason}`
      this.#open = { id, handle: await open(this.#temporary(id), 'wx', privateMode) }
      return id
    })
  }

  async write(id: BackupId, text: string): Answer<null> {
    const current = this.#open
    if (current?.id !== id) return missing
    const written = await onDisk(() => current.handle.writeFile(text))
    if (!written.ok) await this.#abandon()
    return written.ok ? done : written
  }

  /** Syncs, reads back, compares; only then the file gets its name, and old backups give way to it. */
  async finish(id: BackupId): Answer<BackupInfo> {
    const current = this.#open
    if (current?.id !== id) return missing
    const finished = await onDisk(async (): Answer<BackupInfo> => {
      await current.handle.sync()
      await current.handle.close()
      const verified = await verifyBackup(this.#temporary(id))
      if (!verified) return { ok: false, problem: 'backup-damaged' }
      await settle(this.#temporary(id), this.#file(id))
      this.#open = undefined
      return { ok: true, value: await this.#inform(id) }
    })
    if (!finished.ok || !finished.value.ok) await this.#abandon()
    if (!finished.ok) return finished
    if (finished.value.ok) await this.#rotate()
    return finished.value
  }

  /** Every backup of the folder, the newest first. */
  async list(): Answer<readonly BackupInfo[]> {
    return onDisk(async () => {
      const ids = (await this.#names())
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => name.slice(0, -6))
        .filter((id) => backupIdPattern.test(id))
        .sort()
        .reverse()
      const infos: BackupInfo[] = []
      for (const id of ids) infos.push(await this.#inform(id))
      return infos
    })
  }

  async read(id: BackupId, offset: number): Answer<BackupPiece> {
    return onDisk(async () => {
      const handle = await open(this.#file(id), 'r')
      try {
        const bytes = await read(handle, offset, PIECE_BYTES)
        return { bytes, isLast: bytes.length < PIECE_BYTES }
      } finally {
        await handle.close()
      }
    })
  }

  async #inform(id: BackupId): Promise<BackupInfo> {
    const file = this.#file(id)
    const { size, mtimeMs } = await stat(file)
    const key = `${id} ${size} ${mtimeMs}`
    const verified = this.#verified.get(key) ?? (await verifyBackup(file))
    this.#verified.set(key, verified)
    const [, stamp = '', reason = ''] = /^kasane-(\d{8}T\d{9}Z)-(.*)$/.exec(id) ?? []
    return {
      id,
      reason,
      at: verified?.at ?? timeOf(stamp),
      bytes: size,
      isGood: verified !== null,
      counts: verified?.counts ?? {},
      database: verified?.database ?? null,
      schema: verified?.schema ?? null,
      journal: verified?.journal ?? null,
    }
  }

  /** Old backups that cannot be deleted stay: that is no reason to call the new one failed. */
  async #rotate(): Promise<void> {
    const all = await this.list()
    if (!all.ok) return
    const good = all.value.filter(({ isGood }) => isGood)
    const kept = good.map(({ id, at, bytes, counts }) => ({ id, at, bytes, reviews: counts.reviews ?? 0 }))
    for (const id of obsolete(kept, this.#now(), limits))
      await onDisk(() => rm(this.#file(id), { force: true }))
  }

  async #abandon(): Promise<void> {
    const current = this.#open
    this.#open = undefined
    if (!current) return
    // Closed twice, or gone with its folder: what is left of it is cleared away before the next one.
    await current.handle.close().catch(() => {})
    await onDisk(() => rm(this.#temporary(current.id), { force: true }))
  }

  /** What a crash in the middle of a backup left behind. */
  async #clear(): Promise<void> {
    for (const name of await this.#names())
      if (name.endsWith('.jsonl.new')) await rm(join(this.#folder, name), { force: true })
  }

  async #names(): Promise<string[]> {
    return readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
  }

  /** @throws when the id is none; the gate has let no such id through */
  #file(id: BackupId): string {
    if (!backupIdPattern.test(id)) throw new RangeError(`no backup id: ${id}`)
    return join(this.#folder, `${id}.jsonl`)
  }

  #temporary(id: BackupId): string {
    return `${this.#file(id)}.new`
  }
}

function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/, '$1-$2-$3T$4:$5:$6.$7Z'))
}
