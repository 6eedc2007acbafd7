import { expect, type Page, test } from './fixture.ts'
import {
  answer,
  begin,
  cardOf,
  choose,
  finish,
  giveUp,
  goOn,
  openSettings,
  openToday,
  progress,
} from './learner.ts'

test('a card that was not known comes again in the session until it is graded 4', async ({ page }) => {
  await begin(page)
  const card = await answer(page, 2)
  const cards = await finish(page, (asked, nth) => (asked === card && nth === 0 ? 3 : 4))
  expect(cards.filter((asked) => asked === card)).toHaveLength(2)
  expect(cards).toHaveLength(11)
})

test('undo brings back the question, and what was saved of it', async ({ page, host }) => {
  await begin(page)
  const first = await cardOf(page)
  await giveUp(page)
  await page.keyboard.press('KeyZ')
  await expect(page.getByRole('status').getByText('Answer taken back:')).toBeVisible()
  expect(await cardOf(page)).toBe(first)
  expect(await progress(page)).toBe(0)

  await answer(page, 4)
  const second = await cardOf(page)
  await page.getByRole('button', { name: /^Undo the last answer/ }).click()
  await expect(page.getByRole('article')).toHaveAttribute('data-card', first)
  await answer(page, 5)
  expect(await cardOf(page)).toBe(second)
  await page.getByRole('button', { name: /^Undo the last answer/ }).click()
  await expect(page.getByRole('article')).toHaveAttribute('data-card', first)

  const again = await host.restart()
  await openToday(again)
  await expect(again.getByText('10 questions', { exact: true })).toBeVisible()
})

test('the grade is proposed with its reason, and one key changes it', async ({ page }) => {
  await begin(page)
  await giveUp(page)
  await expect(page.getByRole('radio', { name: /^0:/ })).toBeChecked()
  await expect(page.getByText('0 is proposed: it did not come to mind.')).toBeVisible()
  await page.keyboard.press('Digit4')
  await expect(page.getByRole('radio', { name: /^4:/ })).toBeChecked()
  await expect(page.getByText('Changed to 4 (0 was proposed).')).toBeVisible()
})

test('what the learner reports is kept and put aside', async ({ page }) => {
  await begin(page)
  const card = await cardOf(page)
  await page.getByRole('article').getByRole('heading').click()
  await page.keyboard.press('Alt+KeyR')
  await page.getByRole('textbox', { name: 'What you noticed (optional)' }).fill('two answers are right')
  await page.getByRole('button', { name: 'Keep the report' }).click()
  await expect(page.getByText('The report is kept')).toBeVisible()
  const asked = await finish(page, () => 4)
  expect(asked).toHaveLength(9)
  expect(asked).not.toContain(card)
})

test('the language of the question on the screen can be switched, and what was typed stays', async ({
  page,
}) => {
  await begin(page)
  await page.getByRole('button', { name: 'Leave for Today' }).click()
  await openSettings(page)
  await page.getByRole('radiogroup', { name: 'Form of questions' }).getByText('Type it').click()
  await openToday(page)
  await begin(page)
  const field = page.getByRole('textbox')
  while (!(await field.isVisible())) await answer(page, 4)
  const stem = page.getByRole('article').getByRole('heading')
  const card = await cardOf(page)
  await expect(stem).toHaveAttribute('lang', 'en')
  await field.fill('Hyper')
  await page.keyboard.press('Alt+KeyL')
  await expect(stem).toHaveAttribute('lang', 'ja')
  await expect(field).toHaveValue('Hyper')
  await expect(field).toHaveAttribute('lang', 'ja')
  expect(await cardOf(page)).toBe(card)
  await page.getByRole('radiogroup', { name: 'Language of this question' }).getByText('English').click()
  await expect(stem).toHaveAttribute('lang', 'en')
})

test('an answer that cannot be saved is said so, holds up the next question, and is saved when it can be', async ({
  page,
  host,
}) => {
  await begin(page)
  const card = await cardOf(page)
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no space', 'QuotaExceededError')
    }
    Object.assign(window, { mendDisk: () => Object.assign(IDBObjectStore.prototype, { add }) })
  })
  await giveUp(page)
  await expect(page.getByRole('alert')).toContainText('The disk is full')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await cardOf(page)).toBe(card)
  await page.evaluate(() => (window as unknown as { mendDisk(): void }).mendDisk())
  await page.getByRole('button', { name: 'Save again' }).click()
  // The learner had asked for the next question; it comes as soon as the answer is saved.
  await expect(page.getByRole('article')).not.toHaveAttribute('data-card', card)

  const again = await host.restart()
  await openToday(again)
  await expect(again.getByText('10 questions', { exact: true })).toBeVisible()
  await expect(again.getByText('Again')).toBeVisible()
})

