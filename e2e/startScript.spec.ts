import { join } from 'node:path'
import { gzippedKb, noteScripts, readyAt } from '../scripts/startScript.ts'
import { expect, test } from './fixture.ts'
import { choose } from './learner.ts'

// The same that `npm run bench -- --only script` measures, against the most that it may be.

const MOST_KB = 250
const built = join(import.meta.dirname, '..', 'out', 'renderer')

// The sentences of this language are the longer ones.
test.use({ locale: 'ja-JP' })

test(`Today stands after no more than ${MOST_KB} KB of script`, async ({ host, page: firstPage }) => {
  await choose(firstPage, {})
  const page = await host.restart()
  const scriptsBefore = await noteScripts(await page.context().newCDPSession(page))
  await page.reload()
  await expect(page.getByRole('button', { name: /^始める/ })).toBeVisible()
  const scripts = scriptsBefore(await page.evaluate(readyAt))
  // Were nothing noted, the check could not fail.
  expect(scripts).toContainEqual(expect.stringMatching(/\/main-.*\.js$/))
  expect(gzippedKb(built, scripts)).toBeLessThanOrEqual(MOST_KB)
})
