import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContext,
  chromium,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from '@playwright/test'
import { findElectron } from '../scripts/electronRuntime.ts'
import { findBrowser, isLinuxRoot } from '../scripts/machine.ts'
import { serve } from '../scripts/serve.ts'

export type Target = 'electron' | 'web'

export interface HostOptions {
  readonly locale: string
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null
  readonly timezoneId: string
  readonly viewport: { readonly width: number; readonly height: number } | null
  /** When the app believes to be started; it goes on from there in real time. Without it: now. */
  readonly startAt: Date | string | number | undefined
  /** The profile's folder; a new one unless said. */
  readonly userData?: string
  /** More switches for Electron. */
  readonly switches?: readonly string[]
  /** Runs in every page before its own scripts, at every start. */
  readonly initScript?: () => void
  /** Runs at every start of the app, as early as can be: to listen, not to change the page. */
  readonly onStart?: (context: BrowserContext) => Promise<void>
  /** Runs before the app is ended by `restart` or `close`. */
  readonly onEnd?: (context: BrowserContext) => Promise<void>
}

/** The app as one person has it: one profile, started and ended as often as a test likes. */
export interface Host {
  readonly target: Target
  /** The profile's folder; it outlives `restart`. */
  readonly userData: string
  /** The window of the present run: read it again after a restart. */
  readonly page: Page
  /** The running Electron, to stub dialogs and look inside; undefined in a browser. */
  readonly app: ElectronApplication | undefined
  /** Ends the app, starts it again on the same profile, perhaps in another time zone, and waits until it is ready. */
  restart(options?: { readonly at?: Date | string | number; readonly timezoneId?: string }): Promise<Page>
  /** Ends the app. */
  quit(): Promise<void>
  /** Ends the app as a power cut does, where there is a process of its own to end; in a browser it is closed. */
  kill(): Promise<void>
  /** Ends the app and deletes the profile. */
  dispose(): Promise<void>
}

/** The running Electron, for specs that only Electron can run. */
export function electronOf({ app }: Host): ElectronApplication {
  if (app === undefined) throw new Error('this spec is for Electron')
  return app
}

interface Run {
  readonly context: BrowserContext
  readonly page: Page
  readonly app: ElectronApplication | undefined
  close(): Promise<void>
}

const project = join(import.meta.dirname, '..')

/** Starts the built app on a new, empty profile and waits until it is ready. */
export async function openHost(target: Target, options: HostOptions): Promise<Host> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'kasane-e2e-')))
  const server = target === 'web' ? await serve(join(project, 'out', 'renderer'), 0) : undefined
  let { timezoneId } = options
  const start = (at: HostOptions['startAt']): Promise<Run> =>
    server === undefined
      ? startElectron(userData, { ...options, timezoneId }, at)
      : startWeb(userData, server.address, { ...options, timezoneId }, at)
  let run: Run | undefined = await start(options.startAt)

  async function quit(): Promise<void> {
    if (run === undefined) return
    await options.onEnd?.(run.context)
    await run.close()
    run = undefined
  }
  function running(): Run {
    if (run === undefined) throw new Error('the app is not running')
    return run
  }
  return {
    target,
    userData,
    get page() {
      return running().page
    },
    get app() {
      return running().app
    },
    quit,
    kill: async () => {
      const { app } = running()
      if (app === undefined) return quit()
      await options.onEnd?.(running().context)
      const ended = new Promise((resolve) => app.process().once('exit', resolve))
      app.process().kill('SIGKILL')
      await ended
      run = undefined
    },
    restart: async ({ at, timezoneId: zone } = {}) => {
      await quit()
      timezoneId = zone ?? timezoneId
      run = await start(at)
      return run.page
    },
    dispose: async () => {
      await quit()
      await server?.close()
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Starts Electron on the built app. Whoever calls it gives it a profile that is not the learner's. */
export async function launchElectron(
  start: {
    readonly switches: readonly string[]
    readonly env?: Readonly<Record<string, string>>
  } & Partial<Pick<HostOptions, 'locale' | 'colorScheme' | 'timezoneId'>>,
): Promise<ElectronApplication> {
  await pointPlaywrightAtElectron()
  const { ELECTRON_RUN_AS_NODE: _, ELECTRON_RENDERER_URL: __, ...env } = process.env as Record<string, string>
  const { switches, env: more, ...emulated } = start
  return electron.launch({
    args: ['.', ...switches],
    cwd: project,
    env: { ...env, ...more },
    chromiumSandbox: !isLinuxRoot,
    ...emulated,
  })
}

async function startElectron(
  userData: string,
  options: HostOptions,
  at: HostOptions['startAt'],
): Promise<Run> {
  const { locale, colorScheme, timezoneId, switches = [] } = options
  const app = await launchElectron({
    switches: [`--user-data-dir=${userData}`, ...switches],
    locale,
    colorScheme,
    timezoneId,
  })
  const context = app.context()
  await options.onStart?.(context)
  const page = await app.firstWindow()
  if (options.viewport !== null) {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, options.viewport)
  }
  if (at !== undefined || options.initScript !== undefined) {
    // The window was open before anything could be set in it; and what is set before the page is there can get lost.
    await setScene(context, options, at)
    await page.reload()
  }
  await ready(page)
  return { context, page, app, close: () => app.close() }
}

async function startWeb(
  userData: string,
  address: string,
  options: HostOptions,
  at: HostOptions['startAt'],
): Promise<Run> {
  const executablePath = findBrowser()
  const context = await chromium.launchPersistentContext(userData, {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isLinuxRoot,
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    locale: options.locale,
    colorScheme: options.colorScheme,
    timezoneId: options.timezoneId,
    viewport: options.viewport,
  })
  await options.onStart?.(context)
  await setScene(context, options, at)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  await ready(page)
  return { context, page, app: undefined, close: () => context.close() }
}

async function setScene(
  context: BrowserContext,
  { initScript }: HostOptions,
  at: HostOptions['startAt'],
): Promise<void> {
  if (initScript !== undefined) await context.addInitScript(initScript)
  if (at !== undefined) await context.clock.install({ time: at })
}

/** The app says itself when a screen stands, be it the one for errors: `<html data-ready>`. */
async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor()
}

/**
 * Playwright asks the `electron` package where Electron is, and the package this variable. (Naming the
 * executable instead would cost Playwright its hold on the moment the app becomes ready.)
 */
async function pointPlaywrightAtElectron(): Promise<void> {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return
  const runtime = await findElectron(() => {})
  if (!('executable' in runtime)) throw new Error(runtime.because)
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder
}