test('a whole session by keyboard alone', async ({ page }) => {
  await page.keyboard.press('Enter')
  const summary = page.getByRole('heading', { name: 'Session summary' })
  await page.getByRole('article').waitFor()
  const next = goOn(page)
  for (let nth = 0; nth < 10; nth++) {
    await page.keyboard.press('Alt+KeyD')
    await expect(next).toBeFocused()
    await page.keyboard.press('Digit5')
    await page.keyboard.press('Enter')
    await expect(next).toBeHidden()
  }
  await expect(summary).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('the keys are listed at a question mark', async ({ page }) => {
  await begin(page)
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('article')).toBeVisible()
})

test('a grade is heard from the verdict on, however quick the learner is', async ({ page }) => {
  await begin(page)
  await page.evaluate(async () => {
    const press = (code: string): void => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { code, altKey: code === 'KeyD', bubbles: true }))
    }
    press('KeyD')
    // The verdict stands within the same task: no frame was painted yet.
    for (let turn = 0; turn < 10; turn += 1) await null
    press('Digit3')
  })
  await expect(page.getByText('Changed to 3 (0 was proposed).')).toBeVisible()
})

test('an answer that was left before the learner graded it counts as proposed, and coming back says so', async ({
  page,
}) => {
  await choose(page, { gradeMode: 'self' })
  await page.reload()
  await begin(page)
  const card = await cardOf(page)
  await giveUp(page)
  await expect(page.getByText('Should you leave before, the proposed grade counts.')).toBeVisible()
  await page.keyboard.press('Escape')
  await begin(page)
  const message = page.getByText('You left before grading this answer, so the proposed 0 counts.')
  await expect(message).toBeVisible()
  await page.keyboard.press('Alt+KeyZ')
  await expect(page.getByRole('article')).toHaveAttribute('data-card', card)
  await answer(page, 4)
  await page.keyboard.press('Escape')
  await begin(page)
  await expect(message).toBeHidden()
})

interface Heard {
  /** The tones that were started, each with the state of its audio at the time. */
  readonly tones: { readonly hertz: number; readonly audio: BaseAudioContext }[]
}

/** Listens at the browser's own audio, which sounds all the same. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tones: Heard['tones'] = []
    Object.assign(window, { tones })
    const { start } = AudioScheduledSourceNode.prototype
    AudioScheduledSourceNode.prototype.start = function (...when) {
      if (this instanceof OscillatorNode) tones.push({ hertz: this.frequency.value, audio: this.context })
      start.apply(this, when)
    }
  })
}

function heard(page: Page): Promise<{ readonly hertz: number; readonly state: string }[]> {
  return page.evaluate(() =>
    (window as unknown as Heard).tones.map(({ hertz, audio }) => ({ hertz, state: audio.state })),
  )
}

test('a tone goes with the verdict where the learner wants it, another one where it is right, and none by itself', async ({
  page,
}) => {
  await choose(page, { format: 'choice' })
  await page.reload()
  await listen(page)
  await begin(page)
  await giveUp(page)
  await page.keyboard.press('Escape')
  expect(await heard(page)).toEqual([])
  await openSettings(page)
  await page.getByText('Sounds', { exact: true }).click()
  await expect(page.getByRole('switch', { name: /^Sounds/ })).toBeChecked()
  await openToday(page)
  await begin(page)
  await giveUp(page)
  await expect.poll(() => heard(page)).toEqual([{ hertz: expect.closeTo(261.63, 1), state: 'running' }])
  // What was right is seen at the verdict; the same question, asked again, is answered with it.
  const right = page.getByRole('listitem').filter({ hasText: 'the right option' })
  const option = (await right.locator('[lang]').first().textContent()) ?? ''
  await page.keyboard.press('KeyZ')
  await page.getByRole('button', { name: option }).click()
  await expect(page.getByRole('status').getByText('Right', { exact: true })).toBeVisible()
  await expect
    .poll(async () => (await heard(page)).map(({ hertz }) => Math.round(hertz)))
    .toEqual([262, 523, 784])
})
