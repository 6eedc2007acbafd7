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
import { handIn, startClock, takeExam } from './exams.ts'
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

test('a plan for an exam in 24 days spreads what is new, caps long intervals, keeps the last two days, and foretells nothing too soon', async ({
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

  await expect(page.getByText('Nothing can be said yet.')).toBeVisible()
  await expect(page.getByText(/more cards? \(\d+ of \d+ answered; 60% are needed\)/).first()).toBeVisible()
  expect((await readTables(page, ['predictions'])).predictions).toEqual([])
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
  const newCards = async () => {
    const rows = (await table.getByRole('row').all()).slice(1, 25)
    const counts = await Promise.all(rows.map((row) => row.getByRole('cell').nth(2).innerText()))
    return counts.map(Number)
  }
  const before = await newCards()
  expect(before.reduce((sum, count) => sum + count, 0)).toBe(unseen)
  const tomorrow = table.getByRole('row', { name: /November 24/ })
  await expect(tomorrow.getByRole('cell').first()).toHaveText('Study')
  await page.getByRole('button', { name: /Tuesday, November 24, 2026/ }).click()
  await expect(page.getByText('One day off ahead.')).toBeVisible()
  await expect(tomorrow.getByRole('cell').first()).toHaveText('Day off')
  await expect(tomorrow.getByRole('cell').nth(1)).toHaveText('0')
  const after = await newCards()
  expect(after[1]).toBe(0)
  expect(after.reduce((sum, count) => sum + count, 0)).toBe(unseen)
  await expect
    .poll(async () => (await readTables(page, ['preferences'])).preferences)
    .toMatchObject([{ chosen: { daysOff: [TODAY + 1] } }])
})

test('two exams at once share the days, and each is said how ready one is for it', async ({ page }) => {
  const topics = [{ topic: 'ms-virtualization/management', weight: 1 }]
  await planFor(page, 24, {
    blueprints: [blueprintRow('b', 'Virtualization'), blueprintRow('c', 'Management', topics)],
    goals: [
      goalRow('g', 'b', 'Virtualization', TODAY + 24, 30),
      goalRow('h', 'c', 'Management', TODAY + 30, 30),
    ],
  })
  const table = await openTable(page)
  await expect(table.getByRole('row')).toHaveCount(1 + 30 + 2)
  await expect(table.getByRole('row', { name: /Exam Virtualization/ })).toContainText('December 17')
  await expect(table.getByRole('row', { name: /Exam Management/ })).toContainText('December 23')
  await expect(table.getByRole('row', { name: /Mock exam/ })).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Ready for Virtualization?' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Ready for Management?' })).toBeVisible()
  await goTo(page, '/')
  const countdown = page.getByRole('region', { name: 'Until the exam' })
  await expect(countdown.getByRole('listitem')).toContainText(['24 days left', '30 days left'])
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
  await goTo(page, '/exams')
  await expect(page.getByRole('article')).toContainText('27 days left Sunday, December 20, 2026')
  await page.getByRole('button', { name: 'Delete: Virtualization' }).click()
  await expect(page.getByText('The date that it had is gone too.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article')).toContainText('27 days left')
})

test('with enough answers the chance of passing stands with its interval and is logged once a day', async ({
  page,
}) => {
  await planFor(page, 24, { reviews: logOf(examined.flatMap((card) => reviewsOf(card, 4, TODAY, 1))) })
  const ready = page.getByRole('region', { name: 'Ready for Virtualization?' })
  await expect(ready.getByText(/^\d+–\d+%$/).first()).toBeVisible()
  await expect(ready.getByRole('listitem')).toHaveCount(3)
  const logged = async () => (await readTables(page, ['predictions'])).predictions
  await expect.poll(logged).toMatchObject([{ exam: 'g' }])
  await goTo(page, '/')
  await page.locator('#countdown').waitFor()
  await goTo(page, '/plan')
  await expect(ready).toBeVisible()
  expect(await logged()).toHaveLength(1)
})

test('what is foretold of a mock is logged as it begins, before any answer', async ({ page }) => {
  await importRows(page, {
    blueprints: [blueprintRow('b', 'Virtualization')],
    reviews: logOf(examined.flatMap((card) => reviewsOf(card, 4, TODAY, 1))),
  })
  await goTo(page, '/exams')
  await takeExam(page)
  const { predictions, sheets } = await readTables(page, ['predictions', 'sheets'])
  const [{ paper, sheet }] = sheets as [{ paper: string; sheet: { startedAt: number } }]
  expect(sheet).toMatchObject({ phase: 'running', page: 0, answers: Array(20).fill(null) })
  expect(predictions).toMatchObject([{ exam: paper, madeAt: sheet.startedAt }])
  const [{ passing }] = predictions as [{ passing: { mean: number } }]
  expect(passing.mean).toBeGreaterThan(0.5)
  // Another time it is about another exam.
  await handIn(page)
  await page.getByRole('button', { name: 'Take it again' }).click()
  await startClock(page)
  expect((await readTables(page, ['predictions'])).predictions).toHaveLength(2)
})

/** Three exams that are over, each foretold on its eve. */
const past = [1, 2, 3].map((nth) => ({
  ...goalRow(`p${nth}`, 'b', `Trial ${nth}`, TODAY - 10 * nth),
  isPassed: nth < 3,
}))
const predictions = [3, 2, 1].map((nth) => {
  const madeAt = (TODAY - 10 * nth - 1) * 86_400_000
  const estimate = { mean: nth < 3 ? 0.9 : 0.3, low: 0.2, high: 0.95 }
  return { id: madeAt, exam: `p${nth}`, madeAt, passing: estimate, score: estimate }
})

test('from the third exam on, what was foretold is held against what happened', async ({ page }) => {
  await planFor(page, 24, { goals: [goalRow('g', 'b', 'Virtualization', TODAY + 24), ...past], predictions })
  const record = page.getByRole('region', { name: 'How well was it foretold?' })
  await expect(record.getByText('The Brier score is 0.04')).toBeVisible()
  await expect(record.getByRole('row')).toHaveCount(1 + 2)
  await page.getByRole('radiogroup', { name: 'How Trial 1 went' }).getByText('Not said').click()
  await expect(record.getByText(/So far there are 2/)).toBeVisible()
})

for (const locale of ['ja-JP', 'en-US']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('the plan passes axe, with everything open', async ({ page, expectAccessible }) => {
      test.slow()
      await importRows(page, {
        preferences: { minutesPerDay: 3, daysOff: [TODAY + 2] },
        blueprints: [blueprintRow('b', 'Virtualization'), blueprintRow('c', '管理')],
        goals: [
          goalRow('g', 'b', 'Virtualization', TODAY + 12, 30),
          goalRow('h', 'c', '管理', TODAY + 20),
          ...past,
        ],
        predictions,
        reviews: logOf(examined.slice(0, -8).flatMap((card) => reviewsOf(card, 4, TODAY, 12))),
      })
      await page.locator('#countdown').waitFor()
      await expectAccessible()
      await goTo(page, '/plan')
      await page
        .getByText(/^(合格の見込み|Chance of passing)$/)
        .first()
        .waitFor()
      for (const summary of await page.locator('summary').all()) await summary.click()
      await page
        .getByRole('button', { name: /試験日を変える|Change the date of/ })
        .first()
        .click()
      await expectAccessible()
    })
  })
}
