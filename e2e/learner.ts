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
  await page.keyboard.press(`Digit${grade}`)
  await expect(page.getByRole('radio', { name: new RegExp(`^${grade}:`) })).toBeChecked()
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
    await answer(page, gradeOf(card, cards.filter((earlier) => earlier === card).length))
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

const FORMAT_NAMES = {
  choice: /^(選択|Choice)$/,
  trueFalse: /^(正誤|True or false)$/,
  multiple: /^(複数選択|Several choices)$/,
  cloze: /^(穴埋め|Fill the gap)$/,
  typed: /^(記述|Type it)$/,
  matching: /^(組み合わせ|Matching)$/,
  sorting: /^(分類|Sorting)$/,
  oddOneOut: /^(仲間はずれ|Odd one out)$/,
} as const
export type Format = keyof typeof FORMAT_NAMES
export const FORMATS = Object.keys(FORMAT_NAMES) as Format[]

/** From within a session: asks for nothing but this format and answers until a question of it stands on the screen. */
export async function reachFormat(page: Page, format: Format, questionLang: 'ja' | 'en'): Promise<void> {
  const chosen = { format, questionLang, newPerDay: 200, isWelcomed: true }
  await putRow(page, 'preferences', { key: 'preferences', chosen })
  await page.reload()
  await page.getByRole('article').waitFor()
  const name = page.getByRole('article').getByText(FORMAT_NAMES[format])
  for (let tries = 0; tries < 40 && !(await name.isVisible()); tries++) await answer(page, 5)
  await expect(name).toBeVisible()
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
