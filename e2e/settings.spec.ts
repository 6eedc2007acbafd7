import { FORMATS } from '../scripts/screens.ts'
import { expect, type Page, test } from './fixture.ts'
import { begin, cardOf, giveUp, openSettings, openToday, readRow } from './learner.ts'

/** Begins, so that the first screen is seen, and goes to the settings. */
async function reachSettings(page: Page): Promise<void> {
  await begin(page)
  await page.keyboard.press('Escape')
  await openSettings(page)
}

test('a change is in force at once, is said, can be undone, and outlives a restart', async ({
  page,
  host,
}) => {
  await reachSettings(page)
  const html = page.locator('html')
  const before = await html.evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize))
  await page.getByRole('radiogroup', { name: 'Text size' }).getByText('Huge').click()
  await expect(page.getByRole('status').filter({ hasText: '“Text size” is saved.' })).toBeVisible()
  const after = await html.evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize))
  expect(after).toBeGreaterThan(before * 1.4)
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click()
  await expect(html).toHaveAttribute('data-theme', 'dark')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(html).toHaveAttribute('data-theme', 'light')
  await expect(page.getByText('“Theme” is as it was before.')).toBeVisible()
  await expect(html).toHaveAttribute('data-text-size', 'huge')

  const again = await host.restart()
  await expect(again.locator('html')).toHaveAttribute('data-text-size', 'huge')
  await openSettings(again)
  await again.getByRole('button', { name: 'Back to the default: Text size' }).click()
  await expect(again.locator('html')).toHaveAttribute('data-text-size', 'medium')
})

test('every format can be fixed, and the next session asks in it', async ({ page }) => {
  await reachSettings(page)
  const forms = page.getByRole('radiogroup', { name: 'Form of questions' })
  expect(await forms.getByRole('radio').count()).toBe(FORMATS.length + 1)
  await forms.getByText('True or false').click()
  await expect(page.getByText('A card that cannot be is asked as a choice')).toBeVisible()
  await openToday(page)
  await begin(page)
  await expect(page.getByRole('article').getByText('True or false', { exact: true })).toBeVisible()
})

test('a limit is off, or has a number', async ({ page }) => {
  await reachSettings(page)
  const limit = page.getByRole('switch', { name: /^Limit the reviews of a day/ })
  const amount = page.getByRole('textbox', { name: 'Amount for “Limit the reviews of a day”' })
  await expect(limit).not.toBeChecked()
  await expect(amount).toBeHidden()
  await page.getByText('Limit the reviews of a day', { exact: true }).click()
  await expect(amount).toHaveValue('100')
  await amount.fill('30')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => readRow(page, 'preferences', 'preferences'))
    .toMatchObject({ chosen: { reviewsPerDay: 30 } })
  await page.reload()
  await expect(amount).toHaveValue('30')
  await page.getByRole('button', { name: 'Back to the default: Limit the reviews of a day' }).click()
  await expect(amount).toBeHidden()
})

test.describe('on a Monday in April', () => {
  test.use({ startAt: '2026-04-06T09:00:00+09:00' })

  test('days off are pressed in the calendar and taken back in the list', async ({ page }) => {
    await reachSettings(page)
    const calendar = page.getByRole('application', { name: /^Days off/ })
    const list = page.getByRole('list', { name: 'Days off to come' }).getByRole('listitem')
    await calendar.getByRole('button', { name: /April 11, 2026/ }).click()
    await calendar.getByRole('button', { name: /April 12, 2026/ }).click()
    await expect(list).toHaveCount(2)
    await page.reload()
    await expect(list).toHaveText([/April 11/, /April 12/])
    await page.getByRole('button', { name: /^Study on .*April 11.* after all/ }).click()
    await expect(list).toHaveText([/April 12/])
  })
})

test('settings are found by words of either language, by kana of any width and by romaji', async ({
  page,
}) => {
  await reachSettings(page)
  const search = page.getByRole('searchbox', { name: 'Find a setting' })
  const furigana = page.getByRole('switch', { name: /^Furigana/ })
  const theme = page.getByRole('radiogroup', { name: 'Theme' })
  for (const query of ['ruby', 'ふりがな', 'ﾌﾘｶﾞﾅ', 'furigan', 'yomigana']) {
    await search.fill(query)
    await expect(furigana).toBeVisible()
    await expect(theme).toBeHidden()
  }
  await search.fill('ダークモード')
  await expect(theme).toBeVisible()
  await expect(page.getByText('1 setting found.')).toBeVisible()
  await search.fill('backup')
  await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeVisible()
  await search.fill('nonsense word')
  await expect(page.getByText('No setting answers to “nonsense word”.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all settings' }).click()
  await expect(theme).toBeVisible()
})

