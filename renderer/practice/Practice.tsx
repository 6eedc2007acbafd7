import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { useKasane, useStudyDay } from '#app'
import { readPreferences } from '#storage'
import { Loading } from '#ui'
import { openSitting } from './openSitting.ts'
import { Recorder } from './recorder.ts'
import { Sitting } from './Sitting.tsx'
import { type Said, useSayLeft, useSayUndone } from './useDeeds.ts'
import type { Opening } from './usePractice.ts'

/** Opens the sitting: where it stopped, or with what is to be asked now. */
export function Practice() {
  const { t } = useTranslation('app')
  const { db, shelf } = useKasane()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const { how = '' } = useParams<{ how?: string }>()
  const sayUndone = useSayUndone()
  const sayLeft = useSayLeft()
  const [opened, setOpened] = useState<{ readonly opening: Opening; readonly said: Said } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sitting is planned once; what changes meanwhile is for the next
  useEffect(() => {
    const open = async (): Promise<void> => {
      // What was chosen a moment ago may not have reached the screen yet; the database has it.
      const preferences = await readPreferences(db)
      const ground = { db, shelf, preferences, today, keeper: new Recorder(db) }
      const { opening, undone } = await openSitting(ground, how)
      setOpened({ opening, said: undone ? sayUndone(undone) : sayLeft(opening.session, preferences) })
    }
    open().catch(showBoundary)
  }, [])
  return opened ? <Sitting {...opened} /> : <Loading label={t('loading')} />
}
