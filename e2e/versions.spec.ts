import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLinuxRoot } from '../scripts/machine.ts'
import { expect, type Host, type Page, test } from './fixture.ts'
import { countReviews } from './inDatabase.ts'
import { answer, begin, openSettings, openToday } from './learner.ts'

// The same profile under another version of the program, of the engine, at another time, twice at once, on a disk that
// takes nothing.

test.beforeEach(({ target }) => {
  test.skip(target === 'web', 'a browser has no profile to look at')
})

async function answerSome(page: Page, count: number): Promise<void> {
  await begin(page)
  for (let nth = 0; nth < count; nth += 1) await answer(page, 4)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
}

/** What is written on the disk below a folder of the profile. */
async function fingerprint({ userData }: Host, folder: string): Promise<Record<string, string>> {
  const entries = await readdir(join(userData, folder), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const hashes = await Promise.all(
    files.map(
      async (file) =>
        [
          file,
          createHash('sha256')
            .update(await readFile(file))
            .digest('hex'),
        ] as const,
    ),
  )
  return Object.fromEntries(hashes)
}

/** How many backups are finished that were made for a reason. */
async function countBackups({ userData }: Host, reason: string): Promise<number> {
  const names = await readdir(join(userData, 'backups')).catch(() => []) // the folder comes with the first one
  return names.filter((name) => name.includes(reason) && name.endsWith('.gz')).length
}

interface Sentinel {
  readonly database: { readonly id: string }
  readonly engine: { readonly electron: string; readonly chromium: string }
}

const sentinelOf = ({ userData }: Host) => join(userData, 'sentinel.json')
const readSentinel = async (host: Host): Promise<Sentinel> =>
  JSON.parse(await readFile(sentinelOf(host), 'utf8'))

async function writeEngine(host: Host, engine: Sentinel['engine']): Promise<void> {
  await writeFile(sentinelOf(host), JSON.stringify({ ...(await readSentinel(host)), engine }))
}

const newerEngine = { electron: '999.1.0', chromium: '1200.0.1.2' }
const olderEngine = { electron: '22.0.0', chromium: '108.0.5359.62' }
const heldTitle = 'A newer Electron had your history'

/** Lays another database in the place of the app's: to be called where the app has not opened it. */
async function layDatabase(
  page: Page,
  left: {
    readonly version: number
    readonly tables: Readonly<Record<string, string>>
    readonly rows: Readonly<Record<string, readonly unknown[]>>
  },
): Promise<void> {
  await page.evaluate(async ({ version, tables, rows }) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    await settle(indexedDB.deleteDatabase('kasane'))
    const opening = indexedDB.open('kasane', version * 10)
    opening.onupgradeneeded = () => {
      for (const [name, keys] of Object.entries(tables)) {
        const [keyPath = '', ...indexes] = keys.split(', ')
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index, index)
      }
    }
    const database = await settle(opening)
    const transaction = database.transaction(Object.keys(tables), 'readwrite')
    for (const [name, some] of Object.entries(rows))
      for (const row of some) transaction.objectStore(name).put(row)
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
  }, left)
}

/** Comes to a screen before the database is opened, and has the learner's database replaced from there. */
async function replaceDatabase(host: Host, left: Parameters<typeof layDatabase>[1]): Promise<void> {
  const { engine } = await readSentinel(host)
  await host.quit()
  await writeEngine(host, newerEngine)
  const held = await host.restart()
  await expect(held.getByRole('heading', { name: heldTitle })).toBeVisible()
  await layDatabase(held, left)
  await host.quit()
  await writeEngine(host, engine)
}

const readLeft = async () =>
  JSON.parse(
    await readFile(join(import.meta.dirname, '../renderer/storage/version1/database.json'), 'utf8'),
  ) as Parameters<typeof layDatabase>[1]

test('a database of version 1 is backed up as it is, then opened with every answer', async ({
  host,
  page,
}) => {
  test.slow()
  await answerSome(page, 1)
  const left = await readLeft()
  const { database } = await readSentinel(host)
  const meta = [
    { key: 'database', id: database.id, createdAt: 0 },
    { key: 'journal', line: 1_000 },
  ]
  await replaceDatabase(host, { ...left, rows: { ...left.rows, meta } })

  const again = await host.restart()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await countReviews(again)).toBe(left.rows.reviews?.length)
  const versions = await again.evaluate(async () =>
    (await indexedDB.databases()).map(({ version }) => version),
  )
  expect(versions).toEqual([20])
  await openSettings(again)
  const made = again.getByRole('row', { name: /Before an update/ })
  await expect(made).toContainText(String(left.rows.reviews?.length))
  await made.getByRole('button', { name: /^Restore/ }).click()
  const answers = again.getByRole('dialog').getByRole('row', { name: /^Answers/ })
  await expect(answers.getByRole('cell')).toHaveText(['64', '64'])
})

