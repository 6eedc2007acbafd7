import { mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { INTERFACE_LANGS, type InterfaceLang, loadLocale } from '#locales'
import { openHost } from '../e2e/host.ts'
import { buildIfStale } from './build.ts'
import { openDisplay } from './display.ts'
import { project } from './runTool.ts'
import { firstDay, type Journey, journeys } from './screens.ts'

// `npm run screenshots`: a picture of every screen in both languages, light and dark, taken of the real Electron window.
// `npm run screenshots -- places formats`: only those journeys.

const userData = join(tmpdir(), 'Kasane')
const folder = join(project, 'docs', 'screenshots')
const { positionals } = parseArgs({ allowPositionals: true })
const chosen = journeys.filter(({ name }) => positionals.length === 0 || positionals.includes(name))

if (!(await buildIfStale())) process.exit(1)
const display = await openDisplay()
Object.assign(process.env, display.env)
await rm(userData, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
if (positionals.length === 0) await removePictures()
for (const lang of INTERFACE_LANGS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const journey of chosen) await picture(journey, lang, colorScheme)
  }
}
display.close()

async function picture(journey: Journey, lang: InterfaceLang, colorScheme: 'light' | 'dark'): Promise<void> {
  const host = await openHost('electron', {
    // Its path is in some pictures.
    userData,
    locale: lang === 'ja' ? 'ja-JP' : 'en-US',
    colorScheme,
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1000, height: 700 },
    startAt: firstDay,
    initScript: fixChance,
  })
  const words = await loadLocale(lang)
  for (const { name, reach } of journey.screens) {
    await reach({ host, words, lang })
    await host.page.evaluate(() => document.fonts.ready.then(() => {}))
    const file = join(folder, `${lang}-${colorScheme}-${name}.png`)
    // The pictures are kept with the source: few colours, and so few bytes.
    await sharp(await host.page.screenshot({ animations: 'disabled', caret: 'hide' }))
      .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
      .toFile(file)
    console.log(file)
  }
  await host.dispose()
}

async function removePictures(): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name))
}

/** The same questions every time, so that a picture changes only when the app does. Runs in the page. */
function fixChance(): void {
  let state = 20260406
  crypto.getRandomValues = (array) => {
    const numbers = array as unknown as Uint32Array
    for (let i = 0; i < numbers.length; i++) {
      // mulberry32: every bit of it is as good as the others, unlike those of a plain congruence.
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      numbers[i] = (mixed ^ (mixed >>> 14)) >>> 0
    }
    return array
  }
}
