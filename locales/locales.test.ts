import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '#storage'
import { INTERFACE_LANGS } from './index.ts'

type Sentences = { readonly [key: string]: string | Sentences }

const folder = import.meta.dirname
const read = (lang: string, file: string): Sentences =>
  JSON.parse(readFileSync(join(folder, lang, file), 'utf8'))
const filesOf = (lang: string): string[] =>
  readdirSync(join(folder, lang))
    .filter((name) => name.endsWith('.json'))
    .sort()

/** Every sentence with its path; the plural forms of one sentence share a path. */
function flatten(sentences: Sentences, path = ''): [path: string, sentence: string][] {
  return Object.entries(sentences).flatMap(([key, value]) => {
    const here = `${path}${key}`
    return typeof value === 'string' ? [[here, value] as [string, string]] : flatten(value, `${here}.`)
  })
}

const stem = (path: string): string => path.replace(/_(zero|one|two|few|many|other)$/, '')
const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}|<\/?\d+>/g)].map(([all]) => all).sort()

const files = filesOf('ja')

describe('the languages of the interface', () => {
  it('have the same files', () => {
    for (const lang of INTERFACE_LANGS) expect(filesOf(lang)).toEqual(files)
  })

  it.each(files)('%s has the same keys in every language', (file) => {
    const keysOf = (lang: string): string[] =>
      [...new Set(flatten(read(lang, file)).map(([path]) => stem(path)))].sort()
    for (const lang of INTERFACE_LANGS) expect(keysOf(lang)).toEqual(keysOf('ja'))
  })

  it.each(files)('%s has the same placeholders in every language', (file) => {
    const japanese = new Map(
      flatten(read('ja', file)).map(([path, sentence]) => [stem(path), placeholders(sentence)]),
    )
    for (const lang of INTERFACE_LANGS) {
      for (const [path, sentence] of flatten(read(lang, file))) {
        // The singular may leave the number out ("one more").
        if (path.endsWith('_one')) continue
        expect([path, placeholders(sentence)]).toEqual([path, japanese.get(stem(path))])
      }
    }
  })

  it.each([...INTERFACE_LANGS])('%s has every plural form that its grammar needs', (lang) => {
    const needed = new Intl.PluralRules(lang)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'many')
    for (const file of files) {
      const paths = new Set(flatten(read(lang, file)).map(([path]) => path))
      for (const path of paths) {
        if (stem(path) === path) continue
        for (const form of needed) expect([...paths]).toContain(`${stem(path)}_${form}`)
      }
    }
  })

  it.each([...INTERFACE_LANGS])('%s has no empty sentence', (lang) => {
    for (const file of files)
      for (const [, sentence] of flatten(read(lang, file))) expect(sentence.trim()).not.toBe('')
  })

  it('have a sentence for every problem of the storage', () => {
    for (const lang of INTERFACE_LANGS)
      expect(Object.keys(read(lang, 'problems.json'))).toEqual(expect.arrayContaining([...PROBLEMS]))
  })

  it('keep to full-width punctuation and one spelling in Japanese', () => {
    for (const file of files) {
      for (const [path, sentence] of flatten(read('ja', file))) {
        expect([path, sentence]).toEqual([
          path,
          expect.not.stringMatching(/[,!?]|[ぁ-んァ-ヶ一-龠][.:;]|サーバー|ユーザー|コンピューター|[｡-ﾟ]/),
        ])
      }
    }
  })
})
