import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from './fixture.ts'
import { expect, type Page, test } from './fixture.ts'
import { beginTyping, cardOf, finish, goOn, openSettings } from './learner.ts'

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
  await expect(goOn(page)).toBeVisible()
}

test('what was taken for something else stands beside it: at once, in the summary, and on Today until it is known', async ({
  page,
}) => {
  await beginTyping(page)
  await type(page, 'desktop virtualization')
  await expect(page.getByRole('region', { name: 'Told apart' })).toContainText('desktop virtualization')
  await page.keyboard.press('Enter')
  await expect(goOn(page)).toBeHidden()
  await finish(page, () => 4)
  await expect(page.getByRole('heading', { name: 'Told apart' })).toBeVisible()
  await page.getByRole('button', { name: /^Back to Today/ }).click()
  await expect(page.getByRole('region', { name: 'Easily confused' })).toContainText('desktop virtualization')
})

test('a learner who was right says so: it counts, and is kept as a report that can be saved', async ({
  page,
  host,
}) => {
  await beginTyping(page)
  const card = await cardOf(page)
  await type(page, 'Something the pack does not know')
  await page.keyboard.press('KeyI')
  await expect(page.getByText('Counted as grade 4, and kept as a report.')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^4:/ })).toBeChecked()
  await expect(page.getByRole('button', { name: /^I was right/ })).toBeHidden()
  await page.keyboard.press('Escape')
  await openSettings(page)
  await expect(page.getByText('1 question reported')).toBeVisible()
  const { kind, reports } = JSON.parse(await saveReports(page, host))
  expect(kind).toBe('kasane-reports')
  expect(reports).toMatchObject([{ card, lang: 'en', note: 'I was right: Something the pack does not know' }])
})

/** Presses the button and gives back what the file holds, wherever this host puts it. */
async function saveReports(page: Page, host: Host): Promise<string> {
  const button = page.getByRole('button', { name: 'Save to a file' })
  const { app } = host
  if (!app) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return readFile(await download.path(), 'utf8')
  }
  const path = join(host.userData, 'saved-reports.json')
  await app.evaluate(({ session }, to) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(to))
  }, path)
  await button.click()
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('kasane-reports')
  return readFile(path, 'utf8')
}
