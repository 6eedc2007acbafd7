import { rm } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Host, openHost, type Target } from './host.ts'

export { expect, type Host, type Page }

export interface Options {
  target: Target
  /** When the app believes to be started; undefined for the real time. */
  startAt: Date | string | number | undefined
  /** Errors in the console that a spec provokes on purpose. Any other one fails the test. */
  expectedErrors: readonly RegExp[]
}

interface Fixtures {
  host: Host
  /** The first window. After `host.restart()` use what that returns. */
  page: Page
  /** Fails unless the present screen passes the WCAG 2.2 A and AA rules of axe, light and dark. */
  expectAccessible: () => Promise<void>
}

/**
 * Every test gets the app on a profile of its own, in Electron or in a browser, whichever project runs.
 * Whatever a test is about, it also fails if a request leaves the app, if the Content-Security-Policy
 * had to refuse something, or if an error reached the console.
 */
export const test = base.extend<Fixtures & Options>({
  target: ['web', { option: true }],
  startAt: [undefined, { option: true }],
  expectedErrors: [[], { option: true }],

  host: async (
    { target, startAt, expectedErrors, locale, colorScheme, timezoneId, viewport },
    use,
    testInfo,
  ) => {
    const faults: string[] = []
    const traces: string[] = []
    // Where there is a second attempt it is that one: a trace costs a fifth of the time of all tests.
    const isTraced = testInfo.retry === testInfo.project.retries
    const host = await openHost(target, {
      startAt,
      locale: locale ?? 'en-US',
      colorScheme: colorScheme ?? 'light',
      timezoneId: timezoneId ?? 'Asia/Tokyo',
      viewport,
      onStart: async (context) => {
        recordFaults(context, faults)
        // Snapshots of the page alone: filming it as well costs half as much again of a small machine.
        if (isTraced) await context.tracing.start({ snapshots: true })
      },
      onEnd: async (context) => {
        if (!isTraced) return
        const path = testInfo.outputPath(`trace-${traces.length + 1}.zip`)
        traces.push(path)
        await context.tracing.stop({ path })
      },
    })
    await use(host)
    const isFailed = testInfo.status !== testInfo.expectedStatus
    if (isFailed) await attachScreenshot(host)
    await host.dispose()
    const unexpected = faults.filter((fault) => !expectedErrors.some((pattern) => pattern.test(fault)))
    if (isFailed || unexpected.length > 0) {
      for (const path of traces) await testInfo.attach('trace', { path, contentType: 'application/zip' })
    } else {
      for (const path of traces) await rm(path, { force: true })
    }
    expect(unexpected, 'nothing left the app and nothing went wrong unseen').toEqual([])

    async function attachScreenshot({ page }: Host): Promise<void> {
      const body = await page.screenshot().catch(() => undefined) // the window may be what failed
      if (body !== undefined) await testInfo.attach('screenshot', { body, contentType: 'image/png' })
    }
  },

  page: async ({ host }, use) => {
    await use(host.page)
  },

  expectAccessible: async ({ host, colorScheme }, use) => {
    const usual = colorScheme ?? 'light'
    const expectNothing = async (wanted: Parameters<typeof findViolations>[1], where: string) => {
      const violations = await findViolations(host.page, wanted)
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map((node) => node.html),
      }))
      expect(found, where).toEqual([])
    }
    await use(async () => {
      const { page } = host
      await paintedAnew(page)
      await motionOver(page)
      await expectNothing({ type: 'tag', values: WCAG }, usual)
      // Colours alone differ in the other scheme; without motion they do so at once.
      const other = usual === 'dark' ? 'light' : 'dark'
      await page.emulateMedia({ colorScheme: other, reducedMotion: 'reduce' })
      await paintedAnew(page)
      await expectNothing({ type: 'rule', values: RULES_OF_COLOUR }, other)
      await page.emulateMedia({ colorScheme: usual, reducedMotion: null })
      await paintedAnew(page)
    })
  },
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

async function findViolations(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }) {
  // Half a megabyte of script, which a page that was looked at before still has.
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
  // Of what is as it should be nobody asks where it stands, which takes longer to say than to find.
  const { violations } = await axe
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  return violations
}

/** What is still fading in has the colours of no design. What moves for ever is not waited for. */
async function motionOver(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    return Promise.allSettled(ending.map((animation) => animation.finished)).then(() => {})
  })
}

/** The page hears of another scheme in one frame, and shows it in the next. */
async function paintedAnew(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  )
}

function recordFaults(context: BrowserContext, faults: string[]): void {
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isOwn =
      (protocol === 'app:' && hostname === 'kasane') || (protocol === 'http:' && hostname === '127.0.0.1')
    if (!isOwn && protocol !== 'data:' && protocol !== 'blob:') faults.push(`request to ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    const { name, message, stack } = error.error()
    faults.push(`uncaught: ${name}: ${message} ${stack}`)
  })
}
