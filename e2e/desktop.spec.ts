import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Host, type Page, test } from './fixture.ts'
import { electronOf, openHost } from './host.ts'
import { begin, openSettings } from './learner.ts'
import { writeOwnPack } from './packs.ts'

// Only in Electron (see playwright.config.ts): what the app does for the desktop around it.

/** Presses an item of the application's menu. */
async function pressMenu(host: Host, label: string): Promise<void> {
  await electronOf(host).evaluate(({ BrowserWindow, Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    const item = items.find((item) => item.label === label)
    if (!item) throw new Error(`the menu has no ${label}`)
    item.click(undefined, BrowserWindow.getAllWindows()[0])
  }, label)
}

/** Starts Kasane once more on the same profile, as the system does to open something, and waits for its end. */
async function startAgain(host: Host, ...args: string[]): Promise<void> {
  const app = electronOf(host)
  const own = await app.evaluate(({ app }) => [
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    app.getAppPath(),
  ])
  const second = spawn(app.process().spawnfile, [...own, `--user-data-dir=${host.userData}`, ...args], {
    stdio: 'ignore',
  })
  expect(await once(second, 'exit')).toEqual([0, null])
}

async function arrive(page: Page): Promise<void> {
  await begin(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
}

const isShown = (host: Host) =>
  electronOf(host).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

test.describe('the menu', () => {
  test('leads to the screens', async ({ host, page }) => {
    await arrive(page)
    for (const [item, title] of [
      ['Library', 'Library'],
      ['Settings…', 'Settings'],
      ['Today', 'Today'],
    ] as const) {
      await pressMenu(host, item)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    }
    await pressMenu(host, 'Practise')
    await expect(page.getByRole('article')).toBeVisible()
  })

  test('backs up, exports, and asks for a file to import or to add', async ({ host, page }) => {
    await arrive(page)
    await pressMenu(host, 'Back Up Now')
    await expect(page.getByText('The backup was made, read back and found right.')).toBeVisible()
    const file = join(host.userData, 'all.jsonl')
    await electronOf(host).evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
    }, file)
    await pressMenu(host, 'Export…')
    await expect(page.getByText('Everything was written to the file.')).toBeVisible()
    expect(await readFile(file, 'utf8')).toMatch(/"sha256":"[0-9a-f]{64}"\}\n$/)
    for (const item of ['Import…', 'Add a Pack…']) {
      const chooser = page.waitForEvent('filechooser')
      await pressMenu(host, item)
      await (await chooser).setFiles([])
    }
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  })
})

