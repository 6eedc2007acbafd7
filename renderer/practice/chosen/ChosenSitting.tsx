import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { readChoice, useKasane, useStudyDay } from '#app'
import { readPreferences, recentReviews } from '#storage'
import { Loading } from '#ui'
import { reduceSession } from '../reduceSession.ts'
import { Sitting } from '../Sitting.tsx'
import { beginSession } from '../session.ts'
import { following } from '../undo.ts'
import type { Opening } from '../usePractice.ts'
import { cardsOfExam } from './cardsOfExam.ts'
import { chooseCards } from './chooseCards.ts'
import { countingKeeper, freeKeeper } from './keepers.ts'
import { readRecords } from './readRecords.ts'

/** How many of the last answers say what the learner's pace is. */
const PACE_ANSWERS = 500

/** A sitting with the cards that the learner chose. */
export function ChosenSitting() {
  const { t } = useTranslation(['practice', 'app'])
  const { db, shelf } = useKasane()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const { choice: text = '' } = useParams<{ choice?: string }>()
  const [opening, setOpening] = useState<Opening | null>(null)
  const choice = readChoice(text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sitting is planned once
  useEffect(() => {
    const open = async (): Promise<void> => {
      const [preferences, records, exam, reviews] = await Promise.all([
        readPreferences(db),
        readRecords(db, shelf.opened, today),
        choice.paper === null ? null : cardsOfExam(db, choice.paper),
        recentReviews(db, PACE_ANSWERS),
      ])
      const asked = choice.paper === null ? null : (exam?.cards ?? new Set<string>())
      const cards = chooseCards(records, choice, today, asked).slice(0, choice.most ?? undefined)
      const keeper = choice.isCounted ? countingKeeper(db) : freeKeeper(db)
      const ground = { db, shelf, preferences, today, keeper }
      const blank = beginSession(cards.map(({ id, isNew }) => ({ card: id, kind: isNew ? 'new' : 'review' })))
      const session = (await following(blank, ground)).reduce(reduceSession, blank)
      setOpening({ session, keeper, timings: reviews.toReversed(), hasAnswered: false })
    }
    open().catch(showBoundary)
  }, [])
  if (!opening) return <Loading label={t('app:loading')} />
  return <Sitting opening={opening} said={{ text: t(choice.isCounted ? 'free.counted' : 'free.begun') }} />
}
