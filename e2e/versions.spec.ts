import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLinuxRoot } from '../scripts/machine.ts'
import { expect, type Host, type Page, test } from './fixture.ts'
import { electronOf } from './host.ts'
import { countReviews } from './inDatabase.ts'
import { answer, begin, openSettings, openToday } from './learner.ts'
import {
  newerEngine,
  olderEngine,
  readSentinel,
  readVersion1,
  replaceDatabase,
  writeEngine,
} from './profile.ts'

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

const heldTitle = 'A newer Electron had your history'

test('a database of version 1 is backed up as it is, then opened with every answer', async ({
  host,
  page,
}) => {
  test.slow()
  await answerSome(page, 1)
  const left = await readVersion1(host)
  await replaceDatabase(host, left)

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
  await answerSome(page, 1)
  const left = await readVersion1(host)
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

/** Puts a file where a folder is to be written. */
async function putInTheWay(host: Host, folder: string): Promise<void> {
  await rm(join(host.userData, folder), { recursive: true, force: true })
  await writeFile(join(host.userData, folder), 'in the way')
}

/** The screen says why in both languages, passes axe in both, and nothing of the database has changed. */
async function expectHeld(
  host: Host,
  expectAccessible: () => Promise<void>,
  said: Readonly<
    Record<'en' | 'ja', { readonly title: string; readonly why: string; readonly body: string }>
  >,
): Promise<void> {
  for (const lang of ['en', 'ja'] as const) {
    const { title, why, body } = said[lang]
    await expect(host.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(host.page.getByText(why)).toBeVisible()
    await expect(host.page.getByText(body)).toBeVisible()
    await expectAccessible()
    const other = lang === 'en' ? '日本語' : 'English'
    await host.page.getByRole('button', { name: other }).click()
  }
}

test('an update is held where no backup can be made before it, and goes on once one could', async ({
  host,
  page,
  expectAccessible,
}) => {
  test.slow()
  await answerSome(page, 1)
  const left = await readVersion1(host)
  await replaceDatabase(host, left)
  await putInTheWay(host, 'backups')
  const again = await host.restart()
  await expectHeld(host, expectAccessible, {
    en: {
      title: 'No backup could be made before the update',
      why: 'The folder cannot be written to.',
      body: 'Your history is still as it was.',
    },
    ja: {
      title: '更新前のバックアップを作れません',
      why: '保存先のフォルダに書き込めません。',
      body: '記録はまだ変えていません。',
    },
  })
  const version = () => again.evaluate(async () => (await indexedDB.databases())[0]?.version)
  expect(await version()).toBe(10)
  // Again with the same in the way: it is held as before.
  await again.getByRole('button', { name: 'Try again' }).click()
  await expect(again.getByRole('heading', { name: 'No backup could be made' })).toBeVisible()
  expect(await version()).toBe(10)
  await rm(join(host.userData, 'backups'))
  await again.getByRole('button', { name: 'Try again' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await version()).toBe(20)
  expect(await countReviews(again)).toBe(left.rows.reviews?.length)
  expect(await countBackups(host, 'before-upgrade')).toBe(1)
})

test('an update goes on without a backup where the learner says so', async ({ host, page }) => {
  await answerSome(page, 1)
  const left = await readVersion1(host)
  await replaceDatabase(host, left)
  await putInTheWay(host, 'backups')
  const again = await host.restart()
  await again.getByRole('button', { name: 'Go on without a backup' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await countReviews(again)).toBe(left.rows.reviews?.length)
  // That there is no backup stays on the screen.
  await expect(again.getByRole('alert').filter({ hasText: 'No backup could be made.' })).toBeVisible()
})

test('another Electron is held where no copy can be laid aside, and goes on where the learner says so', async ({
  host,
  page,
  expectAccessible,
}) => {
  await answerSome(page, 1)
  const { engine } = await readSentinel(host)
  await host.quit()
  await writeEngine(host, olderEngine)
  await putInTheWay(host, 'before-engine')
  const before = await fingerprint(host, 'IndexedDB')
  let again = await host.restart()
  await expectHeld(host, expectAccessible, {
    en: {
      title: 'The database could not be copied',
      why: 'The folder cannot be written to.',
      body: 'Nothing has been written yet.',
    },
    ja: {
      title: 'データベースの控えを取れません',
      why: '保存先のフォルダに書き込めません。',
      body: 'まだ何も書き込んでいません。',
    },
  })
  await host.quit()
  expect(await fingerprint(host, 'IndexedDB')).toEqual(before)
  expect((await readSentinel(host)).engine).toEqual(olderEngine)

  again = await host.restart()
  await again.getByRole('button', { name: 'Go on without a copy' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await countReviews(again)).toBe(1)
  await rm(join(host.userData, 'before-engine'))
  // Not asked for ever: with the room for a copy the next start lays one aside, or has this engine's already.
  again = await host.restart()
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect((await readSentinel(host)).engine).toEqual(engine)
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
  const app = electronOf(host)
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

test('a profile that cannot be written is not opened until it can, and the screen says so', async ({
  host,
  page,
  expectAccessible,
}) => {
  test.skip(!isLinuxRoot, 'a folder can only be laid over as root on Linux')
  await answerSome(page, 1)
  await host.quit()
  const before = await fingerprint(host, 'IndexedDB')
  execFileSync('mount', ['--bind', host.userData, host.userData])
  const remount = (how: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,bind,${how}`, host.userData])
  try {
    remount('ro')
    const again = await host.restart()
    const refused = again.getByRole('heading', { name: 'Your history cannot be opened' })
    await expect(refused).toBeVisible()
    await expect(again.getByText('The folder cannot be written to.')).toBeVisible()
    await expectAccessible()
    await retry(again)
    await expect(refused).toBeVisible()
    expect(await fingerprint(host, 'IndexedDB')).toEqual(before)

    remount('rw')
    await retry(again)
    await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    expect(await countReviews(again)).toBe(1)
    await answerSome(again, 2)
    await host.quit()
  } finally {
    execFileSync('umount', ['-l', host.userData])
  }
  const last = await host.restart()
  await expect(last.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await countReviews(last)).toBe(3)
})

/** Presses the way on of that screen, and waits until another page stands. */
async function retry(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Open again' }).click()
  await loaded
  await page.locator('html[data-ready]').waitFor()
}
