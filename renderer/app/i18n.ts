import i18next from 'i18next'
import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { initReactI18next, useTranslation } from 'react-i18next'
import { INTERFACE_LANGS, type InterfaceLang, type Locale, loadFirst, loadLater, loadLocale } from '#locales'
import type { Say } from './palette.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Locale
  }
}

/** Loads what the first screens say, and makes every component speak the language. */
export async function startI18n(lang: InterfaceLang): Promise<void> {
  // A start that was held goes on in the language that was chosen meanwhile.
  if (i18next.isInitialized) return
  await i18next.use(initReactI18next).init({
    lng: lang,
    resources: { [lang]: await loadFirst(lang) },
    defaultNS: 'app',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    // A sentence may come after the component that says it: the frame's warnings are among the later ones.
    react: { useSuspense: false, bindI18nStore: 'added' },
  })
  document.documentElement.lang = lang
}

let isSpeakingAll = false

/** Loads what the other screens say; each of them waits for this before it is shown. */
export async function speakAll(): Promise<void> {
  isSpeakingAll = true
  await learn(i18next.language as InterfaceLang)
}

/** Switches the interface to another language, loading it on its first use. */
export async function changeInterfaceLanguage(lang: InterfaceLang): Promise<void> {
  if (i18next.language === lang) return
  await learn(lang)
  await i18next.changeLanguage(lang)
  document.documentElement.lang = lang
}

async function learn(lang: InterfaceLang): Promise<void> {
  if (!i18next.hasResourceBundle(lang, 'app')) add(lang, await loadFirst(lang))
  if (isSpeakingAll && !i18next.hasResourceBundle(lang, 'settings')) add(lang, await loadLater(lang))
}

function add(lang: InterfaceLang, sentences: Partial<Locale>): void {
  for (const [namespace, own] of Object.entries(sentences)) i18next.addResourceBundle(lang, namespace, own)
}

/** The sentences of every language, for whoever looks for words in all of them; null until they are loaded. */
export function useLocales(): readonly Locale[] | null {
  const [locales, setLocales] = useState<readonly Locale[] | null>(null)
  const { showBoundary } = useErrorBoundary()
  useEffect(() => {
    Promise.all(INTERFACE_LANGS.map(loadLocale)).then(setLocales, showBoundary)
  }, [showBoundary])
  return locales
}

/** One that says any sentence for each language, the interface's first; the others join it once they are loaded. */
export function useSpeakers(): readonly [Say, ...Say[]] {
  const { i18n } = useTranslation()
  const [, setLoaded] = useState(false)
  const { showBoundary } = useErrorBoundary()
  useEffect(() => {
    Promise.all(INTERFACE_LANGS.map(learn)).then(() => setLoaded(true), showBoundary)
  }, [showBoundary])
  const speakerOf = (lang: string): Say => i18n.getFixedT(lang) as Say
  const others = INTERFACE_LANGS.filter(
    (lang) => lang !== i18n.language && i18n.hasResourceBundle(lang, 'settings'),
  )
  return [speakerOf(i18n.language), ...others.map(speakerOf)]
}
