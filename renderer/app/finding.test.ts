import { describe, expect, it } from 'vitest'
import { isFound } from './finding.ts'

const texts = ['ふりがな', '文字の大きさ', 'もじのおおきさ', 'ルビ', 'Text size', 'サーバ']

describe('looking for something by its words', () => {
  it.each([
    ['フリガナ', 'kana of the other kind'],
    ['ﾌﾘｶﾞﾅ', 'half-width kana'],
    ['furigana', 'romaji'],
    ['furig', 'romaji that is still being typed'],
    ['moji', 'romaji of a reading'],
    ['TEXT', 'capitals'],
    ['ｔｅｘｔ', 'full-width letters'],
    ['size text', 'words in any order'],
    ['文字　大き', 'words with a full-width space between'],
    ['サーバー', 'a long vowel at the end'],
    [' ', 'nothing yet'],
  ])('finds %s (%s)', (query) => {
    expect(isFound(query, texts)).toBe(true)
  })

  it.each(['furigama', 'text colour', '大きい', 'ruby'])('does not find %s', (query) => {
    expect(isFound(query, texts)).toBe(false)
  })
})
