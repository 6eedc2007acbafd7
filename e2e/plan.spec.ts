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
import { expect, type Page, test } from './fixture.ts'

const AT = '2026-11-23T10:00:00+09:00'
const TODAY = studyDayOf(AT)
const ASKED = ['server', 'client', 'management'].map((topic) => `ms-virtualization/${topic}`)
const examined = CARDS.filter(({ topic }) =>
  ASKED.some((asked) => topic === asked || topic.startsWith(`${asked}/`)),
)
/** Reviewed yesterday for the third time, so that SM-2 brings them in a fortnight; the others are new. */
const known = examined.slice(0, 40)
const unseen = examined.length - known.length
const reviews = logOf(known.flatMap((card) => reviewsOf(card, 3, TODAY, 1)))

test.use({ startAt: AT })

/** A learner with one exam in so many days, on the screen of the plan. */
async function planFor(
  page: Page,
  days: number,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await importRows(page, {
    // Nothing of topics that the exam does not ask.
    preferences: { newPerDay: 0 },
    blueprints: [blueprintRow('b', 'Virtualization')],
    goals: [goalRow('g', 'b', 'Virtualization', TODAY + days, 30)],
    reviews,
    ...more,
  })
  await goTo(page, '/plan')
  await expect(page.getByRole('heading', { name: 'What does not fit' })).toBeVisible()
}

function figure(page: Page, name: string) {
  return page
    .getByRole('region', { name: 'Load by day' })
    .getByRole('definition')
    .and(page.locator(`dt:text-is("${name}") + dd`))
}

async function openTable(page: Page) {
  await page.getByText('Show as a table').click()
  return page.getByRole('table', { name: 'The plan day by day' })
}

test('a plan for an exam in 24 days spreads what is new, caps long intervals and keeps the last two days', async ({
  page,
}) => {
  await planFor(page, 24)
  await expect(page.getByText('24 days left')).toBeVisible()
  await expect(figure(page, 'New cards today')).toHaveText(`${Math.ceil(unseen / 17)} cards`)
  await expect(page.getByText('All of it fits.')).toBeVisible()

  const table = await openTable(page)
  await expect(table.getByRole('row')).toHaveCount(1 + 24 + 1)
  const mock = table.getByRole('row', { name: /Mock exam/ })
  await expect(mock.getByRole('rowheader')).toHaveText('Tue, December 15, 2026')
  await expect(mock.getByRole('cell').nth(2)).toHaveText('0')
  const last = table.getByRole('row', { name: /Final touches/ })
  await expect(last.getByRole('rowheader')).toHaveText('Wed, December 16, 2026')
  await expect(last.getByRole('cell').nth(2)).toHaveText('0')

  await expect(page.getByText('40 cards come earlier than they otherwise would.')).toBeVisible()
  await expect(page.getByText(/from Thu, December 17, 2026 on/)).toBeVisible()
  await page.getByText('Show 40 cards').click()
  const capped = page.getByRole('table', { name: 'Cards brought forward' }).getByRole('row').nth(1)
  // Reviewed yesterday with 25 days to go: half of them, and not the fifteen of SM-2.
  await expect(capped.getByRole('cell').nth(1)).toHaveText('Fri, Dec 4')
  await expect(capped.getByRole('cell').nth(2)).toHaveText('Mon, Dec 7')
})

test('a plan for an exam in 10 days says what the minutes do not reach, and with how many they would', async ({
  page,
}) => {
  await planFor(page, 10, { preferences: { newPerDay: 0, minutesPerDay: 5 } })
  await expect(page.getByText('10 days left')).toBeVisible()
  await expect(page.getByText('As it stands, not all of it fits.')).toBeVisible()
  const short = page.getByRole('table', { name: 'Topics of Virtualization' })
  await expect(short.getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('button', { name: /^Take \d+ minutes a day$/ }).click()
  await expect(page.getByText('All of it fits.')).toBeVisible()
  await expect(short).toBeHidden()
})

test('a plan for an exam in 2 days brings nothing new, and hides nothing that is left out', async ({
  page,
}) => {
  await planFor(page, 2)
  await expect(page.getByText('2 days left')).toBeVisible()
  await expect(figure(page, 'New cards today')).toHaveText('0 cards')
  await expect(page.getByText(/However many minutes a day/)).toBeVisible()
  const rows = page.getByRole('table', { name: 'Topics of Virtualization' }).getByRole('row')
  const leftOut = await rows.getByRole('cell').nth(1).allInnerTexts()
  expect(leftOut.length).toBeGreaterThan(0)
  const counts = await Promise.all(
    (await rows.all()).slice(1).map((row) => row.getByRole('cell').nth(1).innerText()),
  )
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(unseen)
})

test('a day off has no load and moves it, at once', async ({ page }) => {
  await planFor(page, 24)
  const table = await openTable(page)
  const tomorrow = table.getByRole('row', { name: /November 24/ })
  await expect(tomorrow.getByRole('cell').first()).toHaveText('Study')
  const before = await figure(page, 'New cards today').innerText()
  await page.getByRole('button', { name: /Tuesday, November 24, 2026/ }).click()
  await expect(page.getByText('One day off ahead.')).toBeVisible()
  await expect(tomorrow.getByRole('cell').first()).toHaveText('Day off')
  await expect(tomorrow.getByRole('cell').nth(1)).toHaveText('0')
  await expect(figure(page, 'New cards today')).not.toHaveText(before)
  expect((await readTables(page, ['preferences'])).preferences).toMatchObject([
    { chosen: { daysOff: [TODAY + 1] } },
  ])
})

test('the date of an exam is typed, changed and removed, and each can be undone', async ({ page }) => {
  await importRows(page, { blueprints: [blueprintRow('b', 'Virtualization')] })
  await goTo(page, '/plan/b')
  await page.getByRole('spinbutton', { name: /month/ }).click()
  await page.keyboard.type('12202026')
  await expect(page.getByText('Sun, December 20, 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('27 days left')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the date of Virtualization' }).click()
  await expect(page.getByText('27 days left')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('27 days left')).toBeVisible()
  expect((await readTables(page, ['goals'])).goals).toMatchObject([
    { blueprint: 'b', title: 'Virtualization', day: TODAY + 27, mockMinutes: 30 },
  ])
})

test('what is foretold waits until there is enough, says what is missing, then speaks and is logged', async ({
  page,
}) => {
  await planFor(page, 24)
  await expect(page.getByText('Nothing can be said yet.')).toBeVisible()
  await expect(page.getByText(/more cards? \(\d+ of \d+ answered; 60% are needed\)/).first()).toBeVisible()
  expect((await readTables(page, ['predictions'])).predictions).toEqual([])
})

test('with enough answers the chance of passing stands with its interval and is logged once a day', async ({
  page,
}) => {
  await planFor(page, 24, { reviews: logOf(examined.flatMap((card) => reviewsOf(card, 4, TODAY, 1))) })
  const ready = page.getByRole('region', { name: 'Ready for Virtualization?' })
  await expect(ready.getByText(/^\d+–\d+%$/).first()).toBeVisible()
  await expect(ready.getByRole('listitem')).toHaveCount(3)
  await goTo(page, '/')
  await goTo(page, '/plan')
  await expect(ready).toBeVisible()
  const { predictions } = await readTables(page, ['predictions'])
  expect(predictions).toMatchObject([{ exam: 'g' }])
})
