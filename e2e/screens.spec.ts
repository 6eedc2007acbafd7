import { INTERFACE_LANGS, loadLocale } from '#locales'
import { firstDay, journeys } from '../scripts/screens.ts'
import { expect, test } from './fixture.ts'
import { measureLayout } from './layout.ts'

// Every screen and state there is (scripts/screens.ts), in both languages and themes.

/** A small window, the same with everything twice as large (200 %), and a very large one; in CSS pixels. */
const SIZES = [
  { width: 900, height: 600 },
  { width: 450, height: 300 },
  { width: 3840, height: 2160 },
] as const

for (const lang of INTERFACE_LANGS) {
  test.describe(lang, () => {
    test.use({
      locale: lang === 'ja' ? 'ja-JP' : 'en-US',
      startAt: firstDay,
      viewport: { width: 1000, height: 700 },
    })
    for (const { name, screens, expectedErrors = [] } of journeys) {
      test.describe(() => {
        test.use({ expectedErrors: [...expectedErrors] })
        test(`${name}: every screen passes axe`, async ({ host, expectAccessible }) => {
          test.slow()
          const words = await loadLocale(lang)
          for (const screen of screens) {
            host.page.setDefaultTimeout(20_000)
            await test.step(screen.name, async () => {
              await screen.reach({ host, words, lang })
              await expectAccessible()
            })
          }
        })
      })
    }
  })

  test.describe(`${lang}, at every size`, () => {
    test.use({ locale: lang === 'ja' ? 'ja-JP' : 'en-US', startAt: firstDay })
    for (const { name, screens, isElectronOnly, expectedErrors = [] } of journeys) {
      test.describe(() => {
        test.use({ expectedErrors: [...expectedErrors] })
        test(`${name}: nothing is cut off, overlaps or makes the page scroll sideways`, async ({ host }) => {
          test.skip(isElectronOnly === true, 'a browser has no shell')
          test.slow()
          const words = await loadLocale(lang)
          const usual = host.page.viewportSize()
          for (const screen of screens) {
            host.page.setDefaultTimeout(20_000)
            await screen.reach({ host, words, lang })
            for (const size of SIZES) {
              await host.page.setViewportSize(size)
              expect
                .soft(await measureLayout(host.page), `${screen.name}, ${size.width} × ${size.height}`)
                .toEqual([])
            }
            if (usual) await host.page.setViewportSize(usual)
          }
        })
      })
    }
  })
}

test('trouble with the layout is found', async ({ page }) => {
  await page.evaluate(() => {
    document.body.innerHTML = `
      <button>one</button>
      <button id="on-it">two</button>
      <p id="wide">wide</p>`
    const style = (id: string, changes: Partial<CSSStyleDeclaration>) =>
      Object.assign((document.getElementById(id) as HTMLElement).style, changes)
    style('on-it', { position: 'relative', left: '-40px' })
    style('wide', { width: '120vw' })
  })
  const found = (await measureLayout(page)).join('\n')
  expect(found).toContain('“one” lies on <button> “two”')
  expect(found).toContain('<p> “wide”')
})