test('an address that no browser opens is told', async ({ host, page }) => {
  await arrive(page)
  await electronOf(host).evaluate(({ dialog, shell }) => {
    shell.openExternal = () => Promise.reject(new Error('no application found'))
    dialog.showMessageBox = (async (_window: unknown, told: object) => {
      Object.assign(globalThis, { told })
      return { response: 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  await pressMenu(host, 'How SM-2 works')
  const told = () => electronOf(host).evaluate(() => (globalThis as unknown as { told?: object }).told)
  await expect.poll(told).toEqual({
    message: 'This page could not be opened in a browser',
    detail: 'https://super-memory.com/english/ol/sm2.htm',
  })
})

test.describe('the last screen', () => {
  test('is the first one of the next start', async ({ host, page }) => {
    await arrive(page)
    await openSettings(page)
    const again = await host.restart()
    await expect(again.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })

  test('is not a question: a start out of a session begins with Today', async ({ host, page }) => {
    await begin(page)
    const again = await host.restart()
    await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  })
})

test.describe('a pack’s file', () => {
  test('that the system opens is offered in the window that is there', async ({ host, page }) => {
    await arrive(page)
    await startAgain(host, await writeOwnPack(host.userData))
    const offer = page.getByRole('dialog', { name: 'Add this pack?' })
    await expect(offer).toContainText('私の パック.kasane-pack')
    await offer.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('region', { name: 'A pack of my own' })).toBeVisible()
  })

  test('that starts the app is offered first of all', async ({ locale }) => {
    const folder = await mkdtemp(join(tmpdir(), 'kasane-pack-'))
    const host = await openHost('electron', {
      startAt: undefined,
      locale: locale ?? 'en-US',
      colorScheme: 'light',
      timezoneId: 'Asia/Tokyo',
      viewport: null,
      switches: [await writeOwnPack(folder)],
    })
    await expect(host.page.getByRole('dialog', { name: 'Add this pack?' })).toBeVisible()
    await host.dispose()
    await rm(folder, { recursive: true })
  })

  test('that is none is refused with a sentence', async ({ host, page }) => {
    await arrive(page)
    await writeFile(join(host.userData, 'broken.json'), '{')
    const refusals = [
      [join(host.userData, 'broken.json'), 'The pack has faults'],
      [join(host.userData, 'missing.kasane-pack'), 'The file cannot be read'],
      ['//evil.example/share/pack.json', 'Files on other computers are not opened'],
      ['file://evil.example/share/pack.json', 'Files on other computers are not opened'],
    ] as const
    for (const [file, sentence] of refusals) {
      await startAgain(host, file)
      await expect(page.getByRole('alert')).toContainText(sentence)
    }
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

test.describe('a link', () => {
  test('leads to the screen it names', async ({ host, page }) => {
    await arrive(page)
    await startAgain(host, 'kasane://settings')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })

  test('that names none, or more, is refused with a sentence', async ({ host, page }) => {
    await arrive(page)
    for (const link of ['kasane://settings?theme=dark', 'kasane://../../etc/passwd', 'kasane://__proto__']) {
      await startAgain(host, link)
      await expect(page.getByRole('alert')).toContainText('The link leads to nothing in Kasane')
      await expect(page.getByRole('alert')).toContainText(link)
    }
  })
})

test.describe('the reminder', () => {
  test.use({ startAt: '2026-01-15T19:58:00+09:00' })

  async function hearNotifications(host: Host): Promise<() => Promise<string[]>> {
    await electronOf(host).evaluate(({ Notification }) => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      Notification.prototype.show = function (this: { body: string }) {
        heard.push(this.body)
      }
    })
    return () => electronOf(host).evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  }

  async function switchOn(page: Page): Promise<void> {
    await openSettings(page)
    await page.getByText('Tell me how many questions there are').click()
    await expect(page.getByRole('textbox', { name: 'Hour' })).toHaveValue('20')
  }

  test('comes at its hour with the number of questions, in the language of the interface', async ({
    host,
    page,
  }) => {
    const heard = await hearNotifications(host)
    await arrive(page)
    await page.clock.runFor('05:00')
    expect(await heard()).toEqual([])
    await switchOn(page)
    await page.getByRole('textbox', { name: 'Hour' }).fill('21')
    await page.keyboard.press('Tab')
    await page.getByRole('radiogroup', { name: 'Interface language' }).getByText('日本語').click()
    await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible()
    await page.clock.runFor('50:00')
    expect(await heard()).toEqual([])
    await page.clock.runFor('10:00')
    await expect.poll(heard).toEqual(['今日は 10 問です'])
    await page.clock.runFor('10:00')
    expect(await heard()).toEqual(['今日は 10 問です'])
  })

  test('lets a closed window go on in the tray, from where another start brings it back', async ({
    host,
    page,
  }) => {
    await arrive(page)
    await switchOn(page)
    const close = () =>
      electronOf(host).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await close()
    await expect.poll(() => isShown(host)).toBe(false)
    await startAgain(host)
    await expect.poll(() => isShown(host)).toBe(true)
  })

  test('switched off again, ends with its window', async ({ locale }) => {
    const host = await openHost('electron', {
      startAt: undefined,
      locale: locale ?? 'en-US',
      colorScheme: 'light',
      timezoneId: 'Asia/Tokyo',
      viewport: null,
    })
    await arrive(host.page)
    await switchOn(host.page)
    await host.page.getByText('Tell me how many questions there are').click()
    await expect(host.page.getByRole('textbox', { name: 'Hour' })).toBeHidden()
    const ended = once(electronOf(host).process(), 'exit')
    await electronOf(host).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect((await ended)[0]).toBe(0)
    await rm(host.userData, { recursive: true, force: true })
  })
})
