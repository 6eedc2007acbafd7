import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { SuspendedSheet } from '#answering'
import { useKasane } from '#app'
import { suspendedCards } from '#storage'

/** The cards that were put aside because they were forgotten again and again, and the way back. */
export function Leeches() {
  const { t } = useTranslation('today')
  const { db } = useKasane()
  const suspended = useLiveQuery(() => suspendedCards(db), [db]) ?? []
  const leeches = suspended.filter(({ isLeech }) => isLeech)
  return <SuspendedSheet title={t('leeches.title')} body={t('leeches.body')} cards={leeches} />
}
