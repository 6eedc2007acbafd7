import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { readTables } from './collection.ts'
import {
  answerSomehow,
  askedFacts,
  comeToExams,
  expectReport,
  goOn,
  handIn,
  makeExam,
  numberOf,
  openExams,
  question,
  secondsLeft,
  startClock,
  takeExam,
} from './exams.ts'
import { expect, type Host, type Page, test } from './fixture.ts'
import { answer, begin, finish, openSettings, openToday } from './learner.ts'

/** What belongs to studying; a mock exam leaves all of it alone. */
const STUDIED = ['cards', 'reviews', 'marks', 'dueCounts', 'activity', 'taken', 'moves', 'goals', 'packs']

const START = new Date('2026-04-06T09:00:00+09:00')
const later = (minutes: number, seconds = 0): Date =>
  new Date(START.getTime() + (minutes * 60 + seconds) * 1000)

/** The session before, so that there is something that could be changed. */
async function studySome(page: Page): Promise<void> {
  await begin(page)
  for (let nth = 0; nth < 3; nth += 1) await answer(page, nth + 2)
  await page.keyboard.press('Escape')
}

/** How many answers of the exam that runs are kept. */
async function countAnswered(page: Page): Promise<number> {
  const { sheets } = await readTables(page, ['sheets'])
  const [row] = sheets as readonly { sheet: { answers: readonly unknown[] } }[]
  return row?.sheet.answers.filter((answer) => answer !== null).length ?? 0
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
    await expect.poll(() => countAnswered(page)).toBe(4)
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
    await comeToExams(page)
    await makeExam(page, 10, 12)
    await takeExam(page)
    await answerSomehow(page)
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
    await comeToExams(page)
    await makeExam(page, 10, 12)
    await takeExam(page)
    await answerSomehow(page)
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

/** Has the journal refuse every line, or in a browser the database every row. @returns what ends that */
async function fillDisk({ app, page }: Host): Promise<() => Promise<void>> {
  if (app) {
    await app.evaluate(({ ipcMain }) => {
      type Handlers = Map<string, unknown>
      const handlers = (ipcMain as unknown as { _invokeHandlers: Handlers })._invokeHandlers
      const append = handlers.get('kasane:append-journal')
      handlers.set('kasane:append-journal', async () => ({ ok: false, problem: 'disk-full' }))
      Object.assign(globalThis, { mend: () => void handlers.set('kasane:append-journal', append) })
    })
    return () => app.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  }
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    Object.assign(window, { mend: () => void Object.assign(IDBObjectStore.prototype, { put }) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
  })
  return () => page.evaluate(() => (window as unknown as { mend: () => void }).mend())
}

test('an exam taken again has other questions, and is compared with the first', async ({
  page,
  expectAccessible,
}) => {
  test.slow()
  await comeToExams(page)
  await makeExam(page, 20, 20)
  await takeExam(page)
  for (let nth = 0; nth < 3; nth += 1) {
    await answerSomehow(page)
    await goOn(page)
  }
  await handIn(page)
  const first = await askedFacts(page)
  await page.getByRole('button', { name: 'Take it again' }).click()
  await startClock(page)
  await handIn(page)
  const second = await askedFacts(page)
  expect(second).toHaveLength(20)
  // A chapter that has no more facts than it is asked for has to ask them again.
  expect(second.filter((fact) => first.includes(fact)).length).toBeLessThanOrEqual(3)
  await expect(page.getByRole('heading', { name: 'Compared with before' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^All topics/ }).getByRole('cell')).toHaveCount(2)
  await expectAccessible()
  await page.getByRole('link', { name: 'All exams' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3)
  await expectAccessible()
})

test('the wrong answers go into the schedule when the learner says so, and out again', async ({ page }) => {
  test.slow()
  await comeToExams(page)
  await makeExam(page, 10, 20)
  await takeExam(page)
  await answerSomehow(page)
  await handIn(page)
  const studied = await readTables(page, STUDIED)
  await page.getByRole('button', { name: /^Put \d+ wrong answers? into the schedule$/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/go into the log as reviews of today/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await readTables(page, STUDIED)).toEqual(studied)
  await page.getByRole('button', { name: /^Put \d+ wrong answers? into the schedule$/ }).click()
  await dialog.getByRole('button', { name: 'Put them in' }).click()
  await expect(page.getByText(/^\d+ cards are in the schedule now\.$/)).toBeVisible()
  const { reviews } = await readTables(page, ['reviews'])
  expect(reviews?.length).toBeGreaterThanOrEqual(9)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Taken back.')).toBeVisible()
  expect(await readTables(page, STUDIED)).toEqual(studied)
})

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

test('what an exam showed to be missing is practised from its report, and the schedule stays as it was', async ({
  page,
}) => {
  test.slow()
  await comeToExams(page)
  await makeExam(page, 10, 20)
  await takeExam(page)
  await answerSomehow(page)
  await page.keyboard.press('Alt+KeyF')
  await handIn(page)
  await page.getByRole('radio', { name: /^All/ }).check({ force: true })
  const asked = await page
    .getByRole('article')
    .evaluateAll((articles) => articles.map((article) => article.getAttribute('data-card')))
  const studied = await readTables(page, STUDIED)
  // Nine are blank and so wrong, the tenth is flagged.
  await page.getByRole('button', { name: 'Practise 10 questions again' }).click()
  await expect(page.getByText('Only what was wrong, flagged or guessed in')).toBeVisible()
  await page.getByRole('button', { name: 'Begin with 10 questions' }).click()
  await page.getByRole('article').waitFor()
  const cards = await finish(page, () => 4)
  // A question that another one gives away waits.
  expect(cards.length).toBeGreaterThan(5)
  expect(asked).toEqual(expect.arrayContaining(cards))
  expect(await readTables(page, STUDIED)).toEqual(studied)
})

test('a blueprint is checked while it is changed, duplicated, deleted and brought back', async ({ page }) => {
  await comeToExams(page)
  await page.getByRole('button', { name: /^Edit/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('My certificate')
  for (const format of ['Several choices', 'Matching', 'Sorting', 'Choice'])
    await setFormat(page, format, false)
  await expect(page.getByText('Pick at least one question format.')).toBeVisible()
  await setFormat(page, 'Matching', true)
  await expect(page.getByText(/questions wanted, \d+ facts to ask\./).first()).toBeVisible()
  await setFormat(page, 'Choice', true)
  const client = page.getByRole('row', { name: /^Client virtualization/ })
  await expect(client.getByRole('cell').last()).toHaveText('5')
  await client.getByRole('textbox').fill('90')
  await client.getByRole('textbox').blur()
  await expect(client.getByRole('cell').last()).toHaveText(/^12 \/ \d\d$/)
  await page.getByRole('link', { name: 'All exams' }).click()
  await page.getByRole('button', { name: 'Duplicate: My certificate' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('My certificate (copy)')
  await page.getByRole('link', { name: 'All exams' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.getByRole('button', { name: 'Delete: My certificate', exact: true }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'My certificate', exact: true })).toBeVisible()
})

const ONE = 'one'
const FORMATS = [
  ['Choice', ONE],
  ['True or false', ONE],
  ['Odd one out', ONE],
  ['Several choices', 'several'],
  ['Matching', 'pairs'],
  ['Sorting', 'pairs'],
  ['Type it', 'text'],
  ['Fill the gap', 'text'],
] as const

test('every format is answered, changed and handed in by keyboard alone', async ({ page }) => {
  test.slow()
  await comeToExams(page)
  await page.getByRole('button', { name: /^Edit/ }).click()
  const questions = page.getByRole('textbox', { name: 'Questions', exact: true })
  // Not every chapter can be asked in every format; of six questions at least two remain.
  await questions.fill('6')
  await questions.blur()
  for (const [nth, [format, kind]] of FORMATS.entries()) {
    for (const [other] of FORMATS) await setFormat(page, other, other === format)
    await page.getByRole('link', { name: 'All exams' }).click()
    await takeExam(page)
    await answerByKey(page, kind)
    await goOn(page)
    await page.keyboard.press('Shift+Enter')
    await expect(question(page).getByText(/^Question 1 of \d$/)).toBeVisible()
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expectAnswered(page, kind)
    await page.keyboard.press('Enter')
    await expect(question(page).getByText(/^Question 2 of \d$/)).toBeVisible()
    await answerByKey(page, kind)
    await page.keyboard.press('Alt+KeyR')
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Hand in', exact: true }))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await expectReport(page)
    await page.getByRole('link', { name: 'All exams' }).click()
    if (nth < FORMATS.length - 1) await page.getByRole('button', { name: /^Edit/ }).click()
  }
})

test('the letters of an exam are the learner’s to choose, apart from those of a session', async ({
  page,
}) => {
  await comeToExams(page)
  await openSettings(page)
  const flag = page.getByRole('button', { name: /^Flag it, or take the flag off: now/ })
  await flag.click()
  // S puts a card aside in a session; here it is free.
  await page.keyboard.press('KeyS')
  await expect(page.getByText('“Flag it, or take the flag off” is now S.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop asking it: now S.' })).toBeVisible()
  await flag.click()
  await page.keyboard.press('KeyR')
  await expect(page.getByText(/^R belonged to “Open the review”/)).toBeVisible()
  await openExams(page)
  await takeExam(page)
  await page.keyboard.press('Alt+KeyF')
  await page.keyboard.press('Alt+KeyR')
  const flagged = question(page).getByRole('button', { name: 'Flagged' })
  await expect(flagged).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('F1')
  const keys = page.getByRole('dialog', { name: 'Keys in a mock exam' })
  await expect(keys.getByRole('definition').filter({ hasText: 'Open the review' })).toBeVisible()
  await expect(keys.locator('dt').filter({ hasText: 'S' }).filter({ hasNotText: 'Shift' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+KeyS')
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeHidden()
  const last = await numberOf(page)
  // By its name as well, and Enter in the palette does not go on.
  await page.keyboard.press('Control+KeyK')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await page.keyboard.insertText('take the flag')
  await expect(page.getByRole('menuitem')).toHaveText([/^Flag it, or take the flag off/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(flagged).toBeVisible()
  expect(await numberOf(page)).toBe(last)
})

/** By keyboard: what stands fixed below may lie on a box that a pointer has not scrolled to. */
async function setFormat(page: Page, format: string, isOn: boolean): Promise<void> {
  const box = page.getByRole('checkbox', { name: format, exact: true })
  if ((await box.isChecked()) !== isOn) {
    await box.focus()
    await page.keyboard.press('Space')
  }
  await expect(box).toBeChecked({ checked: isOn })
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement)
  for (let tries = 0; tries < 40 && !(await hasFocus()); tries += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

type Kind = (typeof FORMATS)[number][1]

/** Answers, and then answers otherwise. */
async function answerByKey(page: Page, kind: Kind): Promise<void> {
  if (kind === 'text') {
    await tabTo(page, question(page).getByRole('textbox'))
    await page.keyboard.type('fgrx')
    await page.keyboard.press('Backspace')
  } else {
    for (const key of kind === 'several' ? ['Digit1', 'Digit2', 'Digit1'] : ['Digit1', 'Digit2'])
      await page.keyboard.press(key)
  }
  await expectAnswered(page, kind)
}

async function expectAnswered(page: Page, kind: Kind): Promise<void> {
  const chosen = question(page).getByRole('radio', { checked: true })
  const boxes = question(page).getByRole('group').getByRole('checkbox')
  if (kind === 'text') return expect(question(page).getByRole('textbox')).toHaveValue('fgr')
  if (kind === 'pairs') return expect(chosen).toHaveCount(2)
  if (kind === 'several') {
    await expect(boxes.nth(0)).not.toBeChecked()
    return expect(boxes.nth(1)).toBeChecked()
  }
  await expect(chosen).toHaveCount(1)
  await expect(question(page).getByRole('radio').nth(1)).toBeChecked()
}

async function takenReport(page: Page): Promise<void> {
  await comeToExams(page)
  await makeExam(page, 10, 20)
  await takeExam(page)
  await answerSomehow(page)
  await handIn(page)
}

test('a report is saved as a table that spreadsheets read', async ({ host, page }) => {
  await takenReport(page)
  const path = join(host.userData, 'report.csv')
  if (host.app) {
    await host.app.evaluate(({ session }, file) => {
      session.defaultSession.on('will-download', (_event, item) => item.setSavePath(file))
    }, path)
    await page.getByRole('button', { name: 'Save as CSV' }).click()
  } else {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as CSV' }).click()
    await (await download).saveAs(path)
    expect((await download).suggestedFilename()).toMatch(/^kasane-Mock exam .+-\d{4}-\d\d-\d\d\.csv$/)
  }
  const read = () => readFile(path, 'utf8').catch(() => '')
  await expect.poll(async () => (await read()).startsWith('\u{FEFF}No.,Topic,Format,Question')).toBe(true)
  const rows = (await read()).trimEnd().split('\r\n')
  expect(rows).toHaveLength(11)
  expect(rows.slice(1).filter((row) => row.includes(',Left blank,'))).toHaveLength(9)
})

test('a report is saved as a PDF of A4 pages', async ({ host, page }) => {
  test.skip(host.target === 'web', 'a browser prints with a dialog of its own')
  await takenReport(page)
  const path = join(host.userData, 'report.pdf')
  const asked = await stubSaveDialog(host, path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved to the file.')).toBeVisible()
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  // A4 in points; the engine rounds.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[456][.\d]* 84[12][.\d]*\]/)
  expect(await asked()).toMatch(/kasane-Mock exam .+-\d{4}-\d\d-\d\d\.pdf$/)
})

/** Lets the next dialog answer with a path. @returns the name that it was asked with */
async function stubSaveDialog({ app }: Host, filePath: string): Promise<() => Promise<string>> {
  if (!app) throw new Error('a browser has no such dialog')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      Object.assign(globalThis, { askedWith: (args.at(-1) as { defaultPath: string }).defaultPath })
      return { canceled: false, filePath: path }
    }
  }, filePath)
  return () => app.evaluate(() => (globalThis as unknown as { askedWith: string }).askedWith)
}
