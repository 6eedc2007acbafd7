import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { INTERFACE_LANGS, loadLocale } from '#locales'
import { openHost } from '../e2e/host.ts'
import { buildIfStale } from './build.ts'
import { openDisplay } from './display.ts'
import { project } from './runTool.ts'
import { screens } from './screens.ts'

// `npm run screenshots`: the pictures of the README, taken of the real Electron window.

const folder = join(project, 'docs', 'screenshots')

if (!(await buildIfStale())) process.exit(1)
const display = await openDisplay()
Object.assign(process.env, display.env)
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const lang of INTERFACE_LANGS) {
  const words = await loadLocale(lang)
  for (const colorScheme of ['light', 'dark'] as const) {
    const host = await openHost('electron', {
      locale: lang === 'ja' ? 'ja-JP' : 'en-US',
      colorScheme,
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 1080, height: 780 },
      startAt: '2026-04-06T09:00:00+09:00',
      initScript: fixChance,
    })
    for (const { name, reach } of screens) {
      await reach(host.page, words)
      await host.page.evaluate(() => document.fonts.ready.then(() => {}))
      const file = join(folder, `${lang}-${colorScheme}-${name}.png`)
      await host.page.screenshot({ path: file, animations: 'disabled' })
      console.log(file)
    }
    await host.dispose()
  }
}
display.close()

/** The same questions every time, so that a picture changes only when the app does. Runs in the page. */
function fixChance(): void {
  let state = 20260406
  crypto.getRandomValues = (array) => {
    const numbers = array as unknown as Uint32Array
    for (let i = 0; i < numbers.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      numbers[i] = state
    }
    return array
  }
}
