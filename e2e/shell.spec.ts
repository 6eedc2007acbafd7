import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Host, type Page, test } from './fixture.ts'
import { electronOf, launchElectron } from './host.ts'

// Only in Electron (see playwright.config.ts): what the shell promises, tried from the page and around it.

/** What the page sees of the shell; e2e knows no source of the app. */
interface ShellInPage {
  readonly kasane: Record<string, (payload?: unknown) => Promise<unknown>>
}

function call(page: Page, name: string, payload?: unknown): Promise<unknown> {
  return page.evaluate(
    ([name, payload]) => (window as unknown as ShellInPage).kasane[name as string]?.(payload),
    [name, payload] as const,
  )
}

test.describe('the window', () => {
  test('is one, shown, and named Kasane', async ({ host, page }) => {
    await expect(page).toHaveTitle(/Kasane/)
    const windows = await electronOf(host).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    )
    expect(windows).toEqual([true])
  })

  test('gives its page a sandbox, a world of its own and nothing of Node', async ({ host }) => {
    const preferences = await electronOf(host).evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // As the engine has them, which no public call tells.
      return (contents as unknown as { getLastWebPreferences(): object } | undefined)?.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  test('is as the page when it is still empty, in light and in dark', async ({ host, page }) => {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await call(page, 'setTheme', theme)
      const inWindow = await electronOf(host).evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
      )
      await expect.poll(() => paintedBackground(page)).toBe(inWindow)
    }
  })

  test.describe('with a size of its own', () => {
    test.use({ viewport: null })
    test('opens where it was left', async ({ host }) => {
      const left = { x: 140, y: 90, width: 777, height: 666 }
      const bounds = () =>
        electronOf(host).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
      await electronOf(host).evaluate(
        ({ BrowserWindow }, at) => BrowserWindow.getAllWindows()[0]?.setBounds(at),
        left,
      )
      await expect.poll(bounds).toEqual(left)
      await host.restart()
      expect(await bounds()).toEqual(left)
    })
  })

  test('is the only one on a profile: a second start ends at once and leaves the first alone', async ({
    host,
    page,
  }) => {
    const { spawnfile } = electronOf(host).process()
    const args = await electronOf(host).evaluate(({ app }) => [
      ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
      app.getAppPath(),
    ])
    const second = spawn(spawnfile, [...args, `--user-data-dir=${host.userData}`], { stdio: 'ignore' })
    expect(await once(second, 'exit')).toEqual([0, null])
    expect(await call(page, 'appInfo')).toMatchObject({ ok: true })
  })

  test('offers to load again when its page has crashed', async ({ host }) => {
    const after = await electronOf(host).evaluate(({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) throw new Error('no window')
      let asked = ''
      dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
        asked = options.message
        return { response: 0, checkboxChecked: false }
      }) as typeof dialog.showMessageBox
      const loaded = new Promise<void>((done) => {
        contents.once('did-finish-load', () => done())
      })
      contents.forcefullyCrashRenderer()
      return loaded.then(() => ({ asked, address: contents.getURL(), isCrashed: contents.isCrashed() }))
    })
    expect(after).toMatchObject({ asked: 'The window stopped working', isCrashed: false })
    expect(after.address).toMatch(/^app:\/\/kasane\/index\.html/)
  })
})

test.describe('the profile', () => {
  test.skip(process.platform !== 'linux', 'elsewhere the home of settings can not be moved for a test')

  test('is Kasane in the settings of the system, and its data belongs to app://kasane', async () => {
    const settings = await mkdtemp(join(tmpdir(), 'kasane-config-'))
    const app = await launchElectron({ switches: [], env: { XDG_CONFIG_HOME: settings } })
    const page = await app.firstWindow()
    await expect(page.getByRole('main')).toBeVisible()
    expect(await app.evaluate(({ app }) => app.getPath('userData'))).toBe(join(settings, 'Kasane'))
    expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://kasane', true])
    // Nobody else of the computer comes to the files, whatever modes the engine gives them.
    expect((await stat(join(settings, 'Kasane'))).mode & 0o777).toBe(0o700)
    await app.close()
    await rm(settings, { recursive: true })
  })
})

