/** The only door of locales/. What the first screens say is a chunk of each language, what the others say another. */
import type { first } from './ja/first.ts'
import type { later } from './ja/later.ts'

/** What every language has, with Japanese as the one written first; the test keeps the others in step. */
export type FirstSentences = typeof first
export type LaterSentences = typeof later
export type Locale = FirstSentences & LaterSentences
export type InterfaceLang = 'ja' | 'en'

export const INTERFACE_LANGS: readonly InterfaceLang[] = ['ja', 'en']

const firsts: Readonly<Record<InterfaceLang, () => Promise<FirstSentences>>> = {
  ja: async () => (await import('./ja/first.ts')).first,
  en: async () => (await import('./en/first.ts')).first as unknown as FirstSentences,
}

const laters: Readonly<Record<InterfaceLang, () => Promise<LaterSentences>>> = {
  ja: async () => (await import('./ja/later.ts')).later,
  en: async () => (await import('./en/later.ts')).later as unknown as LaterSentences,
}

/** What the first screens say. */
export function loadFirst(lang: InterfaceLang): Promise<FirstSentences> {
  return firsts[lang]()
}

/** What the screens say that are not there at the start. */
export function loadLater(lang: InterfaceLang): Promise<LaterSentences> {
  return laters[lang]()
}

/** Every sentence of a language. */
export async function loadLocale(lang: InterfaceLang): Promise<Locale> {
  return { ...(await loadFirst(lang)), ...(await loadLater(lang)) }
}
