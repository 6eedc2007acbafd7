import type { Locator } from '@playwright/test'
import { blueprintRow, readTables } from './collection.ts'
import { expect, type Page } from './fixture.ts'
import { begin, putRow } from './learner.ts'

/** What a learner does in mock exams, by role and label, in English. */

/** The tables that belong to studying; a mock exam leaves all of it alone. */
export const STUDIED = [
  'cards',
  'reviews',
  'marks',
  'dueCounts',
  'activity',
  'taken',
  'moves',
  'goals',
  'packs',
]

export async function openExams(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Exams', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Exams', exact: true })).toBeVisible()
}

/** From the first start to the list of exams. */
export async function comeToExams(page: Page): Promise<void> {
  await begin(page)
  await page.keyboard.press('Escape')
  await openExams(page)
}

/** From the first start to the list of exams, where one stands already: of so many questions and minutes. */
export async function comeToExam(page: Page, questions: number, minutes = 20): Promise<void> {
  const row = blueprintRow('b', 'Virtualization')
  await bringExams(page, [{ ...row, blueprint: { ...row.blueprint, questions, minutes } }])
}

/** From the first start to the list of exams, where these stand already. */
export async function bringExams(
  page: Page,
  rows: readonly ReturnType<typeof blueprintRow>[],
): Promise<void> {
  await begin(page)
  for (const row of rows) await putRow(page, 'blueprints', row)
  await page.keyboard.press('Escape')
  await openExams(page)
}

async function setNumber(page: Page, label: string, value: number): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(String(value))
  await field.blur()
  await expect(field).toHaveValue(String(value))
}

/** Makes the ready-made exam one of so many questions and minutes, and comes back to the list. */
export async function makeExam(page: Page, questions: number, minutes: number): Promise<void> {
  await page.getByRole('button', { name: /^Edit/ }).click()
  await setNumber(page, 'Questions', questions)
  await setNumber(page, 'Time', minutes)
  await expect(page.getByText('The exam can be taken like this.')).toBeVisible()
  await page.getByRole('link', { name: 'All exams' }).click()
  await expect(page.getByText(`${questions} questions, ${minutes} minutes`)).toBeVisible()
}

export async function takeExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take the exam' }).first().click()
  await startClock(page)
}

/** From the dialog to the first question. */
export async function startClock(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click()
  await expect(question(page).getByText(/^Question 1 of \d+$/)).toBeVisible()
}

export function question(page: Page): Locator {
  return page.getByRole('article')
}

/** The number of the question on the screen, from 1. */
export async function numberOf(page: Page): Promise<number> {
  const text =
    (await question(page)
      .getByText(/^Question \d+ of \d+$/)
      .textContent()) ?? ''
  return Number(/\d+/.exec(text)?.[0])
}

/** Puts some answer on the question on the screen, whatever its format. */
export async function answerSomehow(page: Page): Promise<void> {
  const field = question(page).getByRole('textbox')
  if (await field.isVisible()) await field.fill('Hyper-V')
  else await page.keyboard.press('Digit1')
  await expect(question(page).getByRole('button', { name: 'Clear the answer' })).toBeVisible()
}

/** How many answers of the exam that runs are kept: what is only on the screen is lost in a kill. */
export async function countKept(page: Page): Promise<number> {
  const { sheets } = await readTables(page, ['sheets'])
  const [row] = sheets as readonly { sheet: { answers: readonly unknown[] } }[]
  return row?.sheet.answers.filter((answer) => answer !== null).length ?? 0
}

/** Goes on by key, and waits for the page that comes. */
export async function goOn(page: Page): Promise<void> {
  const before = await numberOf(page)
  await page.keyboard.press('PageDown')
  const next = question(page).getByText(`Question ${before + 1} of`)
  await expect(next.or(page.getByRole('heading', { level: 1, name: 'Review' }))).toBeVisible()
}

/** The time that is left, in seconds. */
export async function secondsLeft(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = ((await page.getByRole('timer').textContent()) ?? '')
    .split(':')
    .map(Number)
  return minutes * 60 + seconds
}

/** From anywhere in the exam to its report. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the review$/ }).click()
  await page.getByRole('button', { name: 'Hand in', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Hand in/ })
    .click()
  await expectReport(page)
}

export async function expectReport(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Exam report' })).toBeVisible()
}

/** The cards that the exam of the report on the screen asked. */
export async function askedCards(page: Page): Promise<string[]> {
  await page.getByRole('radio', { name: /^All/ }).check({ force: true })
  return page
    .getByRole('article')
    .evaluateAll((articles) => articles.map((article) => article.getAttribute('data-card') ?? ''))
}

/** The facts that it asked. */
export async function askedFacts(page: Page): Promise<string[]> {
  return (await askedCards(page)).map((card) => card.slice(0, card.lastIndexOf('/'))).sort()
}
