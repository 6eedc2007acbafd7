import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routes } from '#app'
import { INTERFACE_LANGS } from '#locales'

import { screens } from './screens.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'screenshots')
const THEMES = ['light', 'dark']

describe('the pictures in docs/screenshots', () => {
  test('show every route of the app', () => {
    const shown = new Set(screens.map(({ route }) => route))
    expect(Object.keys(routes).filter((route) => !shown.has(route as keyof typeof routes))).toEqual([])
  })

  test('have a name each', () => {
    const names = screens.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('are there in every language and theme, and no others', () => {
    const wanted = INTERFACE_LANGS.flatMap((lang) =>
      THEMES.flatMap((theme) => screens.map(({ name }) => `${lang}-${theme}-${name}.png`)),
    )
    expect(readdirSync(folder).sort()).toEqual(wanted.sort())
  })

  test('are small, as they are kept with the source', () => {
    const large = readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 64 * 1024)
    expect(large).toEqual([])
  })
})
