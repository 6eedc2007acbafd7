import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import type { Deed, Place } from './bridge.ts'
import { menuTemplate } from './menuTemplate.ts'

const languages = ['ja', 'en'] as const
const systems = [{ isMac: true }, { isMac: false }] as const

function build(language: 'ja' | 'en', isMac: boolean) {
  const done: (Place | Deed | 'sm2')[] = []
  const menu = menuTemplate(
    language,
    {
      go: (place) => done.push(place),
      run: (deed) => done.push(deed),
      explainSm2: () => done.push('sm2'),
    },
    { isMac, withDevTools: false },
  )
  const items = menu.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])
  return { menu, items, done }
}

describe.each(systems)('the menu (on a Mac: $isMac)', ({ isMac }) => {
  test('is the same in every language but for its words', () => {
    const shape = (language: 'ja' | 'en') =>
      build(language, isMac).items.map(({ label, click, ...rest }) => ({
        ...rest,
        acts: click !== undefined,
      }))
    expect(shape('ja')).toEqual(shape('en'))
  })

  test.each(languages)('has a word for every item in %s, and no two the same in one menu', (language) => {
    for (const { label, submenu } of build(language, isMac).menu) {
      expect(label).toBeTruthy()
      const labels = (submenu as MenuItemConstructorOptions[])
        .filter(({ type, visible }) => type !== 'separator' && visible !== false)
        .map((item) => item.label)
      expect(labels).not.toContain(undefined)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  test('takes no key from the session: each of its own keys needs Control or Command, and stands once', () => {
    const keys = build('en', isMac).items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys.length).toBeGreaterThan(4)
    for (const key of keys) expect(String(key)).toMatch(/^CommandOrControl\+[^A-Z]*[A-Z0-9,=]$/)
    expect(new Set(keys).size).toBe(keys.length)
    // What the system's own items use.
    for (const taken of ['Z', 'X', 'C', 'V', 'A', 'W', 'Q', 'M', 'H', 'R', '0', '-'])
      expect(keys).not.toContain(`CommandOrControl+${taken}`)
  })

  test('leads to every screen it names, and does what it says', () => {
    const { items, done } = build('en', isMac)
    for (const { click } of items) (click as (() => void) | undefined)?.()
    const places = ['today', 'practice', 'chosen', 'exams', 'plan', 'library', 'settings', 'help']
    const deeds = ['add-pack', 'export', 'import', 'back-up', 'sm2']
    expect(done.sort()).toEqual([...places, ...deeds].sort())
  })

  test('can be quit from, once', () => {
    expect(build('ja', isMac).items.filter(({ role }) => role === 'quit')).toHaveLength(1)
  })
})

test('a Mac has its application menu first, others have settings and quit under File', () => {
  expect(build('en', true).menu[0]?.label).toBe('Kasane')
  const { menu, items } = build('en', false)
  expect(menu[0]?.label).toBe('File')
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['Settings…', 'Quit']))
})
