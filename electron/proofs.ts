import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nullable, number, object, record, safeParse, string } from 'valibot'
import { type Verified, verifyBackup } from './backupFile.ts'
import { fromDisk, onDisk, privateMode } from './durable.ts'

/** Where it is written down what the backups of a folder were found to be. */
const FILE = 'proved.json'

const schema = record(
  string(),
  object({
    /** Size and time of change: as long as they are the same, so is the file. */
    state: string(),
    verified: nullable(
      object({
        at: number(),
        schema: number(),
        database: string(),
        journal: nullable(number()),
        counts: record(string(), number()),
      }),
    ),
  }),
)

/** What the backups of a folder were found to be, over all starts: to read every one again takes minutes where they are large. */
export class Proofs {
  readonly #folder: string
  readonly #known = new Map<string, { readonly state: string; readonly verified: Verified | null }>()
  #isRecalled = false
  #written = ''

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Says what a file is, reading it where nobody has since it changed.
   *
   * @param fresh what it has just been found to be
   * @throws where it is not there
   */
  async of(
    name: string,
    fresh?: Verified,
  ): Promise<{ readonly bytes: number; readonly verified: Verified | null }> {
    await this.#recall()
    const file = join(this.#folder, name)
    const { size, mtimeMs } = await stat(file)
    const state = `${size} ${mtimeMs}`
    const known = fresh ? { state, verified: fresh } : this.#known.get(name)
    if (known?.state === state) {
      this.#known.set(name, known)
      return { bytes: size, verified: known.verified }
    }
    const proved = await fromDisk(() => verifyBackup(file))
    // What the disk does not give back now it may give back later.
    if (proved.ok) this.#known.set(name, { state, verified: proved.value })
    return { bytes: size, verified: proved.ok ? proved.value : null }
  }

  /** Writes down what is known of these files. It only saves time: where that fails they are read again. */
  async keep(names: readonly string[]): Promise<void> {
    for (const name of this.#known.keys()) if (!names.includes(name)) this.#known.delete(name)
    const text = JSON.stringify(Object.fromEntries(this.#known))
    if (text === this.#written || names.length === 0) return
    await onDisk(() => writeFile(join(this.#folder, FILE), text, { mode: privateMode }))
    this.#written = text
  }

  async #recall(): Promise<void> {
    if (this.#isRecalled) return
    this.#isRecalled = true
    const text = await fromDisk(() => readFile(join(this.#folder, FILE), 'utf8'))
    const known = safeParse(schema, text.ok ? parseJson(text.value) : undefined)
    if (known.success) for (const [name, proof] of Object.entries(known.output)) this.#known.set(name, proof)
  }
}

/** undefined: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
