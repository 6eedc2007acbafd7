import { toKatakana } from 'wanakana'
import { fold } from '#questions'

/**
 * Whether what the learner looks for is among some texts: every word of the query stands in one of them. Width, case,
 * hiragana and katakana make no difference, and a word in Latin letters is also taken for romaji (`gakushuu`).
 */
export function isFound(query: string, texts: readonly string[]): boolean {
  const folded = texts.map(fold)
  return query
    .split(/\s+/)
    .filter((word) => fold(word) !== '')
    .every((word) => spellingsOf(word).some((spelling) => folded.some((text) => text.includes(spelling))))
}

/** The word itself, and as kana where it is romaji; a last consonant still waits for its vowel. */
function spellingsOf(word: string): readonly string[] {
  const latin = word.normalize('NFKC')
  if (!/^[a-z-]+$/i.test(latin)) return [fold(word)]
  const [, kana, tail] = /^([ァ-ヺー]*)([a-z]*)$/.exec(toKatakana(latin.toLowerCase())) ?? []
  // One kana and a rest is any English word: "ruby" is not ル.
  const isRomaji = kana && (tail === '' || kana.length > 1)
  return isRomaji ? [fold(word), fold(kana)] : [fold(word)]
}
