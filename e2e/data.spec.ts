import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Host, type Page, test } from './fixture.ts'
import { electronOf } from './host.ts'
import { countReviews } from './inDatabase.ts'
import { answer, begin, openSettings, openToday, putRow } from './learner.ts'

async function answerSome(page: Page, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) await answer(page, 4)
}

async function leavePractice(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
}

/** Presses Export and gives the file. */
async function exportFile(host: Host, page: Page, to: string): Promise<string> {
  if (host.target === 'electron') {
    await electronOf(host).evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
    }, to)
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByText('Everything was written to the file.')).toBeVisible()
    expect(await readFile(to, 'utf8')).toMatch(/"sha256":"[0-9a-f]{64}"\}\n$/)
  } else {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await (await download).saveAs(to)
  }
  return to
}

async function replace(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('html[data-ready]')).toBeVisible()
}

test('everything goes into one file and comes back from it', async ({ host, page }, testInfo) => {
  await begin(page)
  await answerSome(page, 3)
  await leavePractice(page)
  await openSettings(page)
  const file = await exportFile(host, page, testInfo.outputPath('all.jsonl'))
  await openToday(page)
  await begin(page)
  await answerSome(page, 2)
  await leavePractice(page)
  expect(await countReviews(page)).toBe(5)

  await openSettings(page)
  await page.getByLabel('Import a file').setInputFiles(file)
  const answers = page.getByRole('dialog').getByRole('row', { name: /^Answers/ })
  await expect(answers.getByRole('cell')).toHaveText(['5', '3'])
  await replace(page)
  expect(await countReviews(page)).toBe(3)
})

test('a file that is broken, of a newer version or something else changes nothing and says why', async ({
  page,
  host,
}, testInfo) => {
  await begin(page)
  await answerSome(page, 1)
  await leavePractice(page)
  await openSettings(page)
  const file = await exportFile(host, page, testInfo.outputPath('all.jsonl'))
  const whole = await readFile(file, 'utf8')
  const broken: readonly (readonly [text: string, says: string])[] = [
    [whole.slice(0, -30), 'cut short or altered'],
    [whole.replace('"grade":4', '"grade":5'), 'cut short or altered'],
    [whole.replace('"version":2', '"version":3'), 'A newer Kasane made this backup'],
    ['Dear diary\n', 'not a backup'],
  ]
  for (const [text, says] of broken) {
    await writeFile(file, text)
    await page.getByLabel('Import a file').setInputFiles(file)
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  expect(await countReviews(page)).toBe(1)
})

test('a check finds what does not agree with the answers, and repair mends it', async ({ page }) => {
  await begin(page)
  await answerSome(page, 1)
  await leavePractice(page)
  await openSettings(page)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('Nothing is wrong.')).toBeVisible()
  await putRow(page, 'dueCounts', { day: 1, topics: { 'x/y': 3 } })
  await putRow(page, 'notes', { fact: 'gone/fact', text: 'x', at: 1 })
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('One row does not agree with your answers.')).toBeVisible()
  await page.getByRole('button', { name: 'Repair' }).click()
  await expect(page.getByText('One row was put right.')).toBeVisible()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('Nothing is wrong.')).toBeVisible()
  // What belongs to nothing is named, and kept.
  await expect(page.getByText('Notes on facts that are gone: 1')).toBeVisible()
})

