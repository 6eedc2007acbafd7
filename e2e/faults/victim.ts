import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { type DiskFault, type FailingDisk, makeFailing } from '../../scripts/failingDisk.ts'
import { launchElectron } from '../host.ts'

/** What stood on the screen after a start. */
export type Screen = 'today' | 'recovery' | 'no-space' | 'not-opened' | 'not-read' | 'error'

/**
 * The app on one profile, to be killed and started again. Knows, from outside, which answers were acknowledged: those
 * after which the next question came.
 */
export class Victim {
  readonly folder: string
  /** The numbers of the answers that the app has acknowledged. */
  acknowledged = new Set<number>()
  /** How many it has acknowledged after those, when the database could no longer be asked for their numbers. */
  #unnamed = 0
  #app: ElectronApplication | undefined
  #page: Page | undefined

  constructor(folder: string) {
    this.folder = folder
  }

  static async make(inFolder = tmpdir()): Promise<Victim> {
    return new Victim(await mkdtemp(join(inFolder, 'kasane-faults-')))
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the app is not running')
    return this.#app
  }

  get page(): Page {
    if (!this.#page) throw new Error('the app is not running')
    return this.#page
  }

  /** Starts the app and says which screen stands. */
  async start(): Promise<Screen> {
    const switches = [`--user-data-dir=${this.folder}`, '--lang=en-US']
    this.#app = await launchElectron({ switches, locale: 'en-US' })
    this.#page = await this.#app.firstWindow()
    await this.page.exposeFunction('acknowledge', (id: number | null) => {
      if (id === null) this.#unnamed += 1
      else this.acknowledged.add(id)
    })
    await this.page.locator('html[data-ready]').waitFor({ timeout: 60_000 })
    return this.screen()
  }

  async screen(): Promise<Screen> {
    const heading = this.page.getByRole('heading', { level: 1 }).first()
    await heading.waitFor()
    const title = (await heading.textContent()) ?? ''
    if (title.startsWith('Your history can') && (await this.page.locator('#recovery-title').count()) > 0)
      return 'recovery'
    if (title === 'Your history cannot be opened')
      return (await this.page.getByText('almost no space left').count()) > 0 ? 'no-space' : 'not-opened'
    if (title === 'Your history cannot be read just now') return 'not-read'
    return title === 'Something went wrong' ? 'error' : 'today'
  }

  /** Presses the one button of the recovery screen. */
  async recover(): Promise<Screen> {
    await this.page.getByRole('button', { name: 'Bring it back' }).click()
    await this.page.locator('#recovery-title').waitFor({ state: 'detached', timeout: 60_000 })
    await this.page.locator('html[data-ready]').waitFor()
    return this.screen()
  }

  /** The system takes the app away, at once and without a word. */
  async kill(): Promise<void> {
    const app = this.#app
    if (!app) return
    const gone = app.waitForEvent('close')
    app.process().kill('SIGKILL')
    await gone
    this.#app = undefined
    this.#page = undefined
  }

  async quit(): Promise<void> {
    await this.#app?.close()
    this.#app = undefined
    this.#page = undefined
  }

  async dispose(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  /** The first start of all: past the welcome. */
  async startFirst(): Promise<void> {
    await this.start()
    await this.page.getByRole('button', { name: /^Begin/ }).click()
    await this.page.getByRole('article').waitFor()
  }

  /** Answers for so long, as fast as the app allows. */
  async answerFor(ms: number): Promise<void> {
    const answering = this.answer()
    answering.catch(() => {}) // it goes on until the app ends, and ends with it
    await Promise.race([answering, new Promise((resolve) => setTimeout(resolve, ms))])
  }

  /** Answers as fast as the app allows, until it is killed or no answer is acknowledged any more. */
  async answer(): Promise<void> {
    // The transpiler that runs these scripts names functions by a helper of its own, which the page has not.
    await this.page.evaluate('globalThis.__name = (one) => one')
    await this.page.evaluate(() => {
      window.location.hash = '#/practice/500'
    })
    await this.page.evaluate(answerOn)
  }

  /** From now on the calls that the main process makes of the disk below the profile are counted, and fail as planned. */
  async failDisk(fault: DiskFault | null): Promise<void> {
    const inside = `(path) => path.startsWith(${JSON.stringify(this.folder)})`
    // As text: the main process knows nothing of these scripts. `__name` is a helper of the transpiler that runs them.
    await this.app.evaluate(`(() => {
      globalThis.__name = (one) => one
      const fs = process.mainModule.require('node:fs/promises')
      globalThis.failingDisk ??= (${makeFailing})(fs, ${inside})
      globalThis.failingDisk.plan(${JSON.stringify(fault)})
    })()`)
  }

  /** The calls of the disk since `failDisk`, and how many of them failed. */
  diskCalls(): Promise<FailingDisk['counts'] & { readonly failed: number }> {
    return this.app.evaluate(() => {
      const { failingDisk } = globalThis as unknown as { failingDisk: FailingDisk }
      return { ...failingDisk.counts, failed: failingDisk.failed }
    })
  }

  async open(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.location.hash = to
    }, hash)
  }