test('an address leads to one setting', async ({ page }) => {
  await reachSettings(page)
  await page.evaluate(() => {
    window.location.hash = '/settings/rolloverHour'
  })
  await expect(page.getByRole('textbox', { name: 'The day begins at' })).toBeFocused()
})

test('a letter can be given to another command, changes places with it, and works in a session', async ({
  page,
}) => {
  await reachSettings(page)
  const dontKnow = page.getByRole('button', { name: /^Say that you don’t know: now/ })
  await dontKnow.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Press the new letter.')).toBeVisible()
  await page.keyboard.press('Digit1')
  await expect(page.getByText('Only the letters A to Z can be used.')).toBeVisible()
  await page.keyboard.press('KeyX')
  await expect(dontKnow).toHaveAccessibleName(/now X/)
  await dontKnow.click()
  await page.keyboard.press('KeyB')
  await expect(page.getByText(/^B belonged to “Leave it until tomorrow”/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Leave it until tomorrow: now X/ })).toBeVisible()

  await openToday(page)
  await begin(page)
  const card = await cardOf(page)
  await page.getByRole('article').getByRole('heading').click()
  await page.keyboard.press('Alt+KeyD')
  await expect(page.getByRole('article')).toHaveAttribute('data-card', card)
  await page.keyboard.press('Alt+KeyB')
  await expect(page.getByText('0 is proposed: it did not come to mind.')).toBeVisible()

  await page.keyboard.press('Escape')
  await openSettings(page)
  await page.getByRole('button', { name: 'Back to the default: Letter keys' }).click()
  await expect(dontKnow).toHaveAccessibleName(/now D/)
})

test('another arithmetic of intervals is worked out, and taken back', async ({ page }) => {
  await reachSettings(page)
  const schedulers = page.getByRole('radiogroup', { name: 'Arithmetic of intervals' })
  await schedulers.getByText('FSRS').click()
  await expect(schedulers.getByRole('radio', { name: 'FSRS' })).toBeChecked()
  await expect(page.getByText('FSRS is a newer arithmetic')).toBeVisible()
  await page.keyboard.press('Control+KeyZ')
  await expect(schedulers.getByRole('radio', { name: 'SM-2' })).toBeChecked()
})

test('everything can go back to its default, and that too can be undone', async ({ page }) => {
  await reachSettings(page)
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click()
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('3')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'All settings back to their defaults' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(page.getByRole('textbox', { name: 'New cards a day' })).toHaveValue('10')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'New cards a day' })).toHaveValue('3')
})

for (const locale of ['ja-JP', 'en-US']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('the settings pass axe while something is looked for, found or not', async ({
      page,
      expectAccessible,
    }) => {
      await reachSettings(page)
      const search = page.getByRole('searchbox')
      await search.fill('limit')
      await expect(page.getByRole('switch').first()).toBeVisible()
      await expectAccessible()
      await search.fill('nonsense word')
      await expectAccessible()
    })
  })
}

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('readings stand above the kanji of questions when they are wanted, and are not read out', async ({
    page,
    expectAccessible,
  }) => {
    await begin(page)
    const stem = page.getByRole('article').getByRole('heading')
    const plain = await stem.innerText()
    expect(plain).toMatch(/[一-龠]/)
    await expect(page.locator('ruby')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await openSettings(page)
    await page.getByText('ふりがな', { exact: true }).click()
    await openToday(page)
    await begin(page)
    await expect(stem.locator('ruby').first()).toBeVisible()
    await expect(stem.locator('rt').first()).toHaveText(/^[ぁ-ん]+$/)
    const name = await stem.evaluate((heading) =>
      [...heading.querySelectorAll('ruby')].map((ruby) => ruby.firstChild?.textContent).join(''),
    )
    expect(name).toMatch(/^[一-龠々]+$/)
    await expect(stem).not.toHaveAccessibleName(/[（）]/)
    await expectAccessible()
  })
})

test('who grades by themselves sees no proposal, and goes on once they have chosen', async ({ page }) => {
  await reachSettings(page)
  await page.getByRole('radiogroup', { name: 'Grading' }).getByText('By myself', { exact: true }).click()
  await openToday(page)
  await begin(page)
  const card = await cardOf(page)
  await giveUp(page)
  await expect(page.getByText('is proposed')).toBeHidden()
  await expect(page.getByRole('radio', { name: /^[0-5]:/, checked: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose a grade with a digit, and then go on.').first()).toBeVisible()
  await expect(page.getByRole('article')).toHaveAttribute('data-card', card)
  await page.keyboard.press('Digit4')
  await expect(page.getByRole('radio', { name: /^4:/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).not.toHaveAttribute('data-card', card)
})