test('a database of a newer version is left alone, and the screen says so', async ({
  host,
  page,
  expectAccessible,
}) => {
  const left = await readLeft()
  await answerSome(page, 1)
  await replaceDatabase(host, { ...left, version: 3, tables: { ...left.tables, tableOfTheFuture: 'id' } })
  for (let start = 0; start < 2; start += 1) {
    const again = await host.restart()
    await expect(again.getByRole('heading', { name: 'Your history cannot be opened' })).toBeVisible()
    await expect(again.getByText('written by a newer Kasane')).toBeVisible()
    await expectAccessible()
    expect(await countReviews(again)).toBe(64)
    expect(await again.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(30)
  }
})

test('an older Electron asks before it opens what a newer one had, and lays a copy aside', async ({
  host,
  page,
  expectAccessible,
}) => {
  test.slow()
  await answerSome(page, 2)
  const { engine } = await readSentinel(host)
  await host.quit()
  await writeEngine(host, newerEngine)
  const before = await fingerprint(host, 'IndexedDB')

  let again = await host.restart()
  await expect(again.getByRole('heading', { name: heldTitle })).toBeVisible()
  await expect(again.getByText('Electron 999.1.0 (Chromium 1200.0.1.2)')).toBeVisible()
  await expectAccessible()
  await again.getByRole('button', { name: '日本語' }).click()
  await expect(again.getByRole('heading', { name: '新しい Electron で使われていた記録です' })).toBeVisible()
  // Without the window going: the trace of the test needs it.
  await host.app?.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    Object.assign(window as object, { destroy: () => Object.assign(globalThis, { isGone: true }) })
  })
  await again.getByRole('button', { name: '終了する' }).click()
  await expect.poll(() => host.app?.evaluate(() => 'isGone' in globalThis)).toBe(true)
  await host.quit()
  expect(await fingerprint(host, 'IndexedDB')).toEqual(before)

  again = await host.restart()
  await again.getByRole('button', { name: 'Lay a copy aside and go on' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await countReviews(again)).toBe(2)
  const copies = await fingerprint(host, 'before-engine')
  expect(Object.values(copies).sort()).toEqual(Object.values(before).sort())
  expect((await readSentinel(host)).engine).toEqual(engine)
  again = await host.restart()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('a newer Electron lays a copy aside and makes a backup, without a question', async ({ host, page }) => {
  await answerSome(page, 1)
  await host.quit()
  await writeEngine(host, olderEngine)
  const before = await fingerprint(host, 'IndexedDB')
  const again = await host.restart()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  const copies = await fingerprint(host, 'before-engine')
  expect(Object.values(copies).sort()).toEqual(Object.values(before).sort())
  await expect.poll(() => countBackups(host, 'new-engine')).toBe(1)
})

test.describe('a clock that is set back', () => {
  test.use({ startAt: '2026-03-10T10:00:00+09:00' })

  test('keeps the answers in their order, asks nothing twice, and does no harm', async ({ host, page }) => {
    test.slow()
    const due = (screen: Page) => screen.evaluate(allReviews)
    await answerSome(page, 3)
    let again = await host.restart({ at: '2026-03-04T10:00:00+09:00' })
    await answerSome(again, 2)
    again = await host.restart({ at: '2026-03-11T10:00:00+09:00' })
    await answerSome(again, 2)
    const reviews = await due(again)
    expect(reviews.map(({ id }) => id)).toEqual(reviews.map(({ id }) => id).sort((a, b) => a - b))
    expect(reviews).toHaveLength(7)
    // In the past nothing of the future was due: the same card came only on the day on which it was.
    const early = reviews.slice(3, 5).map(({ card }) => card)
    expect(reviews.slice(0, 3).map(({ card }) => card)).toEqual(expect.not.arrayContaining(early))
    await openSettings(again)
    await again.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(again.getByText('Nothing is wrong.')).toBeVisible()
    await openToday(again)
  })
})

function allReviews(): Promise<{ id: number; card: string }[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('kasane')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const all = request.result.transaction('reviews').objectStore('reviews').getAll()
      all.onsuccess = () => {
        request.result.close()
        resolve(all.result)
      }
    }
  })
}

test('a second start comes to the first window, writes nothing and ends', async ({ host, page }) => {
  await answerSome(page, 1)
  const app = host.app
  if (!app) throw new Error('this spec is for Electron')
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const { focus } = window as Electron.BrowserWindow
    Object.assign(globalThis, { focused: 0 })
    Object.assign(window as object, {
      focus: () => {
        Object.assign(globalThis, { focused: (globalThis as unknown as { focused: number }).focused + 1 })
        focus.call(window)
      },
    })
  })
  const kept = async () => [await fingerprint(host, 'IndexedDB'), await fingerprint(host, 'journal')]
  // After a session the first window writes a backup of its own accord; that has to be over.
  await expect.poll(() => countBackups(host, 'routine')).toBe(1)
  const before = await kept()
  const args = await app.evaluate(({ app }) => [
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    app.getAppPath(),
  ])
  const second = spawn(app.process().spawnfile, [...args, `--user-data-dir=${host.userData}`], {
    stdio: 'ignore',
  })
  expect(await once(second, 'exit')).toEqual([0, null])
  expect(await app.evaluate(() => (globalThis as unknown as { focused: number }).focused)).toBe(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await kept()).toEqual(before)
})

test('a profile that cannot be written is not opened, and the screen says so', async ({
  host,
  page,
  expectAccessible,
}) => {
  test.skip(!isLinuxRoot, 'a folder can only be laid over as root on Linux')
  await answerSome(page, 1)
  await host.quit()
  const before = await fingerprint(host, 'IndexedDB')
  execFileSync('mount', ['--bind', host.userData, host.userData])
  execFileSync('mount', ['-o', 'remount,bind,ro', host.userData])
  try {
    const again = await host.restart()
    await expect(again.getByRole('heading', { name: 'Your history cannot be opened' })).toBeVisible()
    await expect(again.getByText('The folder cannot be written to.')).toBeVisible()
    await expectAccessible()
    await host.quit()
  } finally {
    execFileSync('umount', ['-l', host.userData])
  }
  expect(await fingerprint(host, 'IndexedDB')).toEqual(before)
  const again = await host.restart()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await countReviews(again)).toBe(1)
})
