import { INTERFACE_LANGS, type Locale } from '#locales'
import { firstDay, journeys } from '../scripts/screens.ts'
import { expect, test } from './fixture.ts'
import { type Host, openHost } from './host.ts'
import { packNames } from './packs.ts'
import { readScreen, speakPseudo } from './pseudo.ts'

// Only in a browser (see playwright.config.ts): the sentences are changed on their way to the page.

/** The same in every language: names of this program and of what it runs on, units, what keys are called, the learner's own. */
const ALLOWED = [
  ...['Kasane', 'Chromium', 'Electron', 'kB', 'MB', 'SM', 'FSRS', 'Virtualization'],
  // What React Aria says itself, in the language of the interface.
  ...['Dismiss', 'Increase', 'Decrease', '閉じる', 'を増やす', 'を減らす', 'を拡大', 'を縮小'],
  ...['Number', 'field', 'Next', 'Previous', 'Today', 'First', 'Last', 'available', 'date'],
  ...['数値フィールド', '次へ', '前へ', '本日', '最初の利用可能日', '最後の利用可能日'],
  ...['Enter', 'Esc', 'Space', 'Alt', 'Ctrl', 'Shift', 'PageUp', 'PageDown', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
]

for (const lang of INTERFACE_LANGS) {
  for (const { name, screens, isElectronOnly } of journeys) {
    if (isElectronOnly) continue
    test(`${name}: every word on the screen comes from the locale (${lang})`, async ({ target }) => {
      test.slow()
      let words: Locale | undefined
      const host: Host = await openHost(target, {
        startAt: firstDay,
        locale: lang === 'ja' ? 'ja-JP' : 'en-US',
        colorScheme: 'light',
        timezoneId: 'Asia/Tokyo',
        viewport: { width: 1000, height: 700 },
        onStart: async (context) => {
          words = await speakPseudo(context, lang)
        },
      })
      if (!words) throw new Error('the app was not started')
      for (const screen of screens) {
        host.page.setDefaultTimeout(20_000)
        await screen.reach({ host, words, lang })
        const { bare, texts } = await readScreen(host.page, ALLOWED, await packNames(lang))
        expect.soft(bare, screen.name).toEqual([])
        expect(texts, screen.name).toBeGreaterThan(3)
      }
      await host.dispose()
    })
  }
}

test('a word that is in no locale is found, as text and as a name', async ({ page }) => {
  await page.evaluate(() => {
    document.title = '⟦Marked⟧ · Kasane'
    document.body.innerHTML = `
      <p>⟦marked ⟦1 May⟧⟧ 12 / 30 Kasane</p>
      <p>⟦marked⟧ forgotten</p>
      <p>⟦cut</p>
      <p lang="ja">パックの文</p>
      <button aria-label="forgotten name">⟦marked⟧</button>
      <img alt="⟦marked⟧">
      <p hidden>hidden</p>`
  })
  const { bare } = await readScreen(page, ALLOWED)
  expect(bare.map((found) => found.replace(/ in <.*/, ''))).toEqual([
    '⟦marked⟧ forgotten',
    '⟦cut',
    'forgotten name',
  ])
})
