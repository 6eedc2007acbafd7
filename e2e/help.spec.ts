import { expect, type Page, test } from './fixture.ts'
import { begin, giveUp, goOn, openSettings, openToday } from './learner.ts'

async function reachToday(page: Page): Promise<void> {
  await begin(page)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: /^(今日|Today)$/ }).waitFor()
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('dialog', { name: /^(コマンド|Commands)$/ }).waitFor()
}

test('help is reached by keyboard, and its contents lead to each topic', async ({
  page,
  expectAccessible,
}) => {
  await reachToday(page)
  const link = page.getByRole('link', { name: 'Help' })
  for (let presses = 0; presses < 30; presses++) {
    if (await link.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Shift+Tab')
  }
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await expectAccessible()
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('button', { name: 'How reviews are scheduled' })
    .press('Enter')
  const heading = page.getByRole('heading', { level: 2, name: 'How reviews are scheduled' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
})

test('help is searched, says what is set now, and leads to the setting', async ({ page }) => {
  await reachToday(page)
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByText('There are 10 new cards a day.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find in the help' }).fill('ふりがな')
  await expect(page.getByRole('heading', { name: 'I cannot read some kanji.' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A day with Kasane' })).toBeHidden()
  await page.getByRole('link', { name: 'Open the setting “Furigana”' }).click()
  await expect(page.getByRole('switch', { name: /^Furigana/ })).toBeFocused()
})

test('the help lists the keys as the learner has chosen them', async ({ page }) => {
  await reachToday(page)
  await openSettings(page)
  await page.getByRole('button', { name: /^Say that you don’t know: now/ }).click()
  await page.keyboard.press('KeyX')
  await page.getByRole('link', { name: 'Help' }).click()
  const row = page.getByRole('table', { name: 'Keys in a session' }).getByRole('row', {
    name: /Say that you don’t know/,
  })
  await expect(row.getByRole('rowheader')).toContainText('X')
  await expect(page.getByText('press X for “don’t know”')).toBeVisible()
})

test('a command is found by a part of its name in either language, and the focus comes back', async ({
  page,
  expectAccessible,
}) => {
  await reachToday(page)
  const link = page.getByRole('link', { name: 'Help' })
  await link.focus()
  await openPalette(page)
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(link).toBeFocused()

  for (const words of ['text size', 'mojino', '文字の大きさ']) {
    await openPalette(page)
    await page.keyboard.insertText(words)
    await expect(page.getByRole('menuitem').first()).toHaveText('Setting: Text size')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await openPalette(page)
  await page.keyboard.insertText('library')
  await expect(page.getByRole('menuitem').first()).toHaveText('Open Library')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await openPalette(page)
  await page.keyboard.insertText('nonsense')
  await expect(page.getByText('Nothing found. Try other words.')).toBeVisible()
})

test('in a session the palette has what the session can do, and its letters are only letters', async ({
  page,
}) => {
  await begin(page)
  const article = page.getByRole('article')
  const card = await article.getAttribute('data-card')
  await openPalette(page)
  await page.keyboard.type('dont bsd')
  await expect(page.getByText('Nothing found.')).toBeVisible()
  await expect(article).toHaveAttribute('data-card', card ?? '')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(article).toBeVisible()
  await openPalette(page)
  await page.keyboard.insertText('say that you don')
  await page.keyboard.press('Enter')
  await expect(goOn(page)).toBeVisible()
})

test('a hint comes once for each new thing, and comes back when it is asked for', async ({ page, host }) => {
  const first = page.getByText('Number keys choose an option too.')
  const dismiss = page.getByRole('button', { name: 'Put the hint away' })
  await begin(page)
  await expect(first).toBeVisible()
  await dismiss.click()
  await expect(first).toBeHidden()
  await giveUp(page)
  await expect(page.getByText('What is graded below 4 comes once more today.')).toBeVisible()
  await goOn(page).click()
  await expect(goOn(page)).toBeHidden()
  await expect(first).toBeHidden()
  await giveUp(page)
  await expect(dismiss).toBeHidden()
  await page.keyboard.press('Alt+KeyZ')
  await expect(page.getByText('Press Z again to go back further.')).toBeVisible()

  const again = await host.restart()
  await openToday(again)
  await begin(again)
  await expect(again.getByText('Number keys choose an option too.')).toBeHidden()
  await again.keyboard.press('Escape')
  await again.getByRole('link', { name: 'Help' }).click()
  await again.getByRole('button', { name: 'Show the hints of a session again' }).click()
  await expect(again.getByText('The hints will come again in your next session.')).toBeVisible()
  await openToday(again)
  await again.getByRole('button', { name: /^(Begin|Go on)/ }).click()
  await again.getByRole('article').waitFor()
  await expect(again.getByRole('button', { name: 'Put the hint away' })).toBeVisible()
})

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP', colorScheme: 'dark' })

  test('help and palette pass axe', async ({ page, expectAccessible }) => {
    await reachToday(page)
    await page.getByRole('link', { name: 'ヘルプ' }).click()
    await expect(page.getByRole('heading', { level: 2, name: '復習の予定' })).toBeVisible()
    await expectAccessible()
    await openPalette(page)
    await page.keyboard.insertText('しけん')
    await expect(page.getByRole('menuitem').first()).toBeVisible()
    // The field points to an item of the list before for half a second.
    const pointsToNothing = () =>
      page
        .getByRole('dialog')
        .getByRole('textbox')
        .or(page.getByRole('dialog').getByRole('combobox'))
        .or(page.getByRole('dialog').getByRole('searchbox'))
        .evaluate((field) => {
          const id = field.getAttribute('aria-activedescendant')
          return id !== null && document.getElementById(id) === null
        })
    await expect.poll(pointsToNothing).toBe(false)
    await expectAccessible()
  })
})