test.describe('menu and theme', () => {
  const menuLabels = (host: Host) =>
    electronOf(host).evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))

  test('follow the language the page names', async ({ host, page }) => {
    await call(page, 'setInterfaceLanguage', 'ja')
    expect(await menuLabels(host)).toEqual(
      expect.arrayContaining(['ファイル', '編集', '表示', '移動', 'ヘルプ']),
    )
    await call(page, 'setInterfaceLanguage', 'en')
    expect(await menuLabels(host)).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Go', 'Help']))
  })

  test('are kept, so that the next start begins in them', async ({ host, page }) => {
    await call(page, 'setInterfaceLanguage', 'ja')
    await call(page, 'setTheme', 'dark')
    const kept = JSON.parse(await readFile(join(host.userData, 'shell.json'), 'utf8'))
    expect(kept).toMatchObject({ language: 'ja', theme: 'dark' })
  })
})

test.describe('the Bridge', () => {
  test('has these calls and no other, and the page can not change it', async ({ page }) => {
    const found = await page.evaluate(() => {
      const bridge = (window as unknown as ShellInPage).kasane
      const keys = Object.keys(bridge).sort()
      const attempts = [
        () => Object.assign(bridge, { setTheme: () => 'forged' }),
        () => Object.assign(bridge, { more: 1 }),
        () => Object.assign(window, { kasane: {} }),
        () => Object.defineProperty(window, 'kasane', { value: {} }),
      ]
      const refused = attempts.map((attempt) => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      })
      return {
        keys,
        refused,
        isFrozen: Object.isFrozen(bridge),
        isSame: (window as unknown as ShellInPage).kasane === bridge,
      }
    })
    expect(found).toEqual({
      keys: [
        'adoptDatabase',
        'appInfo',
        'appendJournal',
        'beginBackup',
        'beginExport',
        'chooseBackupFolder',
        'discardDatabase',
        'failBackup',
        'finishBackup',
        'finishExport',
        'letClose',
        'listBackups',
        'onArrival',
        'onClosing',
        'printToFile',
        'readBackup',
        'readJournal',
        'remind',
        'setInterfaceLanguage',
        'setReminder',
        'setTheme',
        'survey',
        'takeArrival',
        'takeOverDatabase',
        'withdrawJournal',
        'writeBackup',
        'writeExport',
      ],
      refused: [true, true, true, true],
      isFrozen: true,
      isSame: true,
    })
  })

  const forged: readonly [call: string, payload: unknown, problem: string][] = [
    ['setTheme', 'purple', 'payload-refused'],
    ['setTheme', undefined, 'payload-refused'],
    ['setTheme', ['dark'], 'payload-refused'],
    ['setTheme', { toString: 'dark' }, 'payload-refused'],
    ['setInterfaceLanguage', null, 'payload-refused'],
    ['setInterfaceLanguage', '../../ja', 'payload-refused'],
    ['setTheme', '__proto__', 'payload-refused'],
    ['setTheme', 'x'.repeat(1_000_000), 'payload-too-large'],
    ['setReminder', 'on', 'payload-refused'],
    ['setReminder', { hour: 20 }, 'payload-refused'],
    ['remind', 0, 'payload-refused'],
    ['remind', 2.5, 'payload-refused'],
    ['remind', 1e9, 'payload-refused'],
    ['remind', 'You have won', 'payload-refused'],
    ['readBackup', { id: '../../../../etc/passwd', offset: 0 }, 'payload-refused'],
    ['readBackup', { id: 'kasane-20260115T093000000Z-asked/../x', offset: 0 }, 'payload-refused'],
    ['readBackup', { id: 'kasane-20260115T093000000Z-asked', offset: -1 }, 'payload-refused'],
    ['finishBackup', '/etc/passwd', 'payload-refused'],
    ['writeBackup', { id: 'kasane-20260115T093000000Z-asked', bytes: 'x' }, 'payload-refused'],
    ['beginBackup', '../asked', 'payload-refused'],
    ['beginExport', '../../../etc/passwd.jsonl', 'payload-refused'],
    ['beginExport', '/tmp/kasane.jsonl', 'payload-refused'],
    ['writeExport', 'text', 'payload-refused'],
    ['finishExport', { reviews: -1 }, 'payload-refused'],
    ['appendJournal', { database: 'd', after: 0.5, changes: [] }, 'payload-refused'],
    ['appendJournal', { database: 'd', after: 0, changes: [{ table: 1 }] }, 'payload-refused'],
    ['adoptDatabase', { id: 'd', schema: 1, counts: { reviews: -1 } }, 'payload-refused'],
  ]
  test('refuses forged payloads', async ({ page }) => {
    for (const [name, payload, problem] of forged) {
      expect(await call(page, name, payload), `${name} ${JSON.stringify(payload)?.slice(0, 40)}`).toEqual({
        ok: false,
        problem,
      })
    }
  })

  for (const address of ['data:text/html,<title>stranger</title>', 'app://kasane/index.html']) {
    test(`refuses another window than ours, preload script or not: ${address}`, async ({ host }) => {
      const answer = await electronOf(host).evaluate(async ({ app, BrowserWindow }, address) => {
        const preload = `${app.getAppPath()}/out/preload/preload.cjs`
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload } })
        await stranger.loadURL(address)
        const answer = await stranger.webContents.executeJavaScript('kasane.appInfo()')
        stranger.destroy()
        return answer
      }, address)
      expect(answer).toEqual({ ok: false, problem: 'sender-refused' })
    })
  }
})

