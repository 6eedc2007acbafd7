import { expect, type Page, test } from './fixture.ts'
import { agenda, answer, begin, cardOf, choose, finishDay, openToday, putRow, readRow } from './learner.ts'

test.use({ locale: 'en-US', startAt: '2026-06-01T09:00:00+09:00' })

const CHOSEN = { newPerDay: 4, reviewsPerDay: 6, questionLang: 'en' } as const
const LAST_DAY = 8

function factOf(card: string): string {
  return card.slice(0, card.lastIndexOf('/'))
}

/** What is asked without its drills: each card as it first comes. */
function firstTimes(cards: readonly string[]): string[] {
  return [...new Set(cards)]
}

interface CardRow {
  readonly progress: { readonly lapses: number }
}

test('a week: limits, lapses, a leech, siblings, a buried card, and an answer undone after a restart', async ({
  page: first,
  host,
}) => {
  test.setTimeout(400_000)
  await choose(first, CHOSEN)
  let page = first
  /** Cards that have been introduced, with the day on which each was seen last. */
  const seenOn = new Map<string, number>()
  let leech = ''
  for (let day = 1; day <= LAST_DAY; day++) {
    page = await host.restart({ at: `2026-06-0${day}T09:00:00+09:00` })
    const promised = await agenda(page)
    expect(promised.Review).toBeLessThanOrEqual(CHOSEN.reviewsPerDay)
    expect(promised.New).toBeLessThanOrEqual(CHOSEN.newPerDay)
    expect(promised.total).toBe(promised.Review + promised.New)
    await begin(page)

    let asked: string[]
    if (day === 3) asked = await withBurial(page, seenOn)
    else if (day === 4) [page, asked] = await withRestart(page)
    else if (day === 6) [leech, asked] = await withLeech(page)
    else asked = await finishDay(page, (card, nth) => (nth === 0 && isFailed(card, day) ? 2 : 4))

    const cards = firstTimes(asked)
    expect(cards).toHaveLength(promised.total)
    // One card of a fact a day.
    expect(new Set(cards.map(factOf)).size).toBe(cards.length)
    expect(cards.filter((card) => !seenOn.has(card))).toHaveLength(promised.New)
    // A leech that was put aside does not come again.
    if (day > 6) expect(cards).not.toContain(leech)
    for (const card of cards) seenOn.set(card, day)
    await expect(page.getByText(`${day} ${day === 1 ? 'day' : 'days'} in a row`)).toBeVisible()
  }
  // Some fact has come with two of its cards by now, and never on one day.
  const facts = [...seenOn.keys()].map(factOf)
  expect(new Set(facts).size).toBeLessThan(facts.length)
  await expect(page.getByRole('region', { name: 'Put aside' })).toBeVisible()
  await page
    .getByRole('region', { name: 'Put aside' })
    .getByRole('button', { name: 'Let it come again' })
    .click()
  await expect(page.getByRole('region', { name: 'Put aside' }).getByRole('listitem')).toHaveCount(0)

  async function withRestart(before: Page): Promise<[Page, string[]]> {
    const [one, two] = [await answer(before, 4), await answer(before, 4)]
    const again = await host.restart({ at: '2026-06-04T12:00:00+09:00' })
    await openToday(again)
    await again.getByRole('button', { name: 'Undo the last answer' }).click()
    await again.getByRole('article').waitFor()
    expect(await cardOf(again)).toBe(two)
    return [again, [one, ...(await finishDay(again, () => 4))]]
  }
})

function isFailed(card: string, day: number): boolean {
  return day % 2 === 0 && card.length % 3 === 0
}

/** The first review is put off until tomorrow; it is not asked again today. */
async function withBurial(page: Page, seenOn: Map<string, number>): Promise<string[]> {
  const buried = await cardOf(page)
  await page.keyboard.press('Alt+KeyB')
  await expect(page.getByRole('article')).not.toHaveAttribute('data-card', buried)
  const asked = await finishDay(page, () => 4)
  expect(asked).not.toContain(buried)
  expect(seenOn.has(buried)).toBe(true)
  return [...asked, buried]
}

/** A card that was failed seven times before is failed once more. */
async function withLeech(page: Page): Promise<[string, string[]]> {
  const card = await cardOf(page)
  const row = (await readRow(page, 'cards', card)) as CardRow
  await putRow(page, 'cards', { ...row, progress: { ...row.progress, lapses: 7 } })
  const asked = await finishDay(page, (one) => (one === card ? 1 : 4))
  expect(asked.filter((one) => one === card)).toHaveLength(1)
  return [card, asked]
}
