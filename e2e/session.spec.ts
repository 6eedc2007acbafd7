import { expect, type Page, test } from './fixture.ts'
import { answer, begin, cardOf, finish, giveUp, goOn, openToday, progress, putRow } from './learner.ts'

/** Where the focus is by itself, so that letters are commands. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
}

async function said(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('main').getByRole('status')).toContainText(words)
}

const WORDS = {
  'en-US': {
    starred: /Starred\./,
    suspended: /will not be asked any more/,
    buried: /left until tomorrow/,
    suspendedBack: /Asked again from now on/,
    answerBack: /Answer taken back/,
    starBack: /Star taken off again/,
    note: 'Your note',
    why: /^Why this date/,
    left: /^Go on \(\d+ left\)/,
    more: 'More',
    paused: 'Paused',
  },
  'ja-JP': {
    starred: /星を付けました/,
    suspended: /今後出しません/,
    buried: /明日まで出しません/,
    suspendedBack: /「今後出さない」を取り消しました/,
    answerBack: /回答を取り消しました/,
    starBack: /星を付けたのを取り消しました/,
    note: '自分のメモ',
    why: /^この日になる理由/,
    left: /^続きから（残り \d+ 問）/,
    more: 'その他の操作',
    paused: '一時停止中',
  },
} as const

for (const locale of ['ja-JP', 'en-US'] as const) {
  const words = WORDS[locale]
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('a whole session by keys alone: marks, a note, the reason of a date, a pause, undo, a restart', async ({
      page: firstPage,
      host,
      expectAccessible,
    }) => {
      test.slow()
      let page = firstPage
      await press(page, 'Enter')
      await page.getByRole('article').waitFor()
      const first = await cardOf(page)

      // Marks while the question is open, and their undo in order.
      await press(page, 'Alt+KeyF')
      await said(page, words.starred)
      await press(page, 'Alt+KeyS')
      await said(page, words.suspended)
      await expect(page.getByRole('article')).not.toHaveAttribute('data-card', first)
      await press(page, 'Alt+KeyZ')
      await said(page, words.suspendedBack)
      await expect(page.getByRole('article')).toHaveAttribute('data-card', first)
      await press(page, 'Alt+KeyZ')
      await said(page, words.starBack)

      // The verdict: a note, and why it comes on that day.
      await press(page, 'Alt+KeyD')
      await expect(goOn(page)).toBeFocused()
      await press(page, 'KeyE')
      await expect(page.getByRole('dialog', { name: words.note })).toBeVisible()
      await expectAccessible()
      await page.keyboard.type('physical: P first')
      await press(page, 'Control+Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(page.getByText('physical: P first')).toBeVisible()
      await press(page, 'Digit4')
      await press(page, 'KeyW')
      const why = page.getByRole('button', { name: words.why })
      await expect(why).toHaveAttribute('aria-expanded', 'true')
      await expect(page.getByRole('main').getByText(/2\.50/).first()).toBeVisible()
      await expectAccessible()
      await press(page, 'Enter')
      await expect(goOn(page)).toBeHidden()

      // Buried, answered, paused, left, and gone on with after a restart.
      await press(page, 'Alt+KeyB')
      await said(page, words.buried)
      const third = await cardOf(page)
      await press(page, 'Alt+KeyP')
      await expect(page.getByRole('dialog', { name: words.paused })).toBeVisible()
      await expect(page.getByRole('article')).toBeHidden()
      await expectAccessible()
      await press(page, 'Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
      await answer(page, 4)
      const fourth = await cardOf(page)
      await press(page, 'Escape')
      await expect(page.getByRole('button', { name: words.left })).toBeFocused()
      await expectAccessible()

      page = await host.restart()
      await openToday(page)
      await page.getByRole('button', { name: words.left }).press('Enter')
      await expect(page.getByRole('article')).toHaveAttribute('data-card', fourth)
      expect(await progress(page)).toBe(2)
      await press(page, 'Alt+KeyZ')
      await said(page, words.answerBack)
      await expect(page.getByRole('article')).toHaveAttribute('data-card', third)

      // From Today, too: the last answer of the day is asked again.
      await press(page, 'Escape')
      await page.getByRole('button', { name: words.left }).waitFor()
      await press(page, 'KeyZ')
      await expect(page.getByRole('article')).not.toHaveAttribute('data-card', third)
      expect(await progress(page)).toBe(1)
      await finish(page, () => 4)
      await press(page, 'Enter')
      await expect(page.getByRole('heading', { level: 1, name: /^(今日|Today)$/ })).toBeVisible()
    })
  })
}

test('the session goes on after a crash with the very question at which it was cut off', async ({
  page: firstPage,
  host,
}) => {
  let page = firstPage
  await begin(page)
  await answer(page, 4)
  await answer(page, 2)
  const card = await cardOf(page)
  const stem = await page.getByRole('article').getByRole('heading').textContent()
  await host.kill()
  page = await host.restart()
  await openToday(page)
  await page.getByRole('button', { name: /^Go on \(9 left\)/ }).click()
  await expect(page.getByRole('article')).toHaveAttribute('data-card', card)
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(stem ?? '')
  expect(await progress(page)).toBe(2)
  // Killed at a verdict, it goes on with the next question, and the answer stands.
  await giveUp(page)
  await expect(page.getByText(/^Next on|comes again today/)).toBeVisible()
  await host.kill()
  page = await host.restart()
  await openToday(page)
  await page.getByRole('button', { name: /^Go on \(9 left\)/ }).click()
  await expect(page.getByRole('article')).not.toHaveAttribute('data-card', card)
  expect(await progress(page)).toBe(3)
})

test('everything can be done by mouse, from one menu', async ({ page, expectAccessible }) => {
  await begin(page)
  const card = await cardOf(page)
  const more = page.getByRole('button', { name: 'More', exact: true })
  await more.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible()
  await page.getByRole('menuitem', { name: 'Star it' }).click()
  await expect(page.getByRole('img', { name: 'starred' })).toBeVisible()
  await more.click()
  await page.getByRole('menuitem', { name: /^Leave it until tomorrow/ }).click()
  await expect(page.getByRole('article')).not.toHaveAttribute('data-card', card)
  await more.click()
  await page.getByRole('menuitem', { name: 'Undo the last thing you did' }).click()
  await expect(page.getByRole('article')).toHaveAttribute('data-card', card)
  await expect(page.getByRole('img', { name: 'starred' })).toBeVisible()
  // Today says what it would take back.
  await page.getByRole('button', { name: 'Leave for Today' }).click()
  await page.getByRole('button', { name: /^Undo “Star it”/ }).click()
  await expect(page.getByRole('article')).toHaveAttribute('data-card', card)
  await expect(page.getByRole('img', { name: 'starred' })).toBeHidden()
})

test('the learner’s own keys count, and the usual ones no longer do', async ({ page }) => {
  const chosen = { isWelcomed: true, keys: { suspend: 'KeyX', unknown: 'KeyQ' } }
  await putRow(page, 'preferences', { key: 'preferences', chosen })
  await page.reload()
  await begin(page)
  const card = await cardOf(page)
  await expect(page.getByRole('button', { name: /^Don’t know/ })).toContainText('Q')
  await page.keyboard.press('Alt+KeyD')
  await page.keyboard.press('Alt+KeyS')
  expect(await cardOf(page)).toBe(card)
  await expect(goOn(page)).toBeHidden()
  await page.keyboard.press('Alt+KeyX')
  await expect(page.getByRole('article')).not.toHaveAttribute('data-card', card)
  await page.keyboard.press('Alt+KeyQ')
  await expect(goOn(page)).toBeVisible()
})

test.describe('a card that is known and forgotten again and again', () => {
  test.use({ startAt: '2026-01-15T09:00:00+09:00' })

  test('is put aside at its eighth lapse, with advice; it can be kept, and that can be undone', async ({
    page: firstPage,
    host,
    expectAccessible,
  }) => {
    let page = firstPage
    await begin(page)
    const card = await answer(page, 4)
    await page.keyboard.press('Escape')
    await openToday(page)
    await lapsed(page, card, 7)
    page = await host.restart({ at: '2026-01-16T09:00:00+09:00' })
    await openToday(page)
    await begin(page)
    await expect(page.getByRole('article')).toHaveAttribute('data-card', card)
    await giveUp(page)
    await expect(page.getByText(/so it has been put aside/)).toBeVisible()
    await expect(page.getByText(/does not come again in this session/)).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Keep it anyway' }).click()
    await expect(page.getByText(/It goes on being asked/)).toBeVisible()
    await page.keyboard.press('KeyZ')
    await expect(page.getByText(/so it has been put aside/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(goOn(page)).toBeHidden()
    expect(await finish(page, () => 4)).not.toContain(card)
  })
})

/** Sets how often a card has lapsed, as if it had been learned for months. */
async function lapsed(page: Page, card: string, lapses: number): Promise<void> {
  await page.evaluate(
    ([card, lapses]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('kasane')
        request.onsuccess = () => {
          const transaction = request.result.transaction('cards', 'readwrite')
          const cards = transaction.objectStore('cards')
          const read = cards.get(card)
          read.onsuccess = () => {
            const row = read.result
            cards.put({ ...row, progress: { ...row.progress, lapses } })
          }
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    [card, lapses] as const,
  )
}
