/**
 * Folding maps spellings that a reader takes for the same onto one string: NFKC, lower case, no zero-width characters,
 * spaces, middle dots, brackets, punctuation or hyphens, katakana for hiragana, no long-vowel mark at the end of a
 * katakana run, and ヴ written with バ行.
 */
export function fold(text: string): string {
  const known = cache.get(text)
  if (known !== undefined) return known
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/[\p{P}\p{S}]/gu, (c) => (c === 'ー' || KEPT.has(c) ? c : ''))
    .replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(/([ァ-ヺ])ー+(?![ァ-ヺー])/g, '$1')
    .replace(/ヴ[ァィェォ]?/g, (c) => V_ROW[c] ?? 'ブ')
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(text, folded)
  return folded
}

/** Signs that tell names apart (C and C++, C and C#), so they are not punctuation here. */
const KEPT = new Set(['+', '#'])

const V_ROW: Readonly<Record<string, string>> = { ヴァ: 'バ', ヴィ: 'ビ', ヴェ: 'ベ', ヴォ: 'ボ', ヴ: 'ブ' }

/** Folding is asked for the same labels again and again; the answer depends on the text alone. */
const cache = new Map<string, string>()
const CACHE_LIMIT = 50_000
