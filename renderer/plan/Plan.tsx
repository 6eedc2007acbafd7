import { useLiveQuery } from 'dexie-react-hooks'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { Screen, useKasane, usePreferences, useStudyDay } from '#app'
import { blueprintFrom } from '#exam'
import { planInputOf, readOutlook } from '#planning'
import { planExams } from '#scheduling'
import { readBlueprints, readGoals } from '#storage'
import { Caps } from './Caps.tsx'
import { ExamDates } from './ExamDates.tsx'
import { Fit } from './Fit.tsx'
import { Load } from './Load.tsx'
import { PastExams } from './PastExams.tsx'
import styles from './Plan.module.css'
import { Readiness } from './Readiness.tsx'
import { Time } from './Time.tsx'
import { TrackRecord } from './TrackRecord.tsx'

/** What the days up to the exams hold, how ready the learner is, and what can be done about either. */
export function Plan() {
  const { t } = useTranslation('plan')
  const { db, shelf } = useKasane()
  const preferences = usePreferences()
  const { today } = useStudyDay()
  const { blueprint: chosen } = useParams()
  const packs = shelf.opened
  const goals = useLiveQuery(() => readGoals(db), [db])
  const rows = useLiveQuery(() => readBlueprints(db), [db])
  const blueprints = useMemo(() => rows?.flatMap((row) => blueprintFrom(row.blueprint) ?? []), [rows])
  const { newOrder, rolloverHour } = preferences
  const outlook = useLiveQuery(
    () => readOutlook({ db, packs, preferences: { newOrder, rolloverHour }, today }),
    [db, packs, newOrder, rolloverHour, today],
  )
  const input = useMemo(() => outlook && planInputOf(outlook, preferences), [outlook, preferences])
  // A change is seen at once in its control; the curve follows when there is time.
  const settled = useDeferredValue(input)
  const plan = useMemo(() => settled && planExams(settled), [settled])
  const isReady = outlook && settled && plan
  return (
    <Screen title={t('title')}>
      {goals && blueprints && (
        <ExamDates goals={goals} blueprints={blueprints} chosen={chosen} today={today} />
      )}
      {isReady && (
        <>
          <Load plan={plan} exams={outlook.coming} habit={outlook.habit} limit={settled.minutesPerDay} />
          <div className={styles.pair}>
            <Time preferences={preferences} today={today} exams={outlook.coming} />
            <Fit plan={plan} input={settled} exams={outlook.coming} />
          </div>
          {outlook.coming.map((exam) => (
            <Readiness key={exam.goal.id} exam={exam} outlook={outlook} />
          ))}
          <Caps outlook={outlook} />
        </>
      )}
      {goals && <PastExams goals={goals.filter(({ day }) => day <= today)} today={today} />}
      {goals && <TrackRecord goals={goals} />}
    </Screen>
  )
}
