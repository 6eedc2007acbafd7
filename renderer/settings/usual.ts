import { interfaceLangOf } from '#app'
import { DEFAULT_PREFERENCES, type Preferences } from '#storage'

/** Every preference as it is at first; questions come in the language of the interface, as the first start proposes. */
export function usual(interfaceLang: Preferences['interfaceLang']): Preferences {
  return { ...DEFAULT_PREFERENCES, questionLang: interfaceLangOf(interfaceLang) }
}
