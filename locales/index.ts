/** The only door of locales/. Each language is a chunk of its own and is loaded when it is first wanted. */
import type { locale as ja } from './ja/index.ts'

/** What every language has, with Japanese as the one written first; the test keeps the others in step. */
export type Locale = typeof ja
export type InterfaceLang = 'ja' | 'en'

export const INTERFACE_LANGS: readonly InterfaceLang[] = ['ja', 'en']

const loaders: Readonly<Record<InterfaceLang, () => Promise<Locale>>> = {
  ja: async () => (await import('./ja/index.ts')).locale,
  en: async () => (await import('./en/index.ts')).locale as unknown as Locale,
}

export function loadLocale(lang: InterfaceLang): Promise<Locale> {
  return loaders[lang]()
}
