import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packs } from '#packs'
import { enumeratePool, openPack, type Question } from '#questions'
import { withReadings } from './reading.ts'
import readings from './readings.json'

/** The text with its readings in brackets: 何（なん）ですか。 */
function read(text: string): string {
  return withReadings(text)
    .map(({ text, reading }) => (reading === undefined ? text : `${text}（${reading}）`))
    .join('')
}

/** Everything Japanese that a question says. */
function textsOf(question: Question): readonly string[] {
  const {
    stem,
    options = [],
    optionNotes = [],
    accepted = [],
    pairs = [],
    explanation,
    notes = [],
  } = question
  const { page, section } = question.source
  return [
    stem,
    ...options,
    ...optionNotes,
    ...accepted,
    ...pairs.flat(),
    explanation,
    ...notes,
    page,
    ...section,
  ]
}

function* japaneseTexts(): Iterable<string> {
  for (const pack of packs) {
    for (const topic of pack.topics) yield topic.label.ja
    for (const entity of pack.entities) yield entity.label.ja
    for (const question of enumeratePool(openPack(pack), { lang: 'ja' })) yield* textsOf(question)
  }
}

const pool = [...new Set(japaneseTexts())]

describe('the readings of Japanese questions', () => {
  it('stand above every kanji of the whole pool', () => {
    const bare = new Set<string>()
    for (const text of pool)
      for (const segment of withReadings(text))
        if (segment.reading === undefined && /[\p{Script=Han}々]/u.test(segment.text))
          bare.add(`${segment.text} in: ${text}`)
    expect([...bare]).toEqual([])
    expect(pool.length).toBeGreaterThan(1000)
  })

  it('change nothing of the text', () => {
    for (const text of pool) {
      const together = withReadings(text)
        .map((segment) => segment.text)
        .join('')
      expect(together).toBe(text)
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(readings), 'の', 'VM', '、', '峠')), (words) => {
        const text = words.join('')
        expect(
          withReadings(text)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('are hiragana, above kanji and nothing else', () => {
    for (const text of pool)
      for (const segment of withReadings(text)) {
        if (segment.reading === undefined) continue
        expect(segment.reading).toMatch(/^[ぁ-ん]+$/)
        expect(segment.text).toMatch(/^[\p{Script=Han}々]+$/u)
      }
  })

  it.each([
    ['これは何ですか。', 'これは何（なん）ですか。'],
    ['何を使いますか。', '何（なに）を使（つか）いますか。'],
    ['方針の下で', '方針（ほうしん）の下（もと）で'],
    ['机の下で', '机（つくえ）の下（した）で'],
    ['ひな型の型', 'ひな型（がた）の型（かた）'],
    ['VMを元に戻す', 'VMを元（もと）に戻（もど）す'],
    ['2か所に登場する', '2か所（しょ）に登場（とうじょう）する'],
    ['分けた分だけ', '分（わ）けた分（ぶん）だけ'],
    ['組み合わせを組にする', '組（く）み合（あ）わせを組（くみ）にする'],
    ['峠を越える', '峠を越える'],
  ])('know which reading it is: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
