import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phraseBreaks } from './phraseBreaks.ts'

/** The text with a bar where a line may break. */
function divided(text: string): string {
  const places = phraseBreaks(text)
  return [...text].map((sign, place) => (places.includes(place) ? `|${sign}` : sign)).join('')
}

test.each([
  '動いている|VMを|別の|ホストへ移す機能は|何ですか。',
  'この|ページでは、|VMware Serverは|どの|方式に|分類されていますか。',
  'SCVMMの|「物理サーバの|変換」を|使います。',
])('lines break between phrases: %s', (text) => {
  expect(divided(text.replaceAll('|', ''))).toBe(text)
})

test('no line begins with a closing sign, ends with an opening one, or divides a word', () => {
  const pieces = fc.constantFrom(
    'サーバ',
    '仮想化',
    '方式',
    'の',
    'は',
    '、',
    '。',
    '「',
    '」',
    'Hyper-V',
    'R2',
    ' ',
    'です',
    '90%',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (words) => {
      const text = words.join('')
      for (const place of phraseBreaks(text)) {
        expect(text[place]).not.toMatch(/[、。」%]/)
        expect(text[place - 1]).not.toBe('「')
        expect(text.slice(place - 1, place + 1)).not.toMatch(/[\w-]{2}|[方式仮想化]{2}|[サーバ]{2}/)
      }
    }),
  )
})

test('places are inside the text and ascend', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const places = phraseBreaks(text)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      for (const place of places) expect(place > 0 && place < text.length).toBe(true)
    }),
  )
})
