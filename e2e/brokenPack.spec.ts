import { expect, test } from './fixture.ts'
import { begin, openToday, putRow } from './learner.ts'

test('a broken pack is named with place and reason, and the others still work', async ({ page, host }) => {
  await begin(page)
  await putRow(page, 'packs', { id: 'my-notes', version: '1.0.0', installedAt: 0, cards: {} })
  await putRow(page, 'packContents', { pack: 'my-notes', content: '{"schema":1,"id":"my-notes"}' })
  const again = await host.restart()
  await openToday(again)
  await expect(again.getByRole('heading', { name: 'The pack “my-notes” cannot be opened' })).toBeVisible()
  await again.getByRole('link', { name: 'See why in the Library' }).click()
  await expect(again.getByText('version: "version" is missing. Add it.')).toBeVisible()
  await openToday(again)
  await begin(again)
  await expect(again.getByRole('article')).toBeVisible()
})
