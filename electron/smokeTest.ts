import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'

/** Asks the program to try itself out: `kasane --smoke-test` answers one question in a throw-away profile and says so. */
export const smokeTestSwitch = 'smoke-test'

const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 100

export function makeThrowAwayProfile(): string {
  return mkdtempSync(join(tmpdir(), 'kasane-smoke-test-'))
}

interface SmokeReport {
  readonly ok: boolean
  readonly app: string
  readonly electron: string
  /** Reviews in the database after the answer. */
  readonly reviews: number
  readonly problem?: string
}

/** Answers one question as a learner would, by keys, prints one line of JSON, and ends with 0 or 1. */
export async function runSmokeTest(window: BrowserWindow): Promise<void> {
  const about = { app: app.getVersion(), electron: process.versions.electron ?? '' }
  let report: SmokeReport
  try {
    report = { ok: true, ...about, reviews: await answerOneQuestion(window) }
  } catch (error) {
    report = {
      ok: false,
      ...about,
      reviews: 0,
      problem: error instanceof Error ? error.message : String(error),
    }
  }
  process.stdout.write(`${JSON.stringify(report)}\n`, () => app.exit(report.ok ? 0 : 1))
}

async function answerOneQuestion(window: BrowserWindow): Promise<number> {
  window.focus()
  await until('the first screen', window, `document.querySelector('main h1, [role=main] h1') !== null`)
  await until('the first question', window, `location.hash.includes('practice')`, () =>
    press(window, 'Enter'),
  )
  await until('the options', window, `document.querySelectorAll('main button, main [role=radio]').length > 2`)
  await until('a saved answer', window, `(${countReviews})().then((n) => n > 0)`, () => press(window, '1'))
  return window.webContents.executeJavaScript(`(${countReviews})()`) as Promise<number>
}

/** Runs in the page. */
const countReviews = `async () => {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'kasane')) return 0
  const database = await new Promise((done, fail) => {
    const request = indexedDB.open('kasane')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  try {
    return await new Promise((done, fail) => {
      const request = database.transaction('reviews').objectStore('reviews').count()
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
  } finally {
    database.close()
  }
}`

/** Looks again and again until the page says yes, doing `step` before each look but the first. */
async function until(what: string, window: BrowserWindow, claim: string, step?: () => void): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await window.webContents.executeJavaScript(`Promise.resolve(${claim})`))) {
    if (Date.now() > end) throw new Error(`${what} did not appear within ${PATIENCE_MS / 1000} s`)
    step?.()
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
  }
}

function press(window: BrowserWindow, keyCode: string): void {
  for (const type of ['keyDown', 'char', 'keyUp'] as const)
    window.webContents.sendInputEvent({ type, keyCode })
}
