import { expect, type Page, test } from './fixture.ts'
import { answer, begin, finish, giveUp, openSettings, openToday, putRow } from './learner.ts'

const FORMATS = ['choice', 'trueFalse', 'multiple', 'cloze', 'typed', 'matching', 'sorting', 'oddOneOut']

for (const locale of ['ja-JP', 'en-US']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme })

      test('every screen passes axe', async ({ page, expectAccessible }) => {
        test.slow()
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
        await expectAccessible()
        await begin(page)
        await expectAccessible()
        await giveUp(page)
        await expectAccessible()
        await page.getByRole('button', { name: /^(報告|Report)/ }).click()
        await page.getByRole('dialog').waitFor()
        await expectAccessible()
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: /^(キーの一覧|Keys)$/ }).click()
        await page.getByRole('dialog').waitFor()
        await expectAccessible()
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: /^(次へ|Next)/ }).click()
        await finish(page, () => 4)
        await expectAccessible()
        await page.getByRole('button', { name: /^(今日の画面へ|Back to Today)/ }).click()
        await page.getByRole('heading', { level: 1, name: /^(今日|Today)$/ }).waitFor()
        await expectAccessible()
        await openSettings(page)
        await expectAccessible()
      })
    })
  }
}

for (const [locale, colorScheme] of [
  ['ja-JP', 'light'],
  ['en-US', 'dark'],
] as const) {
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme })

    test('every format passes axe, before and after the answer', async ({ page, expectAccessible }) => {
      test.slow()
      await begin(page)
      for (const format of FORMATS) {
        const chosen = { format, questionLang: locale.slice(0, 2), newPerDay: 200, isWelcomed: true }
        await putRow(page, 'preferences', { key: 'preferences', chosen })
        await page.reload()
        await page.getByRole('article').waitFor()
        for (let tries = 0; tries < 30 && !(await isShown(page, format)); tries++) await answer(page, 5)
        expect(await isShown(page, format), format).toBe(true)
        await expectAccessible()
        await giveUp(page)
        await expectAccessible()
      }
    })
  })
}

const NAMES: Readonly<Record<string, RegExp>> = {
  choice: /^(選択|Choice)$/,
  trueFalse: /^(正誤|True or false)$/,
  multiple: /^(複数選択|Several choices)$/,
  cloze: /^(穴埋め|Fill the gap)$/,
  typed: /^(記述|Type it)$/,
  matching: /^(組み合わせ|Matching)$/,
  sorting: /^(分類|Sorting)$/,
  oddOneOut: /^(仲間はずれ|Odd one out)$/,
}

function isShown(page: Page, format: string): Promise<boolean> {
  return page
    .getByRole('article')
    .getByText(NAMES[format] as RegExp)
    .isVisible()
}
