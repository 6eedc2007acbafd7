import type { Locator } from '@playwright/test'
import { expect, type Page } from './fixture.ts'

/** What a learner does again and again, by role and label, in either language. */

export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(最初の|始める|続きから|Begin|Go on)/ }).click()
  await page.getByRole('article').waitFor()
}

/** The card behind the question on the screen. */
export async function cardOf(page: Page): Promise<string> {
  return (await page.getByRole('article').getAttribute('data-card')) ?? ''
}

/** Says "don't know": the one answer that every question takes. */
export async function giveUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(わからない|Don’t know)/ }).click()
  await expect(goOn(page)).toBeVisible()
}

/** The button that goes on from a verdict: there is one exactly while there is a verdict. */
export function goOn(page: Page): Locator {
  return page.getByRole('button', { name: /^(次へ|学習を終える|Next|Finish)/ })
}

/** Answers the question on the screen, with the grade that the learner gives it, and goes on. Returns the card. */
export async function answer(page: Page, grade: number): Promise<string> {
  const card = await cardOf(page)
  await giveUp(page)
  const radio = page.getByRole('radio', { name: new RegExp(`^${grade}:`) })
  // The grades come in the frame after the verdict, and with them their keys.
  await expect(radio).toBeAttached()
  await page.keyboard.press(`Digit${grade}`)
  await expect(radio).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(goOn(page)).toBeHidden()
  return card
}

/** How many questions are answered, as the progress bar says. */
export async function progress(page: Page): Promise<number> {
  return Number(await page.getByRole('progressbar').getAttribute('aria-valuenow'))
}

/** Answers until the summary; `gradeOf` says with which grade. Returns the cards in the order in which they came. */
export async function finish(page: Page, gradeOf: (card: string, nth: number) => number): Promise<string[]> {
  const cards: string[] = []
  const summary = page.getByRole('heading', { name: /^(学習のまとめ|Session summary)$/ })
  while (!(await summary.isVisible())) {
    const card = await cardOf(page)
    await answer(page, gradeOf(card, timesIn(cards, card)))
    cards.push(card)
  }
  return cards
}

export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(設定|Settings)$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^(設定|Settings)$/ })).toBeVisible()
}

export async function openToday(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(今日|Today)$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^(今日|Today)$/ })).toBeVisible()
}

/** How many questions Today says, by their kind; all 0 where it says that nothing is left. */
export async function agenda(
  page: Page,
): Promise<{ total: number; Review: number; New: number; Again: number }> {
  await openToday(page)
  const hero = page.getByRole('region', { name: /^(For today|Done for today)$/ })
  await hero.waitFor()
  const numberAfter = async (name: string): Promise<number> => {
    const part = hero.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) })
    return (await part.count()) === 0 ? 0 : Number(await part.locator('dd').textContent())
  }
  const [Review, New, Again] = [
    await numberAfter('Review'),
    await numberAfter('New'),
    await numberAfter('Again'),
  ]
  const said = await hero.getByText(/^\d+ questions?$/).allTextContents()
  return { total: Number.parseInt(said[0] ?? '0', 10), Review, New, Again }
}

/**
 * Answers until Today has nothing left, and ends there. A question that an earlier one gave away waits for the next sitting,
 * so a day may take more than one.
 */
export async function finishDay(
  page: Page,
  gradeOf: (card: string, nth: number) => number,
): Promise<string[]> {
  const cards: string[] = []
  for (;;) {
    cards.push(...(await finish(page, (card, nth) => gradeOf(card, nth + timesIn(cards, card)))))
    await page.getByRole('button', { name: 'Back to Today' }).click()
    if ((await agenda(page)).total === 0) return cards
    await begin(page)
  }
}

function timesIn(cards: readonly string[], card: string): number {
  return cards.filter((one) => one === card).length
}

/** Sets preferences as if they had been chosen before; they are in force after the next start. */
export async function choose(page: Page, chosen: Readonly<Record<string, unknown>>): Promise<void> {
  await putRow(page, 'preferences', { key: 'preferences', chosen: { isWelcomed: true, ...chosen } })
}

/** Writes into the database as an older version or a broken disk might have left it. */
export async function putRow(page: Page, table: string, row: unknown): Promise<void> {
  await page.evaluate(
    ([table, row]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('kasane')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction(table, 'readwrite')
          transaction.objectStore(table).put(row)
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    [table, row] as const,
  )
}

/** A row of the database as it is; undefined where there is none. */
export function readRow(page: Page, table: string, key: string): Promise<unknown> {
  return page.evaluate(
    ([table, key]) =>
      new Promise<unknown>((resolve, reject) => {
        const request = indexedDB.open('kasane')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const reading = request.result.transaction(table).objectStore(table).get(key)
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            request.result.close()
            resolve(reading.result)
          }
        }
      }),
    [table, key] as const,
  )
}

/** Begins with typing as the form of questions, and comes to the first question that is typed. */
export async function beginTyping(page: Page): Promise<void> {
  await begin(page)
  await page.keyboard.press('Escape')
  await openSettings(page)
  await page.getByRole('radiogroup', { name: 'Form of questions' }).getByText('Type it').click()
  await openToday(page)
  await begin(page)
  const field = page.getByRole('textbox')
  // Not every card can be asked for in words of one's own.
  while (!(await field.isVisible())) await answer(page, 4)
  await expect(field).toBeFocused()
}
