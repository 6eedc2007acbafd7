import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type InterfaceLang, type Locale, loadLocale } from '#locales'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Locale
  }
}

/** Loads the language and makes every component speak it. */
export async function startI18n(lang: InterfaceLang): Promise<void> {
  const locale = await loadLocale(lang)
  await i18next.use(initReactI18next).init({
    lng: lang,
    resources: { [lang]: locale },
    defaultNS: 'app',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = lang
}

/** Switches the interface to another language, loading it on its first use. */
export async function changeInterfaceLanguage(lang: InterfaceLang): Promise<void> {
  if (i18next.language === lang) return
  if (!i18next.hasResourceBundle(lang, 'app')) {
    const locale = await loadLocale(lang)
    for (const [namespace, sentences] of Object.entries(locale)) {
      i18next.addResourceBundle(lang, namespace, sentences)
    }
  }
  await i18next.changeLanguage(lang)
  document.documentElement.lang = lang
}
