import { expect, test } from './fixture.ts'
import { begin, finish, openSettings } from './learner.ts'

test.use({ locale: 'ja-JP', startAt: '2026-01-15T09:00:00+09:00' })

test('ten questions in Japanese, then English, and on the days after exactly the cards that are due', async ({
  page: firstPage,
  host,
}) => {
  test.slow()
  let page = firstPage
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('覚えたことを、重ねていく。')
  await begin(page)
  await expect(page.getByRole('article').getByRole('heading')).toHaveAttribute('lang', 'ja')

  // Grade 2 comes again in the same session until it is graded 4.
  const missed = new Set<string>()
  const first = await finish(page, (card, nth) => {
    if (missed.size < 2 && nth === 0) missed.add(card)
    return missed.has(card) && nth === 0 ? 2 : 4
  })
  expect(new Set(first).size).toBe(10)
  expect(first).toHaveLength(12)
  await expect(page.getByText('12 問に回答しました')).toBeVisible()

  await page.getByRole('button', { name: '今日の画面へ' }).click()
  await openSettings(page)
  await page.getByRole('radiogroup', { name: '画面の言語' }).getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page
    .getByRole('radiogroup', { name: 'Question language' })
    .getByText('English', { exact: true })
    .click()
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('0')
  await page.keyboard.press('Tab')
  await expect(page.getByText('“New cards a day” is saved.')).toBeVisible()

  page = await host.restart({ at: '2026-01-15T10:00:00+09:00' })
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible()
  await expect(page.getByText('Friday, January 16: 10 questions', { exact: true })).toBeVisible()

  page = await host.restart({ at: '2026-01-16T09:00:00+09:00' })
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByText('10 questions', { exact: true })).toBeVisible()
  await begin(page)
  await expect(page.getByRole('article').getByRole('heading')).toHaveAttribute('lang', 'en')
  const relearned = new Set<string>()
  const second = await finish(page, (card, nth) => {
    if (relearned.size < 3 && nth === 0) relearned.add(card)
    return relearned.has(card) && nth === 0 ? 1 : 4
  })
  expect(new Set(second)).toEqual(new Set(first))

  // What was good twice comes after six days; what was missed, then or now, has been good once at most and comes tomorrow.
  const tomorrow = new Set([...missed, ...relearned])
  page = await host.restart({ at: '2026-01-17T09:00:00+09:00' })
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByText(`${tomorrow.size} questions`, { exact: true })).toBeVisible()
  await begin(page)
  expect(new Set(await finish(page, () => 4))).toEqual(tomorrow)
})
