import { expect, test } from './fixture.ts'
import { beginTyping, cardOf, goOn } from './learner.ts'

test('the Enter that ends a composition does not submit; the next one does, and does not also go on', async ({
  page,
}) => {
  await beginTyping(page)
  const card = await cardOf(page)
  const keyboard = await page.context().newCDPSession(page)
  const next = goOn(page)
  const enter = { key: 'Enter', code: 'Enter', text: '\r' }

  await keyboard.send('Input.imeSetComposition', { text: 'かそう', selectionStart: 3, selectionEnd: 3 })
  // One platform's input method marks the key by isComposing, another's by the key code 229.
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter, windowsVirtualKeyCode: 13 })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter, windowsVirtualKeyCode: 229 })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 229 })
  await keyboard.send('Input.insertText', { text: '仮想' })
  await expect(page.getByRole('textbox')).toHaveValue(/仮想/)
  await expect(next).toBeHidden()

  await page.keyboard.press('Enter')
  await expect(goOn(page)).toBeVisible()
  await expect(next).toBeFocused()
  expect(await cardOf(page)).toBe(card)
  await page.keyboard.press('Enter')
  await expect(next).toBeHidden()
})

test('a letter is a letter while an answer is typed', async ({ page }) => {
  await beginTyping(page)
  await page.keyboard.type('drzl123')
  await expect(page.getByRole('textbox')).toHaveValue('drzl123')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a blank answer is not submitted', async ({ page }) => {
  await beginTyping(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('  ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox')).toBeVisible()
})
