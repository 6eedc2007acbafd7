import {
  blueprintRow,
  CARDS,
  goalRow,
  goTo,
  importRows,
  logOf,
  readTables,
  reviewsOf,
  studyDayOf,
} from './collection.ts'
import { expect, test } from './fixture.ts'
import { answer, begin, finish } from './learner.ts'

const AT = '2026-11-23T10:00:00+09:00'
const TODAY = studyDayOf(AT)
const examined = CARDS.filter(({ topic }) => topic.startsWith('ms-virtualization/management'))
/** Reviewed twelve days ago for the fourth time: SM-2 wants them in 26 days, an exam in ten days wanted them yesterday. */
const reviews = logOf(examined.flatMap((card) => reviewsOf(card, 4, TODAY, 12)))

const collection = {
  preferences: { newPerDay: 0 },
  blueprints: [blueprintRow('b', 'Management', [{ topic: 'ms-virtualization/management', weight: 1 }])],
  goals: [goalRow('g', 'b', 'Management', TODAY + 10)],
  reviews,
}

test.use({ startAt: AT })

test('before an exam the session asks what the plan brings forward, logs why, and after it all comes as ever', async ({
  page,
  host,
}) => {
  test.slow()
  await importRows(page, { ...collection, goals: [] })
  await expect(page.getByText('Done for today')).toBeVisible()

  await setDate()
  const countdown = page.getByRole('region', { name: 'Until the exam' })
  await expect(countdown.getByRole('listitem')).toContainText('10 days left')
  await expect(countdown.getByText(/Today’s share takes about/)).toBeVisible()
  const facts = new Set(examined.map(({ id }) => id.slice(0, id.lastIndexOf('/')))).size
  await expect(page.getByText(`${facts} questions`, { exact: true })).toBeVisible()
  // The other cards of these facts are wanted as well, and come tomorrow.
  const week = page.getByRole('region', { name: 'The next seven days' }).getByRole('listitem')
  await expect(week.first()).toContainText(`${facts} questions`)
  await expect(week.nth(1)).toContainText(`${examined.length - facts} questions`)

  await begin(page)
  const card = await answer(page, 4)
  expect(examined.map(({ id }) => id)).toContain(card)
  const rows = await readTables(page, ['reviews'])
  expect(rows.reviews?.at(-1)).toMatchObject({
    card,
    kind: 'review',
    examCap: { day: TODAY - 1, without: TODAY + 26 },
  })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Go on \(\d+ left\)/ })).toBeVisible()

  let later = await host.restart({ at: '2026-12-03T10:00:00+09:00' })
  await expect(later.getByRole('heading', { name: 'Today is the day of Management' })).toBeVisible()
  await expect(later.getByRole('region', { name: 'Until the exam' })).toBeHidden()

  later = await host.restart({ at: '2026-12-04T10:00:00+09:00' })
  await expect(later.getByText('Done for today')).toBeVisible()
  await goTo(later, '/plan')
  await later.getByRole('radiogroup', { name: 'How Management went' }).getByText('Passed').click()
  await expect
    .poll(async () => (await readTables(later, ['goals'])).goals)
    .toMatchObject([{ title: 'Management', isPassed: true }])

  async function setDate(): Promise<void> {
    await goTo(page, '/plan')
    await page.getByRole('button', { name: 'Add a date' }).click()
    await page.getByRole('spinbutton', { name: /month/ }).click()
    await page.keyboard.type('12032026')
    await page.getByText('A mock exam just before').click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('10 days left')).toBeVisible()
    await goTo(page, '/')
  }
})

test('in the last two days nothing new comes, and Today leads to the mock', async ({ page }) => {
  await importRows(page, {
    ...collection,
    preferences: { newPerDay: 20 },
    goals: [goalRow('g', 'b', 'Management', TODAY + 2, 30)],
    reviews: reviews.filter(({ card }) => card === examined[0]?.id),
  })
  await expect(page.getByText('2 days left')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Take a mock exam' })).toBeVisible()
  await expect(page.getByText('Done for today')).toBeVisible()
})

test('minutes a day hold in a session before an exam as in its plan', async ({ page }) => {
  await importRows(page, { ...collection, preferences: { newPerDay: 0, minutesPerDay: 2 } })
  // A review of this learner takes twenty seconds.
  await expect(page.getByText('6 questions', { exact: true })).toBeVisible()
  await begin(page)
  // A question that another one gave away waits for another day.
  const asked = await finish(page, () => 4)
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.length).toBeLessThanOrEqual(6)
})
