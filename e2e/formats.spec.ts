import { loadLocale } from '#locales'
import { FORMATS, type Format, reachFormat } from '../scripts/screens.ts'
import { expect, type Host, type Page, test } from './fixture.ts'
import { cardOf, goOn } from './learner.ts'

/** How each format is answered by keys alone. */
const ANSWERS: Readonly<Record<Format, (page: Page) => Promise<void>>> = {
  choice: (page) => page.keyboard.press('Digit2'),
  trueFalse: (page) => page.keyboard.press('Numpad1'),
  oddOneOut: (page) => page.keyboard.press('Digit3'),
  multiple: async (page) => {
    await page.keyboard.press('Digit1')
    await page.keyboard.press('Digit3')
    await page.keyboard.press('Enter')
  },
  cloze: type,
  typed: type,
  matching: fillRows,
  sorting: fillRows,
}

async function type(page: Page): Promise<void> {
  await page.keyboard.type('Hyper-V')
  await page.keyboard.press('Enter')
}

async function fillRows(page: Page): Promise<void> {
  const rows = await page.getByRole('article').getByRole('radiogroup').count()
  const options = await page.getByRole('list', { name: 'Options' }).getByRole('listitem').count()
  for (let row = 0; row < rows; row++) await page.keyboard.press(`Digit${(row % options) + 1}`)
  await page.keyboard.press('Enter')
}

async function reach(host: Host, format: Format): Promise<void> {
  await reachFormat({ host, words: await loadLocale('en'), lang: 'en' }, format)
}

test('every format is answered by keys alone, and the last of them does not also go on', async ({
  host,
  page,
}) => {
  for (const format of FORMATS) {
    await test.step(format, async () => {
      await reach(host, format)
      const card = await cardOf(page)
      await ANSWERS[format](page)
      await expect(goOn(page)).toBeFocused()
      expect(await cardOf(page)).toBe(card)
      await page.keyboard.press('Enter')
      await expect(goOn(page)).toBeHidden()
    })
  }
})

test('after the answer each option says what it is, and which was chosen and which is right', async ({
  host,
  page,
}) => {
  await reach(host, 'choice')
  const options = page.getByRole('list', { name: 'Options' }).getByRole('listitem')
  const second = (await options.nth(1).getByRole('button').textContent())?.replace(/^2/, '') ?? ''
  await page.keyboard.press('Digit2')
  await expect(options.nth(1)).toContainText(second)
  await expect(options.nth(1)).toContainText(/your choice/)
  await expect(options.filter({ hasText: /the right option|your choice, right/ })).toHaveCount(1)
  await expect(page.getByText('Explanation')).toBeVisible()
  await expect(page.getByText('Source', { exact: true })).toBeVisible()
})
