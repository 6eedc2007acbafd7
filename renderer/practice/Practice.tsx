import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { useKasane, useStudyDay } from '#app'
import { readPreferences, recentReviews } from '#storage'
import { Loading } from '#ui'
import { readPlan } from './plan.ts'
import { prepare } from './prepare.ts'
import { Sitting } from './Sitting.tsx'

/** How many of the last answers say what the learner's pace is. */
const PACE_ANSWERS = 500

type Opening = React.ComponentProps<typeof Sitting>

/** Reads what is to be asked and opens the sitting with its first question. */
export function Practice() {
  const { t } = useTranslation('app')
  const { db, shelf } = useKasane()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const extraNew = Number(useParams().extraNew ?? 0) || 0
  const [opening, setOpening] = useState<Opening | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sitting is planned once; what changes meanwhile is for the next
  useEffect(() => {
    const open = async (): Promise<Opening> => {
      // What was chosen a moment ago may not have reached the screen yet; the database has it.
      const preferences = await readPreferences(db)
      const [items, reviews] = await Promise.all([
        readPlan({ db, shelf, preferences, today, extraNew }),
        recentReviews(db, PACE_ANSWERS),
      ])
      return { items, first: await prepare(db, shelf, preferences, items), timings: reviews.toReversed() }
    }
    open().then(setOpening, showBoundary)
  }, [])
  return opening ? <Sitting {...opening} /> : <Loading label={t('loading')} />
}
