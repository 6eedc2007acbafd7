import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'
import { electronOf, openHost } from './host.ts'
import { answer, begin } from './learner.ts'

// Only in Electron (see playwright.config.ts): nothing of the app goes over a network.

test.describe('a page that tries to phone home', () => {
  test.use({ expectedErrors: [/.*/] }) // each way that is barred says so

  let server: Server
  let calls: string[]
  test.beforeEach(async () => {
    calls = []
    server = createServer((socket) =>
      socket.once('data', (data) => calls.push(String(data).split('\r\n')[0] ?? '')),
    )
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  test.afterEach(() => {
    server.close()
  })

  test('reaches no one, not even this machine', async ({ host, page }) => {
    const { port } = server.address() as AddressInfo
    await page.evaluate(async (there) => {
      const settled = (promise: Promise<unknown>) => promise.then(() => 'reached').catch(() => 'barred')
      const element = (tag: string, attributes: Record<string, string>) =>
        new Promise((done, fail) => {
          const made = document.createElement(tag)
          made.onload = done
          made.onerror = fail
          for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
          document.head.append(made)
          setTimeout(fail, 300)
        })
      navigator.sendBeacon(`http://${there}/beacon`, 'x')
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${there}` },
          { urls: `turn:${there}?transport=tcp`, username: 'a', credential: 'b' },
        ],
      })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await Promise.all([
        settled(fetch(`http://${there}/fetch`, { mode: 'no-cors' })),
        settled(element('img', { src: `http://${there}/img` })),
        settled(element('script', { src: `http://${there}/script` })),
        settled(element('link', { rel: 'stylesheet', href: `http://${there}/style` })),
        settled(element('link', { rel: 'preconnect', href: `http://${there}/` })),
        settled(element('link', { rel: 'prefetch', href: `http://${there}/prefetch` })),
        settled(element('iframe', { src: `http://${there}/frame` })),
        settled(
          new Promise((done, fail) => {
            const socket = new WebSocket(`ws://${there}/socket`)
            socket.onopen = done
            socket.onerror = fail
          }),
        ),
        settled(
          new Promise((done, fail) => {
            const source = new EventSource(`http://${there}/events`)
            source.onopen = done
            source.onerror = fail
          }),
        ),
        settled(import(/* @vite-ignore */ `http://${there}/module`)),
      ])
    }, `127.0.0.1:${port}`)
    // The main process answers after whatever it was asked before.
    await host.app?.evaluate(() => {})
    expect(calls).toEqual([])
  })
})

test.describe('a request', () => {
  test.use({ expectedErrors: [/ERR_BLOCKED_BY_CLIENT/] })

  test('is stopped before the network even where no policy of the page forbids it', async ({ host }) => {
    const errors = await host.app?.evaluate(async ({ BrowserWindow, session }) => {
      const errors: string[] = []
      session.defaultSession.webRequest.onErrorOccurred(({ error }) => errors.push(error))
      const lawless = new BrowserWindow({ show: false })
      await lawless.loadURL('data:text/html,<title>no policy</title>')
      await lawless.webContents.executeJavaScript("fetch('http://127.0.0.1:1/').catch(() => {})")
      lawless.destroy()
      return errors
    })
    expect(errors).toEqual(['net::ERR_BLOCKED_BY_CLIENT'])
  })
})

test('no name resolves, not even that of this machine', async ({ host }) => {
  const resolved = await electronOf(host).evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      ({ endpoints }) => endpoints.map(({ address }) => address),
      (error: Error) => error.message,
    ),
  )
  expect(resolved).toContain('ERR_NAME_NOT_RESOLVED')
})

test('a whole life of the app, from start to end, makes no request, looks up no name and opens no connection', async ({
  locale,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'kasane-net-'))
  const log = join(folder, 'net.json')
  const host = await openHost('electron', {
    startAt: undefined,
    locale: locale ?? 'en-US',
    colorScheme: 'light',
    timezoneId: 'Asia/Tokyo',
    viewport: null,
    switches: [`--log-net-log=${log}`],
  })
  await host.page.reload()
  await begin(host.page)
  for (let nth = 0; nth < 3; nth += 1) await answer(host.page, 4)
  await host.page.keyboard.press('Escape')
  for (const place of ['exams', 'plan', 'library', 'help', 'settings']) {
    await host.page.evaluate((hash) => {
      location.hash = hash
    }, `#/${place}`)
    await expect(host.page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await host.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(host.page.getByText('The backup was made')).toBeVisible()
  await host.dispose()
  const { constants, events } = JSON.parse(await readFile(log, 'utf8')) as NetLog
  await rm(folder, { recursive: true })

  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const names = new Set(events.map((event) => nameOf.get(event.type)))
  expect(names.size).toBeGreaterThan(0)
  const outward =
    /^(URL_REQUEST_START_JOB|HOST_RESOLVER_(MANAGER_JOB|DNS_TASK|SYSTEM_TASK)|(TCP|UDP|QUIC|SSL)_CONNECT|SOCKET_POOL_CONNECTING.*)/
  expect([...names].filter((name) => name !== undefined && outward.test(name))).toEqual([])
})

/** The part of Chromium's network log that is read here. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number }[]
}