  /** The answers in the database, read past the app. */
  async stored(): Promise<Set<number>> {
    const keys = await this.page.evaluate(
      () =>
        new Promise<number[]>((resolve, reject) => {
          const request = indexedDB.open('kasane')
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            const all = request.result.transaction('reviews').objectStore('reviews').getAllKeys()
            all.onsuccess = () => {
              request.result.close()
              resolve(all.result as number[])
            }
          }
        }),
    )
    return new Set(keys)
  }

  /** How many acknowledged answers the database does not have. */
  async missing(): Promise<number> {
    const stored = await this.stored()
    const last = Math.max(...this.acknowledged)
    const later = [...stored].filter((id) => id > last).length
    const named = [...this.acknowledged].filter((id) => !stored.has(id)).length
    return named + Math.max(0, this.#unnamed - later)
  }
}

/** The first words of what the screen warns of. */
export async function saidOn({ page }: Victim): Promise<string> {
  const texts = await page.getByRole('alert').allTextContents()
  return texts.map((text) => text.split('.')[0]).join(', ') || 'nothing'
}

/** What `answerOn` leaves in the page for the next time. */
interface Answering {
  readonly acknowledge: (id: number | null) => Promise<void>
  /** Opened once, while there is room: a full disk refuses another. Rejected where it did at once. */
  database?: Promise<IDBDatabase>
  /** Who answers now; whoever did before stops. */
  current?: object
}

/** Runs in the page: "don't know", "next", and when the next question stands the answer was acknowledged. */
async function answerOn(): Promise<void> {
  const page = window as unknown as Answering
  const self = {}
  page.current = self
  const pause = () => new Promise((resolve) => setTimeout(resolve, 3))
  const button = (name: RegExp) =>
    [...document.querySelectorAll('button')].find((one) => name.test(one.textContent ?? ''))
  page.database ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('kasane')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
  })
  const lastAnswer = async () => {
    const database = await page.database
    return new Promise<number | undefined>((resolve, reject) => {
      const cursor = database?.transaction('reviews').objectStore('reviews').openKeyCursor(null, 'prev')
      if (!cursor) return resolve(undefined)
      cursor.onsuccess = () => resolve(cursor.result?.key as number | undefined)
      cursor.onerror = () => reject(cursor.error)
    })
  }
  let quiet = 0
  const isOver = () => page.current !== self || quiet >= 2_000
  while (!isOver()) {
    const unknown = button(/^Don’t know/)
    const next = button(/^(Next|Finish)/)
    if (unknown) {
      unknown.click()
      quiet = 0
      while (button(/^Don’t know/) && quiet++ < 2_000) await pause()
    } else if (next) {
      next.click()
      quiet = 0
      while (button(/^(Next|Finish)/) && quiet++ < 2_000) await pause()
      if (isOver()) break
      // A full disk closes the database under everybody: null.
      const id = await lastAnswer().catch(() => null)
      // Then only the next question says that the answer was acknowledged: "next" is also gone on a failure.
      if (id || (id === null && button(/^Don’t know/))) await page.acknowledge(id)
    } else {
      quiet += 1
      await pause()
    }
  }
}
