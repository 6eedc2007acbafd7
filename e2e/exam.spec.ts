import { readTables } from './collection.ts'
import {
  answerSomehow,
  comeToExam,
  comeToExams,
  countKept,
  expectReport,
  goOn,
  makeExam,
  numberOf,
  openExams,
  question,
  STUDIED,
  secondsLeft,
  takeExam,
} from './exams.ts'
import { expect, type Host, type Page, test } from './fixture.ts'
import { electronOf } from './host.ts'
import { answer, begin, openToday } from './learner.ts'

// Sitting a mock exam. What comes of it is in examReport.spec.ts, its keys are in examKeys.spec.ts.

const START = new Date('2026-04-06T09:00:00+09:00')
const later = (minutes: number, seconds = 0): Date =>
  new Date(START.getTime() + (minutes * 60 + seconds) * 1000)

/** The session before, so that there is something that could be changed. */
async function studySome(page: Page): Promise<void> {
  await begin(page)
  for (let nth = 0; nth < 3; nth += 1) await answer(page, nth + 2)
  await page.keyboard.press('Escape')
}

test.describe('a mock exam', () => {
  test.use({ startAt: START })

  test('is taken from the first question to the report, with a kill in the middle, and changes no schedule', async ({
    host,
  }) => {
    test.slow()
    let { page } = host
    await studySome(page)
    const studied = await readTables(page, STUDIED)
    expect(studied.reviews).toHaveLength(3)
    await openExams(page)
    await makeExam(page, 10, 20)
    await takeExam(page)

    // 1: answered. 2: answered and flagged. 3: answered and guessed. 4: blank and flagged. 5: answered.
    await answerSomehow(page)
    await goOn(page)
    await answerSomehow(page)
    await page.keyboard.press('KeyF')
    await expect(page.getByRole('button', { name: 'Flagged' })).toHaveAttribute('aria-pressed', 'true')
    await goOn(page)
    await answerSomehow(page)
    await page.getByRole('checkbox', { name: /^I guessed/ }).check({ force: true })
    await goOn(page)
    await page.keyboard.press('KeyF')
    await goOn(page)
    await answerSomehow(page)
    const fifth = await question(page).getByRole('heading').textContent()
    // No answer is shown before the end.
    await expect(page.getByText(/Explanation|Right answer/)).toHaveCount(0)

    // What is on the screen and not yet kept would be lost with the rest of the moment.
    await expect.poll(() => countKept(page)).toBe(4)
    await host.kill()
    page = await host.restart({ at: later(7) })
    await openToday(page)
    await expect(page.getByText(/^A mock exam is running: about 1[23] minutes left\.$/)).toBeVisible()
    await page.getByRole('button', { name: 'Back to the exam' }).click()
    await expect(question(page).getByRole('heading')).toHaveText(fifth ?? '')
    expect(await secondsLeft(page)).toBeLessThanOrEqual(13 * 60)
    expect(await secondsLeft(page)).toBeGreaterThan(12 * 60)
    await expect(page.getByRole('button', { name: 'Clear the answer' })).toBeVisible()

    await page.keyboard.press('KeyR')
    await expect(page.getByRole('heading', { name: 'Blank (6)' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Flagged (2)' })).toBeVisible()
    await page.getByRole('button', { name: 'No. 4: blank, flagged' }).click()
    expect(await numberOf(page)).toBe(4)
    await answerSomehow(page)
    await page.getByRole('button', { name: 'Previous' }).click()
    await expect(page.getByRole('checkbox', { name: /^I guessed/ })).toBeChecked()

    await page.getByRole('button', { name: /Open the review$/ }).click()
    await page.getByRole('button', { name: 'Hand in', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('5 questions are still blank')
    await expect(dialog).toContainText('2 questions are flagged.')
    await dialog.getByRole('button', { name: 'Back to the exam' }).click()
    await page.getByRole('button', { name: 'Hand in', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in with blanks' }).click()
    await expectReport(page)

    await expect(page.getByRole('radio', { name: 'All (10)' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Flagged (2)' })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Guessed (1)' })).toBeVisible()
    await page.getByRole('radio', { name: 'All (10)' }).check({ force: true })
    const right = await page.getByRole('article').getByText('Right', { exact: true }).count()
    await expect(page.getByText(`${right} / 10`, { exact: true })).toBeVisible()
    await expect(page.getByRole('article').getByText('Left blank', { exact: true })).toHaveCount(5)
    await expect(page.getByRole('article').getByText('Explanation')).toHaveCount(10)
    expect(await readTables(page, STUDIED)).toEqual(studied)
  })

  test('is handed in by itself when the time is over, and says how long it lasts', async ({ page }) => {
    await comeToExam(page, 10, 12)
    await takeExam(page)
    await answerSomehow(page)
    // Or the clock would run ahead while it is written.
    await expect.poll(() => countKept(page)).toBe(1)
    await expect(page.getByRole('timer')).toHaveText(/^1[12]:\d\d$/)
    await page.getByRole('button', { name: 'Hide the time' }).click()
    await expect(page.getByRole('timer')).toBeHidden()
    for (const [mark, jump] of [
      ['10 minutes left', 2 * 60_000],
      ['5 minutes left', 5 * 60_000],
      ['1 minute left', 4 * 60_000],
    ] as const) {
      await page.clock.fastForward(jump)
      await expect(page.getByRole('status').filter({ hasText: mark })).toBeVisible()
    }
    await page.getByRole('button', { name: 'Show the time' }).click()
    expect(await secondsLeft(page)).toBeLessThanOrEqual(60)
    await page.clock.fastForward(60_000)
    await expectReport(page)
    await expect(page.getByText('The time was over, so it was handed in by itself.')).toBeVisible()
    await expect(page.getByText('12 minutes of 12 minutes')).toBeVisible()
    await expect(page.getByRole('article').getByText('Left blank', { exact: true })).toHaveCount(9)
  })

  test('whose time ran out while the app was closed is handed in as it stood at its end', async ({
    host,
  }) => {
    let { page } = host
    await comeToExam(page, 10, 12)
    await takeExam(page)
    await answerSomehow(page)
    await expect.poll(() => countKept(page)).toBe(1)
    page = await host.restart({ at: later(24 * 60) })
    await expect(page.getByText('The time was over, so the mock exam has been handed in.')).toBeVisible()
    await page.getByRole('button', { name: 'See the report' }).click()
    await expectReport(page)
    await expect(page.getByText('12 minutes of 12 minutes')).toBeVisible()
    await expect(page.getByRole('article').getByText('Left blank', { exact: true })).toHaveCount(9)
  })
})

test('an answer that the disk refuses is not saved, says so, and holds the next question back', async ({
  host,
  page,
}) => {
  await comeToExams(page)
  await takeExam(page)
  const mend = await fillDisk(host)
  await page.keyboard.press('Digit1')
  const alert = page.getByRole('alert').filter({ hasText: 'The last change has not been saved yet.' })
  await expect(alert).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(alert).toBeVisible()
  expect(await numberOf(page)).toBe(1)
  await page.getByRole('button', { name: 'Save again' }).click()
  await expect(alert).toBeVisible()
  await mend()
  // It is tried again without a press.
  await expect(alert).toBeHidden()
  await goOn(page)
  await expect
    .poll(async () => (await readTables(page, ['sheets'])).sheets)
    .toMatchObject([{ sheet: { page: 1 } }])
  await page.reload()
  expect(await numberOf(page)).toBe(2)
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('button', { name: 'Clear the answer' })).toBeVisible()
})

/** Has the journal refuse every line. @returns what ends that */
async function fillDisk(host: Host): Promise<() => Promise<void>> {
  const app = electronOf(host)
  await app.evaluate(({ ipcMain }) => {
    type Handlers = Map<string, unknown>
    const handlers = (ipcMain as unknown as { _invokeHandlers: Handlers })._invokeHandlers
    const append = handlers.get('kasane:append-journal')
    handlers.set('kasane:append-journal', async () => ({ ok: false, problem: 'disk-full' }))
    Object.assign(globalThis, { mend: () => void handlers.set('kasane:append-journal', append) })
  })
  return () => app.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
}

test('a running exam is abandoned and brought back, and no schedule changes; a clock once hidden stays hidden', async ({
  page,
}) => {
  test.slow()
  await comeToExams(page)
  const studied = await readTables(page, STUDIED)
  await takeExam(page)
  await answerSomehow(page)
  await page.getByRole('button', { name: 'Hide the time' }).click()
  await expect(page.getByRole('timer')).toBeHidden()
  const leave = page.getByRole('button', { name: /^To all exams/ })
  const abandon = page.getByRole('button', { name: 'Abandon it' })
  const dialog = page.getByRole('dialog')
  await leave.click()
  await abandon.click()
  await expect(dialog).toContainText('the 1 answer that you gave is lost')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toBeHidden()
  await abandon.click()
  await dialog.getByRole('button', { name: 'Abandon it' }).click()
  await expect(page.getByText('The mock exam was abandoned.')).toBeVisible()
  await expect(page.getByText(/^A mock exam is running/)).toBeHidden()
  expect(await readTables(page, ['papers', 'sheets', 'examReports'])).toEqual({
    papers: [],
    sheets: [],
    examReports: [],
  })
  expect(await readTables(page, STUDIED)).toEqual(studied)

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Back to the exam' }).click()
  await expect(question(page).getByRole('button', { name: 'Clear the answer' })).toBeVisible()
  await leave.click()
  await abandon.click()
  await dialog.getByRole('button', { name: 'Abandon it' }).click()
  await takeExam(page)
  await expect(question(page).getByRole('button', { name: 'Clear the answer' })).toBeHidden()
  await expect(page.getByRole('timer')).toBeHidden()
  await page.getByRole('button', { name: 'Show the time' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
})
