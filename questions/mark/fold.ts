import { remember } from '../remember.ts'

/**
 * Folding maps spellings that a reader takes for the same onto one string: NFKC, lower case, no zero-width characters,
 * spaces, middle dots, brackets, punctuation or hyphens, katakana for hiragana, no long-vowel mark at the end of a
 * katakana run, and ヴ written with バ行.
 */
export const fold = remember((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/[\p{P}\p{S}]/gu, (c) => (c === 'ー' || KEPT.has(c) ? c : ''))
    // A small letter, or one that lost what stood behind it, may combine with an accent that it did not before.
    .normalize('NFKC')
    // Before and after hiragana become katakana: the mark ends a word in サーバーの as well.
    .replace(LONG_END, '$1')
    .replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(LONG_END, '$1')
    .replace(/ヴ[ァィェォ]?/g, (c) => V_ROW[c] ?? 'ブ'),
)

const LONG_END = /([ァ-ヺ])ー+(?![ァ-ヺー])/g

/** Signs that tell names apart (C and C++, C and C#), so they are not punctuation here. */
const KEPT = new Set(['+', '#'])

const V_ROW: Readonly<Record<string, string>> = { ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ヴ: 'ブ' }
