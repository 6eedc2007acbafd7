import { expect, test } from './fixture.ts'
import { begin } from './learner.ts'

// What nobody foresaw, wherever it happens, is told and leaves a way on.

test.use({ expectedErrors: [/a bug of this spec/] })

for (const [where, provoke] of [
  ['in what a press set going', () => void Promise.reject(new Error('a bug of this spec'))],
  [
    'in a timer',
    () =>
      void setTimeout(() => {
        throw new Error('a bug of this spec')
      }),
  ],
] as const) {
  test(`a bug ${where} leads to the error screen, and from there back`, async ({ page }) => {
    await begin(page)
    await page.evaluate(provoke)
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible()
    await page.getByText('Details', { exact: true }).click()
    await expect(page.getByText('a bug of this spec')).toBeVisible()
    await page.getByRole('button', { name: 'Back to Today' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  })
}
