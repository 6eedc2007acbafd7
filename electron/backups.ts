import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupWriter, read, type Verified } from './backupFile.ts'
import type {
  BackupId,
  BackupInfo,
  BackupPiece,
  BackupReason,
  Counts,
  KeepingProblem,
  Reply,
} from './bridge.ts'
import { fromDisk, onDisk, settle } from './durable.ts'
import { Proofs } from './proofs.ts'
import { limits, obsolete } from './rotation.ts'

/** `kasane-20260115T093000000Z-asked`: when and why, sorted by name as by age. */
export const backupIdPattern = /^kasane-\d{8}T\d{9}Z-[a-z]{1,12}(-[a-z]{1,12})?$/

const SUFFIX = '.jsonl.gz'
/** Backups were not always compressed. */
const fileName = /\.jsonl(\.gz)?$/

const PIECE_BYTES = 4 * 1024 * 1024

type Answer<Value> = Promise<Reply<Value, KeepingProblem>>

const done = { ok: true, value: null } as const
const missing = { ok: false, problem: 'no-such-backup' } as const

/** The files in one folder that hold everything the learner did, each proved before it counts as one. */
export class Backups {
  readonly #folder: string
  readonly #now: () => number
  #open: { readonly id: BackupId; readonly writer: BackupWriter } | undefined
  readonly #proofs: Proofs

  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
    this.#proofs = new Proofs(folder)
  }

  async begin(reason: BackupReason): Answer<BackupId> {
    return onDisk(async () => {
      await this.#abandon()
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      await this.#clear()
      const stamp = new Date(this.#now()).toISOString().replaceAll(/[-:.]/g, '')
      const id = `kasane-${stamp}-${reason}`
      this.#open = { id, writer: await BackupWriter.begin(this.#temporary(id), true) }
      return id
    })
  }

  async write(id: BackupId, bytes: Uint8Array): Answer<null> {
    const current = this.#open
    if (current?.id !== id) return missing
    const written = await onDisk(() => current.writer.write(bytes))
    if (!written.ok) await this.#abandon()
    return written.ok ? done : written
  }

  /** Syncs, reads back, compares; only then the file gets its name, and old backups give way to it. */
  async finish(id: BackupId, counts: Counts): Answer<BackupInfo> {
    const current = this.#open
    if (current?.id !== id) return missing
    const finished = await onDisk(async (): Answer<BackupInfo> => {
      const verified = await current.writer.finish(counts)
      if (!verified) return { ok: false, problem: 'backup-damaged' }
      await settle(this.#temporary(id), join(this.#folder, `${id}${SUFFIX}`))
      this.#open = undefined
      return { ok: true, value: await this.#inform(`${id}${SUFFIX}`, verified) }
    })
    if (!finished.ok || !finished.value.ok) await this.#abandon()
    if (!finished.ok) return finished
    if (finished.value.ok) await this.#rotate()
    return finished.value
  }

  /** Every backup of the folder, the newest first. */
  async list(): Answer<readonly BackupInfo[]> {
    return fromDisk(async () => {
      const infos: BackupInfo[] = []
      const names = (await this.#files()).sort().reverse()
      for (const name of names) infos.push(await this.#inform(name))
      await this.#proofs.keep(names)
      return infos
    })
  }

  async read(id: BackupId, offset: number): Answer<BackupPiece> {
    return fromDisk(async (): Answer<BackupPiece> => {
      const name = (await this.#files()).find((file) => idOf(file) === id)
      if (name === undefined) return missing
      const handle = await open(join(this.#folder, name), 'r')
      try {
        const bytes = await read(handle, offset, PIECE_BYTES)
        return { ok: true, value: { bytes, isLast: bytes.length < PIECE_BYTES } }
      } finally {
        await handle.close()
      }
    }).then((piece) => (piece.ok ? piece.value : piece))
  }

  /** @param fresh what it has just been found to be */
  async #inform(name: string, fresh?: Verified): Promise<BackupInfo> {
    const { bytes, verified } = await this.#proofs.of(name, fresh)
    const id = idOf(name)
    const [, stamp = '', reason = ''] = /^kasane-(\d{8}T\d{9}Z)-(.*)$/.exec(id) ?? []
    return {
      id,
      reason,
      at: verified?.at ?? timeOf(stamp),
      bytes,
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
    const gone = obsolete(kept, this.#now(), limits)
    await onDisk(async () => {
      for (const name of await this.#files())
        if (gone.includes(idOf(name))) await rm(join(this.#folder, name), { force: true })
    })
  }

  async #abandon(): Promise<void> {
    const current = this.#open
    this.#open = undefined
    if (current) await onDisk(() => current.writer.abandon())
  }

  /** What a crash in the middle of a backup left behind. */
  async #clear(): Promise<void> {
    for (const name of await this.#names())
      if (/\.jsonl(\.gz)?\.new$/.test(name)) await rm(join(this.#folder, name), { force: true })
  }

  async #files(): Promise<string[]> {
    return (await this.#names()).filter((name) => fileName.test(name) && backupIdPattern.test(idOf(name)))
  }

  async #names(): Promise<string[]> {
    return readdir(this.#folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
  }

  #temporary(id: BackupId): string {
    return join(this.#folder, `${id}${SUFFIX}.new`)
  }
}

function idOf(name: string): BackupId {
  return name.replace(fileName, '')
}

function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/, '$1-$2-$3T$4:$5:$6.$7Z'))
}
