import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { SuspendedSheet } from '#answering'
import { useKasane } from '#app'
import { suspendedCards } from '#storage'

/** Every card that is not asked any more, since the learner stopped it or it was put aside, and the way back. */
export function SuspendedCards() {
  const { t } = useTranslation('library')
  const { db } = useKasane()
  const suspended = useLiveQuery(() => suspendedCards(db), [db])
  return <SuspendedSheet title={t('suspended.title')} body={t('suspended.body')} cards={suspended ?? []} />
}
