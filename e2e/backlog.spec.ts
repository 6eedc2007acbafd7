import { expect, type Page, test } from './fixture.ts'
import { agenda, begin, choose, finishDay, openToday } from './learner.ts'

test.use({ locale: 'en-US', startAt: '2026-04-01T09:00:00+09:00' })

const CHOSEN = { newPerDay: 24, reviewsPerDay: 10, questionLang: 'en' } as const

/** What the preview says of each day: now and spread. */
async function preview(page: Page): Promise<number[][]> {
  const rows = await page.getByRole('table', { name: 'Reviews a day' }).getByRole('row').all()
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allTextContents()))
  return cells.map((texts) => texts.map(Number))
}

test('after ten days away the backlog is spread, taken back after a restart, and worked off a part a day', async ({
  page: first,
  host,
  expectAccessible,
}) => {
  test.setTimeout(240_000)
  await choose(first, CHOSEN)
  let page = await host.restart({ at: '2026-04-01T09:00:00+09:00' })
  expect((await agenda(page)).total).toBe(24)
  await begin(page)
  const learned = await finishDay(page, () => 4)
  await choose(page, { ...CHOSEN, newPerDay: 0 })

  // All 24 came on the next day, which begins ten days away.
  page = await host.restart({ at: '2026-04-12T09:00:00+09:00' })
  expect((await agenda(page)).total).toBe(10)
  await expect(page.getByText('in a row')).toBeHidden()
  await expect(page.getByRole('heading', { name: '24 reviews are waiting' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Spread them out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Spread the waiting reviews' })
  await dialog.getByRole('radiogroup').getByText('3 days').click()
  expect(await preview(page)).toEqual([
    [24, 8],
    [0, 8],
    [0, 8],
  ])
  await dialog.getByText('By minutes').click()
  await dialog.getByRole('textbox', { name: 'Minutes a day' }).fill('1')
  await page.keyboard.press('Tab')
  const byMinutes = await preview(page)
  expect(byMinutes.length).toBeGreaterThan(3)
  expect(byMinutes.reduce((sum, [, after = 0]) => sum + after, 0)).toBe(24)
  await dialog.getByText('5 days').click()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Spread them out' }).click()
  await expect(dialog).toBeHidden()
  expect((await agenda(page)).total).toBe(5)
  await expect(page.getByText('19 reviews were spread over the days up to Thursday, April 16.')).toBeVisible()

  page = await host.restart({ at: '2026-04-12T10:00:00+09:00' })
  await openToday(page)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('heading', { name: '24 reviews are waiting' })).toBeVisible()
  await expect(page.getByText('The reviews are back on the days on which they were.')).toBeVisible()

  await page.getByRole('button', { name: 'Spread them out' }).click()
  await page.getByRole('dialog').getByText('3 days').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Spread them out' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  const seen: string[] = []
  for (const day of [12, 13, 14]) {
    page = await host.restart({ at: `2026-04-${day}T11:00:00+09:00` })
    expect((await agenda(page)).total).toBe(8)
    await begin(page)
    seen.push(...(await finishDay(page, () => 4)))
  }
  expect(seen.toSorted()).toEqual(learned.toSorted())
})

test('a planned day off breaks no row of days, asks for nothing, and can be given back', async ({
  page: first,
  host,
  expectAccessible,
}) => {
  test.slow()
  await choose(first, { ...CHOSEN, newPerDay: 2 })
  let page = await host.restart({ at: '2026-04-01T09:00:00+09:00' })
  expect((await agenda(page)).total).toBe(2)
  await begin(page)
  await finishDay(page, () => 4)
  await expect(page.getByText('1 day in a row')).toBeVisible()
  await page.getByRole('button', { name: 'Plan days off' }).click()
  const days = page
    .getByRole('dialog', { name: 'Days off' })
    .getByRole('grid', { name: 'The next five weeks' })
  await days.getByRole('row', { name: 'Thursday, April 2, 2 reviews' }).click()
  await days.getByRole('row', { name: 'Friday, April 3' }).click()
  await expect(page.getByText('2 days off are planned.')).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')

  page = await host.restart({ at: '2026-04-02T09:00:00+09:00' })
  await openToday(page)
  await expect(page.getByRole('heading', { name: 'A day off' })).toBeVisible()
  await expect(page.getByText('1 day in a row')).toBeVisible()
  await expectAccessible()

  page = await host.restart({ at: '2026-04-03T09:00:00+09:00' })
  await openToday(page)
  await page.getByRole('button', { name: 'Not a day off after all' }).click()
  expect((await agenda(page)).Review).toBe(2)
  await begin(page)
  await finishDay(page, () => 4)
  await expect(page.getByText('2 days in a row')).toBeVisible()

  // On the 4th nothing was done though something was due: the row is over.
  page = await host.restart({ at: '2026-04-05T09:00:00+09:00' })
  await openToday(page)
  await expect(page.getByText('in a row')).toBeHidden()
})
