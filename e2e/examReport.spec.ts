import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { readTables } from './collection.ts'
import {
  answerSomehow,
  askedCards,
  askedFacts,
  comeToExam,
  comeToExams,
  goOn,
  handIn,
  makeExam,
  STUDIED,
  startClock,
  takeExam,
} from './exams.ts'
import { expect, test } from './fixture.ts'
import { electronOf } from './host.ts'
import { finish } from './learner.ts'

test('an exam taken again has other questions, and is compared with the first', async ({
  page,
  expectAccessible,
}) => {
  test.slow()
  await comeToExam(page, 10)
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
  expect(second).toHaveLength(10)
  expect(second.filter((fact) => first.includes(fact))).toEqual([])
  await expect(page.getByRole('heading', { name: 'Compared with before' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^All topics/ }).getByRole('cell')).toHaveCount(2)
  // The questions themselves are tried with every other screen.
  await page.getByRole('radio', { name: /^Flagged/ }).check({ force: true })
  await expect(page.getByText('There are none.')).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: 'All exams' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3)
  await expectAccessible()
})

test('what an exam showed to be missing is practised, and goes into the schedule only when the learner says so', async ({
  page,
}) => {
  test.slow()
  await comeToExam(page, 5)
  await takeExam(page)
  await answerSomehow(page)
  await page.keyboard.press('Alt+KeyF')
  await handIn(page)
  const asked = await askedCards(page)
  const studied = await readTables(page, STUDIED)
  const putIn = page.getByRole('button', { name: /^Put \d wrong answers into the schedule$/ })
  await putIn.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/go into the log as reviews of today/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await readTables(page, STUDIED)).toEqual(studied)
  await putIn.click()
  await dialog.getByRole('button', { name: 'Put them in' }).click()
  await expect(page.getByText(/^\d cards are in the schedule now\.$/)).toBeVisible()
  // Four are blank and so wrong.
  expect((await readTables(page, ['reviews'])).reviews?.length).toBeGreaterThanOrEqual(4)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Taken back.')).toBeVisible()
  expect(await readTables(page, STUDIED)).toEqual(studied)

  // The fifth is flagged.
  await page.getByRole('button', { name: 'Practise 5 questions again' }).click()
  await expect(page.getByText('Only what was wrong, flagged or guessed in')).toBeVisible()
  await page.getByRole('button', { name: 'Begin with 5 questions' }).click()
  await page.getByRole('article').waitFor()
  const cards = await finish(page, () => 4)
  // A question that another one gives away waits.
  expect(cards.length).toBeGreaterThan(2)
  expect(asked).toEqual(expect.arrayContaining(cards))
  expect(await readTables(page, STUDIED)).toEqual(studied)
})

test('a report is saved as a table that spreadsheets read, and as a PDF of A4 pages', async ({
  host,
  page,
}) => {
  const app = electronOf(host)
  await comeToExams(page)
  await makeExam(page, 10, 20)
  await takeExam(page)
  await answerSomehow(page)
  await handIn(page)

  const csv = join(host.userData, 'report.csv')
  const nameOfTable = await takeDownload(app, csv)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const read = () => readFile(csv, 'utf8').catch(() => '')
  await expect.poll(async () => (await read()).trimEnd().split('\r\n').length).toBe(11)
  const [head, ...rows] = (await read()).trimEnd().split('\r\n')
  expect(head).toMatch(/^\uFEFFNo\.,Topic,Format,Question/)
  expect(rows.filter((row) => row.includes(',Left blank,'))).toHaveLength(9)
  expect(await nameOfTable()).toMatch(/^kasane-Mock exam .+-\d{4}-\d\d-\d\d\.csv$/)

  const path = join(host.userData, 'report.pdf')
  const nameOfPages = await stubSaveDialog(app, path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved to the file.')).toBeVisible()
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  // A4 in points; the engine rounds.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[456][.\d]* 84[12][.\d]*\]/)
  expect(await nameOfPages()).toMatch(/kasane-Mock exam .+-\d{4}-\d\d-\d\d\.pdf$/)
})

/** Lets the next download go to a path. @returns the name that it was to have */
async function takeDownload(app: ElectronApplication, path: string): Promise<() => Promise<string>> {
  await app.evaluate(({ session }, file) => {
    session.defaultSession.once('will-download', (_event, item) => {
      Object.assign(globalThis, { downloaded: item.getFilename() })
      item.setSavePath(file)
    })
  }, path)
  return () => app.evaluate(() => (globalThis as unknown as { downloaded: string }).downloaded)
}

/** Lets the next dialog answer with a path. @returns the name that it was asked with */
async function stubSaveDialog(app: ElectronApplication, filePath: string): Promise<() => Promise<string>> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      Object.assign(globalThis, { askedWith: (args.at(-1) as { defaultPath: string }).defaultPath })
      return { canceled: false, filePath: path }
    }
  }, filePath)
  return () => app.evaluate(() => (globalThis as unknown as { askedWith: string }).askedWith)
}