test.describe('in the desktop app', () => {
  test.beforeEach(({ target }) => {
    test.skip(target === 'web', 'a browser has no journal and no backups')
  })

  const journalOf = async ({ userData }: Host): Promise<string> => {
    const folder = join(userData, 'journal')
    const parts = await Promise.all(
      (await readdir(folder)).sort().map((part) => readFile(join(folder, part), 'utf8')),
    )
    return parts.join('')
  }

  test('an answer is in the journal before the next question comes', async ({ host, page }) => {
    await begin(page)
    for (let count = 1; count <= 3; count += 1) {
      const card = await answer(page, 4)
      const lines = (await journalOf(host)).match(/"table":"reviews"/g)
      expect(lines?.length).toBeGreaterThanOrEqual(count)
      expect(await journalOf(host)).toContain(`"card":${JSON.stringify(card)}`)
    }
  })

  test('a backup is listed with age and size, restored after a look, and the restore undone', async ({
    page,
    expectAccessible,
  }) => {
    await begin(page)
    await answerSome(page, 2)
    await leavePractice(page)
    await openSettings(page)
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('The backup was made, read back and found right.')).toBeVisible()
    const newest = page.getByRole('row', { name: /You asked/ })
    await expect(newest).toContainText('this minute')
    await expect(newest).toContainText(/\d kB/)
    await openToday(page)
    await begin(page)
    await answerSome(page, 1)
    await leavePractice(page)

    await openSettings(page)
    await newest.getByRole('button', { name: /^Restore/ }).click()
    const answers = page.getByRole('dialog').getByRole('row', { name: /^Answers/ })
    await expect(answers.getByRole('cell')).toHaveText(['3', '2'])
    await expectAccessible()
    await replace(page)
    expect(await countReviews(page)).toBe(2)

    await openToday(page)
    await openSettings(page)
    await expectAccessible()
    await page.getByRole('button', { name: 'Undo and go back to how it was' }).click()
    await replace(page)
    expect(await countReviews(page)).toBe(3)
  })

  test('a database that is gone comes back with every answer, at one button', async ({
    host,
    page,
    expectAccessible,
  }) => {
    test.slow()
    await begin(page)
    await answerSome(page, 2)
    await leavePractice(page)
    await openSettings(page)
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('The backup was made')).toBeVisible()
    await openToday(page)
    await begin(page)
    await answerSome(page, 2)
    await host.quit()
    for (const name of await readdir(join(host.userData, 'backups')))
      if (name.includes('closing') || name.includes('routine')) await rm(join(host.userData, 'backups', name))
    await rm(join(host.userData, 'IndexedDB'), { recursive: true })

    let again = await host.restart()
    await expect(again.getByRole('heading', { name: 'Your history can be brought back' })).toBeVisible()
    await expect(again.getByText('another database stands in its place')).toBeVisible()
    await expect(again.getByRole('strong')).toHaveText('4 answers')
    await expectAccessible()
    // Nothing is decided by starting again.
    again = await host.restart()
    await again.getByRole('button', { name: 'Bring it back' }).click()
    await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    expect(await countReviews(again)).toBe(4)
    again = await host.restart()
    await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    expect(await countReviews(again)).toBe(4)
  })

  test('who does not want it back starts anew, and is not asked again', async ({ host, page }) => {
    test.slow()
    await begin(page)
    await answerSome(page, 1)
    await host.quit()
    await rm(join(host.userData, 'IndexedDB'), { recursive: true })
    let again = await host.restart()
    await again.getByText('Start anew without it').click()
    await again.getByRole('button', { name: 'Start anew' }).click()
    const question = { name: 'Your history can be brought back' }
    await expect(again.getByRole('heading', question)).toBeHidden()
    await expect(again.getByRole('button', { name: /^(Begin|Start)/ })).toBeVisible()
    again = await host.restart()
    await expect(again.locator('html[data-ready]')).toBeVisible()
    await expect(again.getByRole('heading', question)).toBeHidden()
    expect(await countReviews(again)).toBe(0)
  })

  test('a backup that failed is shown on every screen until one could be made', async ({ host, page }) => {
    await begin(page)
    await answerSome(page, 1)
    await leavePractice(page)
    await openSettings(page)
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('The backup was made')).toBeVisible()
    await rm(join(host.userData, 'backups'), { recursive: true })
    await writeFile(join(host.userData, 'backups'), 'in the way')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await openToday(page)
    const alert = page.getByRole('alert').filter({ hasText: 'No backup could be made.' })
    await expect(alert).toBeVisible()
    const again = await host.restart()
    const still = again.getByRole('alert').filter({ hasText: 'No backup could be made.' })
    await expect(still).toBeVisible()
    await rm(join(host.userData, 'backups'))
    await still.getByRole('button', { name: 'Back up again' }).click()
    await expect(still).toBeHidden()
  })
})
