import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from './fixture.ts'
import { begin, cardOf, openToday, putRow, readRow } from './learner.ts'
import { ownPack, writeOwnPack } from './packs.ts'

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
}

/** Past the first screen, to Today. */
async function arrive(page: Page): Promise<void> {
  await begin(page)
  await page.keyboard.press('Escape')
}

async function choose(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add a pack' }).click()
  await (await chooser).setFiles(path)
}

const ofOwn = (page: Page) => page.getByRole('region', { name: 'A pack of my own' })

test('a pack is shown before it is added, asked from, taken out and put back', async ({ page, host }) => {
  await arrive(page)
  await openLibrary(page)
  await choose(page, await writeOwnPack(host.userData))
  const offer = page.getByRole('dialog', { name: 'Add this pack?' })
  await expect(offer.getByRole('heading', { name: 'A pack of my own' })).toBeVisible()
  await expect(offer.getByText('156 cards')).toBeVisible()
  await expect(ofOwn(page)).toHaveCount(0)
  await offer.getByRole('button', { name: 'Add it' }).click()
  await expect(offer).toBeHidden()
  await expect(ofOwn(page).getByText('0 of 156 cards learned')).toBeVisible()
  await openToday(page)
  await expect(page.getByRole('heading', { name: 'A pack of my own' })).toBeVisible()

  const again = await host.restart()
  await openLibrary(again)
  await again.getByRole('button', { name: 'Take out the pack “A pack of my own”' }).click()
  await expect(ofOwn(again)).toHaveCount(0)
  const undo = again.getByRole('button', { name: 'Put it back' })
  await expect(undo).toBeFocused()
  await again.keyboard.press('Enter')
  await expect(ofOwn(again)).toBeVisible()
})

test('another version replaces a pack and says which is there', async ({ page, host }) => {
  await arrive(page)
  await openLibrary(page)
  await choose(page, await writeOwnPack(host.userData))
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(ofOwn(page)).toBeVisible()
  await choose(page, await writeOwnPack(host.userData, { version: '2.0.0' }))
  const offer = page.getByRole('dialog', { name: 'Replace this pack?' })
  await expect(offer.getByText('Version you have: 1.0.0')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(ofOwn(page).getByText('Version 1.0.0')).toBeVisible()
  await choose(page, await writeOwnPack(host.userData, { version: '2.0.0' }))
  await offer.getByRole('button', { name: 'Replace it' }).click()
  await expect(ofOwn(page).getByText('Version 2.0.0')).toBeVisible()
})

test('what cannot be added is refused with a sentence, and nothing changes', async ({ page, host }) => {
  await arrive(page)
  await openLibrary(page)
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(host.userData, name), content)
    return join(host.userData, name)
  }
  const refused: readonly [path: string, sentence: RegExp][] = [
    [await file('photo.png', 'x'), /This is not the file of a Kasane pack/],
    [await file('bytes.json', new Uint8Array([0x7b, 0xff])), /This is not the file of a Kasane pack/],
    [await file('empty.json', ''), /The pack has faults[\s\S]*The file is not JSON/],
    [await file('other.json', '{"schema":1}'), /The pack has faults[\s\S]*And \d+ more/],
    [
      await file('same.json', await ownPack({ id: 'ms-virtualization' })),
      /same id as a pack that comes with/,
    ],
  ]
  for (const [path, sentence] of refused) {
    await choose(page, path)
    await expect(page.getByRole('alert')).toContainText(sentence)
  }
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Take out/ })).toHaveCount(0)
})

test('a file that is dropped is offered as well', async ({ page, host }) => {
  await arrive(page)
  await openLibrary(page)
  const zone = page.getByText('Or drop the file of a pack here')
  await zone.scrollIntoViewIfNeeded()
  const box = await zone.boundingBox()
  if (!box) throw new Error('there is nowhere to drop')
  // As the system does it: only a real drag gives a page its files.
  const data = { items: [], files: [await writeOwnPack(host.userData)], dragOperationsMask: 1 }
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await expect(page.getByRole('dialog', { name: 'Add this pack?' })).toContainText('私の パック.kasane-pack')
})

test('a broken pack is named here too, and can be taken out', async ({ page, host, expectAccessible }) => {
  await arrive(page)
  await putRow(page, 'packs', { id: 'my-notes', version: '1.0.0', installedAt: 0, cards: {} })
  await putRow(page, 'packContents', { pack: 'my-notes', content: '{"schema":1,"id":"my-notes"}' })
  const again = await host.restart()
  await openLibrary(again)
  const broken = again.getByRole('region', { name: 'The pack “my-notes” cannot be opened' })
  await expect(broken).toContainText('"version" is missing. Add it.')
  await expectAccessible()
  await broken.getByRole('button', { name: /^Take out/ }).click()
  await expect(broken).toHaveCount(0)
})

test('a card that was stopped is found here on any later day, and comes again', async ({
  page,
  host,
  expectAccessible,
}) => {
  await begin(page)
  const card = await cardOf(page)
  await page.keyboard.press('KeyS')
  await expect(page.getByRole('article')).not.toHaveAttribute('data-card', card)
  const again = await host.restart({ at: '2027-01-10T10:00:00+09:00' })
  await openLibrary(again)
  const sheet = again.getByRole('region', { name: 'Cards that are not asked' })
  await expect(sheet.getByRole('listitem')).toHaveCount(1)
  await sheet.getByRole('button', { name: 'Let it come again' }).click()
  await expect(sheet.getByText('This card comes again.')).toBeVisible()
  await expectAccessible()
  expect(await readRow(again, 'marks', card)).toBeUndefined()
  const undo = sheet.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await again.keyboard.press('Enter')
  await expect(sheet.getByRole('listitem')).toHaveCount(1)
  expect(await readRow(again, 'marks', card)).toMatchObject({ isSuspended: true })
})
