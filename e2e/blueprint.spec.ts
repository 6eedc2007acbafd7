import { comeToExams } from './exams.ts'
import { expect, type Page, test } from './fixture.ts'

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

/** By keyboard: what stands fixed below may lie on a box that a pointer has not scrolled to. */
async function setFormat(page: Page, format: string, isOn: boolean): Promise<void> {
  const box = page.getByRole('checkbox', { name: format, exact: true })
  if ((await box.isChecked()) !== isOn) {
    await box.focus()
    await page.keyboard.press('Space')
  }
  await expect(box).toBeChecked({ checked: isOn })
}
