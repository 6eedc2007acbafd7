import type { Locator } from '@playwright/test'
import { blueprintRow, TOPICS } from './collection.ts'
import {
  bringExams,
  comeToExams,
  expectReport,
  goOn,
  numberOf,
  openExams,
  question,
  startClock,
  takeExam,
} from './exams.ts'
import { expect, type Page, test } from './fixture.ts'
import { openSettings } from './learner.ts'

const ONE = 'one'
const FORMATS = [
  ['choice', ONE],
  ['trueFalse', ONE],
  ['oddOneOut', ONE],
  ['multiple', 'several'],
  ['matching', 'pairs'],
  ['sorting', 'pairs'],
  ['typed', 'text'],
  ['cloze', 'text'],
] as const

test('every format is answered, changed and handed in by keyboard alone', async ({ page }) => {
  test.slow()
  const rows = FORMATS.map(([format]) => blueprintRow(format, format, TOPICS, 6))
  await bringExams(
    page,
    rows.map((row) => ({ ...row, blueprint: { ...row.blueprint, formats: [row.id] } })),
  )
  for (const [format, kind] of FORMATS) {
    await page.getByRole('button', { name: `Take the exam: ${format}` }).click()
    await startClock(page)
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
    // Two of at least three rows are filled in.
    const unfinished = page.getByRole('heading', { name: 'Unfinished (2)' })
    await expect(unfinished).toBeVisible({ visible: kind === 'pairs' })
    await tabTo(page, page.getByRole('button', { name: 'Hand in', exact: true }))
    await page.keyboard.press('Enter')
    const warning = page.getByRole('dialog').getByText('2 questions are unfinished.')
    await page.getByRole('dialog').waitFor()
    await expect(warning).toBeVisible({ visible: kind === 'pairs' })
    await page.keyboard.press('Enter')
    await expectReport(page)
    await page.getByRole('link', { name: 'All exams' }).click()
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
