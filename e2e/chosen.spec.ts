import { CARDS, importRows, logOf, readTables, reviewsOf, studyDayOf } from './collection.ts'
import { expect, type Page, test } from './fixture.ts'
import { answer, finish } from './learner.ts'

const AT = '2026-11-23T10:00:00+09:00'
const TODAY = studyDayOf(AT)
const facts = new Set<string>()
const onePerFact = CARDS.filter(({ id }) => {
  const fact = id.slice(0, id.lastIndexOf('/'))
  return !facts.has(fact) && facts.add(fact)
})
/** One card of each of thirty facts: no question of one gives away another. */
const known = onePerFact.slice(0, 30)
/** Everything that answers write. */
const WRITTEN = ['cards', 'reviews', 'activity', 'dueCounts', 'taken', 'marks', 'moves', 'sessions', 'packs']

test.use({ startAt: AT })

/** A learner who knows some cards, missed two of them yesterday and starred one. */
async function choose(page: Page): Promise<void> {
  const reviews = known.flatMap((card, index) => {
    const own = reviewsOf(card, 2, TODAY, index < 2 ? 1 : 3)
    return own.map((line, nth) => (index < 2 && nth === 1 ? { ...line, grade: 1 } : line))
  })
  const star = { isSuspended: false, buriedUntil: null, isStarred: true, isRetired: false, isLeech: false }
  const [first] = known
  await importRows(page, {
    reviews: logOf(reviews),
    marks: [{ card: first?.id, topic: first?.topic, ...star }],
  })
  await page.getByRole('link', { name: /^(自由に練習する|Practise by choice)$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(自由に練習する|Practise by choice)$/)
}

test('what is chosen is counted at once', async ({ page }) => {
  await choose(page)
  const matching = (count: number) =>
    page.getByText(count === 1 ? 'One card matches.' : `${count} cards match.`, { exact: true })
  await expect(matching(CARDS.length)).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Missed' }).getByText('In the last 7 days').click()
  await expect(matching(2)).toBeVisible()
  await page.getByText('Starred cards only').click()
  await expect(matching(1)).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Rarely right' }).getByText('Under 50%').click()
  await expect(page.getByText('No card matches. Ask for less.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeDisabled()
})

test('practice by choice leaves every table as it was', async ({ page }) => {
  await choose(page)
  await page.getByRole('radiogroup', { name: 'Missed' }).getByText('In the last 7 days').click()
  const before = await readTables(page, WRITTEN)
  await page.getByRole('button', { name: 'Begin with 2 questions' }).click()
  await expect(page.getByText('neither the schedule nor your history changes')).toBeVisible()
  const cards = await finish(page, (_, nth) => (nth === 0 ? 2 : 4))
  expect(new Set(cards)).toEqual(new Set(known.slice(0, 2).map(({ id }) => id)))
  // Missed ones are drilled here as everywhere.
  expect(cards).toHaveLength(4)
  await page.getByRole('button', { name: /^Back to Today/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  expect(await readTables(page, WRITTEN)).toEqual(before)
})

test('undo goes back in it, and never into the log', async ({ page }) => {
  await choose(page)
  const before = await readTables(page, WRITTEN)
  await page.getByRole('button', { name: /^Begin with/ }).click()
  const first = await page.getByRole('article').getAttribute('data-card')
  await answer(page, 4)
  await page.keyboard.press('Alt+KeyZ')
  await expect(page.getByRole('article')).toHaveAttribute('data-card', first ?? '')
  await page.keyboard.press('Alt+KeyZ')
  await expect(page.getByRole('article')).toHaveAttribute('data-card', first ?? '')
  expect(await readTables(page, WRITTEN)).toEqual(before)
})

test('counted, the answers are early reviews in the log', async ({ page }) => {
  await choose(page)
  const before = await readTables(page, WRITTEN)
  await page.getByRole('radiogroup', { name: 'Missed' }).getByText('In the last 7 days').click()
  await page.getByText('Count these as reviews').click()
  await page.getByRole('button', { name: 'Begin with 2 questions' }).click()
  await expect(page.getByText('These answers count as reviews.')).toBeVisible()
  const card = await answer(page, 4)
  const after = await readTables(page, WRITTEN)
  expect(after.reviews).toHaveLength((before.reviews?.length ?? 0) + 1)
  expect(after.reviews?.at(-1)).toMatchObject({ card, kind: 'review', studyDay: TODAY })
  expect(after.sessions).toEqual(before.sessions)
})
