import { cp, mkdir, readdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Backups } from './backups.ts'
import type { BackupId, BackupInfo, Counts, DatabaseMark, KeepingProblem, Reply, Survey } from './bridge.ts'
import { fromDisk, onDisk, settle } from './durable.ts'
import { compareEngines, type Engine } from './engine.ts'
import { Journal } from './journal.ts'
import { readSentinel, type Sentinel, writeSentinel } from './sentinel.ts'

const lowBytes = 200 * 1024 * 1024
const noneBytes = 20 * 1024 * 1024

/** The journal, the backups and the sentinel, and how they depend on each other. */
export class Keeping {
  readonly journal: Journal
  readonly #profile: string
  readonly #wasDamaged: boolean
  readonly #now: () => number
  readonly #engine: Engine
  #sentinel: Sentinel
  #folder: string
  backups: Backups

  private constructor(
    profile: string,
    folder: string,
    now: () => number,
    engine: Engine,
    found: {
      readonly journal: Journal
      readonly sentinel: Sentinel
      readonly isDamaged: boolean
    },
  ) {
    this.#profile = profile
    this.#folder = folder
    this.#now = now
    this.#engine = engine
    this.journal = found.journal
    this.#sentinel = found.sentinel
    this.#wasDamaged = found.isDamaged
    this.backups = new Backups(folder, now)
  }

  /**
   * Looks at what there is. Writes nothing.
   *
   * @param profile the profile's folder
   * @param folder where backups go, if not in the profile
   * @param engine the browser engine of this start
   */
  static async open(
    profile: string,
    folder: string | undefined,
    now: () => number,
    engine: Engine,
  ): Promise<Keeping> {
    await mkdir(profile, { recursive: true })
    const [journal, { sentinel, isDamaged }] = await Promise.all([
      Journal.open(join(profile, 'journal'), now),
      readSentinel(sentinelIn(profile)),
    ])
    const found = { journal, sentinel, isDamaged }
    return new Keeping(profile, folder ?? join(profile, 'backups'), now, engine, found)
  }

  /** Whether something happened that no backup has. */
  get hasUnkept(): boolean {
    return this.journal.last > (this.#sentinel.backup?.journal ?? 0)
  }

  /** The room on the disk is that of this moment: the page asks again when it is loaded again. */
  async survey(): Promise<Reply<Survey, KeepingProblem>> {
    const measured = await fromDisk(() => freeBytesOf(this.#profile))
    if (!measured.ok) return measured
    const freeBytes = measured.value
    const { database, backup, failure } = this.#sentinel
    const value: Survey = {
      space: freeBytes < noneBytes ? 'none' : freeBytes < lowBytes ? 'low' : 'ok',
      freeBytes,
      known: database ?? (await this.#knownFromElsewhere()),
      isSentinelDamaged: this.#wasDamaged,
      journal: { last: this.journal.last, ...this.journal.found },
      lastBackup: backup,
      failure,
      engineBefore: compareEngines(this.#sentinel.engine, this.#engine),
      folder: this.#folder,
    }
    return { ok: true, value }
  }

  adoptDatabase(database: DatabaseMark): Promise<Reply<null, KeepingProblem>> {
    // The backups of another database say nothing about this one.
    const isSame = this.#sentinel.database?.id === database.id
    return this.#note({ database, backup: isSame ? this.#sentinel.backup : null })
  }

  /**
   * Lays a copy of the files aside in which the engine keeps the database, before another engine opens them. It takes
   * the place of an older copy.
   */
  async takeOverDatabase(): Promise<Reply<null, KeepingProblem>> {
    const { electron, chromium } = this.#sentinel.engine ?? this.#engine
    const copies = join(this.#profile, 'before-engine')
    const name = `electron-${electron}-chromium-${chromium}-${this.#now()}`.replaceAll(/[^\w.-]/g, '')
    const copied = await onDisk(async () => {
      await mkdir(copies, { recursive: true, mode: 0o700 })
      for (const other of await readdir(copies)) {
        if (other.endsWith('.new')) await rm(join(copies, other), { recursive: true })
      }
      const older = await readdir(copies)
      // A profile that never had a database has nothing to lose.
      await mkdir(join(this.#profile, 'IndexedDB'), { recursive: true })
      await cp(join(this.#profile, 'IndexedDB'), join(copies, `${name}.new`), { recursive: true })
      await settle(join(copies, `${name}.new`), join(copies, name))
      for (const other of older) await rm(join(copies, other), { recursive: true })
    })
    return copied.ok ? this.#note({}) : copied
  }

  async finishBackup(id: BackupId, counts: Counts): Promise<Reply<BackupInfo, KeepingProblem>> {
    const finished = await this.backups.finish(id, counts)
    if (!finished.ok) return finished
    const { at, journal, database, schema } = finished.value
    const known = this.#sentinel.database?.id
    // The safety copy of a database that took the place of the learner's says nothing about theirs.
    const isTheirs = database !== null && (known === undefined || known === database)
    const noted = await this.#note({
      failure: null,
      ...(isTheirs && {
        backup: { at, journal: journal ?? 0 },
        database: { id: database, schema: schema ?? 0, counts },
      }),
    })
    return noted.ok ? finished : noted
  }

  failBackup(problem: string): Promise<Reply<null, KeepingProblem>> {
    return this.#note({ failure: { at: this.#now(), problem } })
  }

  /** Backups go to another folder from now on; those made before stay where they are. */
  async moveTo(folder: string): Promise<Reply<null, KeepingProblem>> {
    const made = await onDisk(() => mkdir(folder, { recursive: true }))
    if (!made.ok) return made
    this.#folder = folder
    this.backups = new Backups(folder, this.#now)
    return { ok: true, value: null }
  }

  /** Without a sentinel, journal and backups still say that there was something. */
  async #knownFromElsewhere(): Promise<DatabaseMark | null> {
    const listed = await this.backups.list()
    const newest = listed.ok ? listed.value.find(({ isGood }) => isGood) : undefined
    const id = this.journal.database ?? newest?.database
    return id ? { id, schema: newest?.schema ?? 0, counts: newest?.counts ?? {} } : null
  }

  /** What was noted is kept in memory also where the disk takes no more. */
  async #note(changes: Partial<Sentinel>): Promise<Reply<null, KeepingProblem>> {
    this.#sentinel = { ...this.#sentinel, engine: this.#engine, ...changes }
    const written = await onDisk(() => writeSentinel(sentinelIn(this.#profile), this.#sentinel))
    return written.ok ? { ok: true, value: null } : written
  }
}

function sentinelIn(profile: string): string {
  return join(profile, 'sentinel.json')
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
