import { defineConfig } from '@playwright/test'
import type { Options } from './e2e/fixture.ts'

/** What may differ in a browser, or can only be measured there. The rest is the same page, in the engine that counts. */
const webSpecs = ['brokenPack', 'pseudo', 'screens', 'start', 'story', 'typing']

/** One set of specs, run in the real Electron and in a browser. Tracing is started by the fixture (see there). */
export default defineConfig<Options>({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // On a machine shared with others a window may lose the focus to another; what needs a second attempt is named.
  retries: process.env.CI ? 1 : 0,
  // Nobody waits for it: a whole story takes half a minute, and a machine may be busy with other things.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { viewport: { width: 1080, height: 780 }, locale: 'en-US', timezoneId: 'Asia/Tokyo' },
  projects: [
    {
      name: 'electron',
      use: { target: 'electron' },
      testIgnore: ['start.spec.ts', 'pseudo.spec.ts'],
      // A window is only as large as its display.
      grepInvert: /at every size|trouble with the layout/,
    },
    {
      name: 'web',
      use: { target: 'web' },
      testMatch: webSpecs.map((name) => `${name}.spec.ts`),
      grepInvert: /passes axe/,
    },
  ],
})
