import { INTERFACE_LANGS, loadLocale } from '#locales'
import { FORMATS, reachFormat } from '../scripts/screens.ts'
import { expect, test } from './fixture.ts'
import { begin, giveUp, openSettings } from './learner.ts'

// Every screen is tried in screens.spec.ts; here, what the learner and the system can do to them.

for (const lang of INTERFACE_LANGS) {
  test.describe(lang, () => {
    test.use({ locale: lang === 'ja' ? 'ja-JP' : 'en-US' })

    test('every format passes axe after the answer', async ({ host, expectAccessible }) => {
      test.slow()
      const words = await loadLocale(lang)
      for (const format of FORMATS) {
        await reachFormat({ host, words, lang }, format)
        await giveUp(host.page)
        await expectAccessible()
      }
    })
  })
}

test('every colour pair has its contrasts', async ({ page, expectAccessible }) => {
  test.slow()
  await begin(page)
  await giveUp(page)
  for (const accent of ['kikyo', 'matsu', 'yamabuki', 'kobai']) {
    // The pair is nothing but an attribute of the page.
    await page.locator('html').evaluate((html, name) => html.setAttribute('data-accent', name), accent)
    await expectAccessible()
  }
  await page.keyboard.press('Escape')
  await openSettings(page)
  for (const name of ['Bellflower', 'Pine', 'Kerria', 'Plum']) {
    await page.getByRole('radiogroup', { name: 'Colour pair' }).getByText(name).click()
    await expect(page.getByRole('radio', { name })).toBeChecked()
    await expectAccessible()
  }
})

test('where the system chooses the colours, what is chosen still differs from what is not', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await begin(page)
  await page.keyboard.press('Escape')
  await openSettings(page)
  const paint = (name: string) =>
    page
      .getByRole('radiogroup', { name: 'Theme' })
      .locator('label', { hasText: name })
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await paint('As the system')).not.toBe(await paint('Dark'))
  const track = (name: string) =>
    page
      .locator('label', { has: page.getByRole('switch', { name }) })
      .evaluate(
        (element) =>
          getComputedStyle(element.firstElementChild?.nextElementSibling ?? element).backgroundColor,
      )
  expect(await track('Let response time count')).not.toBe(await track('Sounds'))
  const outline = await page
    .getByRole('navigation', { name: 'Screens' })
    .locator('[aria-current]')
    .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).toBe('solid')
})

test('nothing moves for who does not want it', async ({ page }) => {
  const longest = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
          const durations = [
            ...transitionDuration.split(','),
            animationName === 'none' ? '0s' : animationDuration,
          ]
          return durations.map((text) => Number.parseFloat(text) * (text.trim().endsWith('ms') ? 1 : 1000))
        }),
      ),
    )
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await longest()).toBeGreaterThan(50)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await longest()).toBe(0)
  await begin(page)
  expect(await longest()).toBe(0)
  await giveUp(page)
  expect(await longest()).toBe(0)
  await page.keyboard.press('Escape')
  await openSettings(page)
  expect(await longest()).toBe(0)
})
