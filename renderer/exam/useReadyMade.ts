import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import { type Blueprint, readyMade } from '#exam'
import type { Lang } from '#questions'

/** A blueprint for each open pack, to begin with. Their ids are new ones at every visit of the screen. */
export function useReadyMade(): readonly Blueprint[] {
  const { t, i18n } = useTranslation('exam')
  const { shelf, preferences } = useKasane()
  const [ids] = useState(() => shelf.opened.map(() => crypto.randomUUID()))
  const lang = i18n.language as Lang
  const { questionLang } = preferences
  return useMemo(
    () =>
      shelf.opened.map((knowledge, i) => {
        const title = t('readyMade.title', { pack: knowledge.pack.title[lang] })
        return readyMade(ids[i] as string, title, knowledge, questionLang)
      }),
    [shelf, ids, lang, questionLang, t],
  )
}
