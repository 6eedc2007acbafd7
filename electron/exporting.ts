import { rm } from 'node:fs/promises'
import { BackupWriter } from './backupFile.ts'
import type { Counts, KeepingProblem, Reply } from './bridge.ts'
import { onDisk, settle } from './durable.ts'

type Answer<Value> = Promise<Reply<Value, KeepingProblem>>

const done = { ok: true, value: null } as const
const notBegun = { ok: false, problem: 'not-saved' } as const

/** Everything into one file of the learner's choice, one at a time, a piece after the other: none is held in memory. */
export class Exporting {
  #open: { readonly path: string; readonly writer: BackupWriter } | undefined

  async begin(path: string): Answer<null> {
    return onDisk(async () => {
      await this.#abandon()
      await rm(temporary(path), { force: true })
      this.#open = { path, writer: await BackupWriter.begin(temporary(path), false) }
      return null
    })
  }

  async write(bytes: Uint8Array): Answer<null> {
    const current = this.#open
    if (!current) return notBegun
    const written = await onDisk(() => current.writer.write(bytes))
    if (!written.ok) await this.#abandon()
    return written.ok ? done : written
  }

  /** Reads the file back; only when it is right it takes the place of what is there. */
  async finish(counts: Counts): Answer<null> {
    const current = this.#open
    if (!current) return notBegun
    const finished = await onDisk(async (): Answer<null> => {
      if (!(await current.writer.finish(counts))) return { ok: false, problem: 'backup-damaged' }
      await settle(temporary(current.path), current.path)
      this.#open = undefined
      return done
    })
    if (!finished.ok || !finished.value.ok) await this.#abandon()
    return finished.ok ? finished.value : finished
  }

  async #abandon(): Promise<void> {
    const current = this.#open
    this.#open = undefined
    if (current) await onDisk(() => current.writer.abandon())
  }
}

function temporary(path: string): string {
  return `${path}.new`
}
