/** The two languages that every text of a pack exists in. */
export type Lang = 'ja' | 'en'

export const LANGS: readonly Lang[] = ['ja', 'en']

/** One meaning, written in both languages. */
export interface Text {
  readonly ja: string
  readonly en: string
}