test.describe('the page', () => {
  // What is refused here says so in the console.
  test.use({
    expectedErrors: [
      /Content Security Policy|Failed to load resource|Not allowed to|ERR_|Mixed Content|frame/,
    ],
  })

  test('reaches nothing of Node', async ({ page }) => {
    const types = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(types).toEqual([])
  })

  test('runs no text as code', async ({ page }) => {
    // The debugger's own evaluations are exempt from the policy, what a timer runs later is not.
    const outcomes = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        // biome-ignore lint/security/noGlobalEval: it is what must fail
        eval: () => eval('1 + 1'),
        newFunction: () => new Function('return 2')(),
      }
      return new Promise<Record<string, unknown>>((done) =>
        setTimeout(() => {
          const outcome: Record<string, unknown> = {}
          for (const [name, attempt] of Object.entries(attempts)) {
            try {
              outcome[name] = attempt()
            } catch (error) {
              outcome[name] = (error as Error).name
            }
          }
          const script = document.createElement('script')
          script.textContent = 'window.wasInlined = true'
          document.head.append(script)
          const holder = document.createElement('div')
          holder.innerHTML = '<img src="data:," onerror="window.wasInlined = true">'
          document.body.append(holder)
          setTimeout(() => done({ ...outcome, wasInlined: 'wasInlined' in window }), 200)
        }),
      )
    })
    expect(outcomes).toEqual({ eval: 'EvalError', newFunction: 'EvalError', wasInlined: false })
  })

  test('opens no other window', async ({ host, page }) => {
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
    expect(await page.evaluate(() => window.open('app://kasane/index.html'))).toBeNull()
    expect(await page.evaluate(() => window.open())).toBeNull()
    await page.evaluate(() => {
      const link = document.createElement('a')
      Object.assign(link, { href: 'https://example.com/', target: '_blank' })
      link.click()
    })
    await call(page, 'appInfo')
    expect(await electronOf(host).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
      1,
    )
  })

  const hostileLinks = [
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://evil/index.html',
    'app://kasane/other.html',
    'app:///index.html',
    'data:text/html,<h1>hello</h1>',
    'blob:app://kasane/0',
    'chrome://gpu',
    'view-source:app://kasane/index.html',
    'devtools://devtools/bundled/inspector.html',
    'mailto:someone@example.com',
    'ms-settings:',
    'vbscript:msgbox(1)',
  ]
  test('stays where it is, whatever link is followed', async ({ host, page }) => {
    const address = page.url()
    await page.evaluate(() => Object.assign(window, { isStillHere: true }))
    await electronOf(host).evaluate(({ BrowserWindow }) => {
      const left: string[] = []
      Object.assign(globalThis, { left })
      BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, url) => left.push(url))
    })
    for (const link of hostileLinks) {
      await page
        .evaluate((href) => {
          const anchor = Object.assign(document.createElement('a'), { href })
          document.body.append(anchor)
          anchor.click()
          location.assign(href)
        }, link)
        .catch(() => {}) // `assign` itself may throw; whether the page is still here is asked below
      const frame = await page.evaluate((src) => {
        const frame = Object.assign(document.createElement('iframe'), { src })
        document.body.append(frame)
        return new Promise<string>((done) =>
          setTimeout(() => done(frame.contentDocument?.body?.textContent ?? ''), 50),
        )
      }, link)
      expect(frame, `in a frame: ${link}`).toBe('')
      expect(await page.evaluate(() => 'isStillHere' in window), link).toBe(true)
    }
    expect(page.url()).toBe(address)
    expect(await electronOf(host).evaluate(() => (globalThis as unknown as { left: string[] }).left)).toEqual(
      [],
    )
  })

  test('comes back from about:blank, where a link leads without asking anybody', async ({ page }) => {
    const address = page.url()
    await page.evaluate(() => location.assign('about:blank'))
    await page.waitForURL(address)
    await expect(page.getByRole('main')).toBeVisible()
  })

  const hostilePaths = [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2fmain%2fmain.cjs',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/%',
    '/assets',
    '/none.js',
  ]
  test('gets no file but its own from app://', async ({ page }) => {
    const status = (path: string, method = 'GET') =>
      page.evaluate(
        ([path, method]) => fetch(`app://kasane${path}`, { method }).then((answer) => answer.status),
        [path, method] as const,
      )
    expect(await status('/index.html')).toBe(200)
    for (const path of hostilePaths) expect([400, 403, 404], path).toContain(await status(path))
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(await status('/index.html', method), method).toBe(405)
    const headers = await page.evaluate(() =>
      fetch('/index.html').then((answer) => Object.fromEntries(answer.headers)),
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('holds no guest, not even in a window that allows them', async ({ host, page }) => {
    expect(await page.evaluate(() => 'loadURL' in document.createElement('webview'))).toBe(false)
    const guests = await electronOf(host).evaluate(async ({ BrowserWindow, webContents }) => {
      const lawless = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
      const asked = new Promise((done) => lawless.webContents.once('will-attach-webview', done))
      await lawless.loadURL('data:text/html,<webview src="data:text/html,guest"></webview>')
      await asked
      // What is prevented is destroyed in the turn after.
      await new Promise((done) => setImmediate(done))
      const guests = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview')
      lawless.destroy()
      return guests.length
    })
    expect(guests).toBe(0)
  })

  test('is told the same when it only asks what it may', async ({ page }) => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'midi', 'persistent-storage']
    const states = await page.evaluate(
      (names) =>
        Promise.all(
          names.map(async (name) => {
            const { state } = await navigator.permissions.query({ name: name as PermissionName })
            return [name, state === 'granted'] as const
          }),
        ),
      names,
    )
    expect(states).toEqual(names.map((name) => [name, name === 'persistent-storage']))
  })

  test('is granted its storage and nothing else', async ({ page }) => {
    const granted = await page.evaluate(async () => {
      const yes = () => true
      const no = () => false
      return {
        notifications: (await Notification.requestPermission()) === 'granted',
        microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(yes, no),
        screen: await navigator.mediaDevices.getDisplayMedia().then(yes, no),
        location: await new Promise<boolean>((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done(true),
            () => done(false),
          ),
        ),
        clipboard: await navigator.clipboard.readText().then(yes, no),
        midi: await navigator.requestMIDIAccess({ sysex: true }).then(yes, no),
        storage: await navigator.storage.persist(),
      }
    })
    expect(granted).toEqual({
      notifications: false,
      microphone: false,
      screen: false,
      location: false,
      clipboard: false,
      midi: false,
      storage: true,
    })
  })
})

/** The colour behind everything, as the eight digits or six an Electron window gives its own in. */
function paintedBackground(page: Page): Promise<string> {
  return page.evaluate(() => {
    const filled = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((color) => !/rgba\(0, 0, 0, 0\)/.test(color))
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    canvas.fillStyle = filled ?? 'white'
    canvas.fillRect(0, 0, 1, 1)
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data
    return `#${[r, g, b].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
  })
}
