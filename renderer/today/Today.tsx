import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { chosenPath, Screen, useKasane, usePreferences, useStudyDay } from '#app'
import { recentReviews, settledCards } from '#storage'
import { BacklogNotice } from './BacklogNotice.tsx'
import { BrokenPacks } from './BrokenPacks.tsx'
import { Confused } from './Confused.tsx'
import { Countdown } from './Countdown.tsx'
import { useDates } from './dates.ts'
import { Hero } from './Hero.tsx'
import { Leeches } from './Leeches.tsx'
import { Missed } from './Missed.tsx'
import { type DayRead, readToday } from './readToday.ts'
import { StreakBar } from './StreakBar.tsx'
import styles from './Today.module.css'
import { Topics } from './Topics.tsx'
import { Week } from './Week.tsx'

/** How many of the last answers are looked through for what was taken for something else. */
const LOOK_BACK = 400

/** What the day asks for, and one button to begin. */
export function Today() {
  const { t } = useTranslation('today')
  const { db, shelf } = useKasane()
  const preferences = usePreferences()
  const { today } = useStudyDay()
  const dateText = useDates()
  const read = useLiveQuery(
    () => readToday({ db, shelf, preferences, today }),
    [db, shelf, preferences, today],
  )
  const recent = useLiveQuery(() => recentReviews(db, LOOK_BACK), [db])
  const settled = useLiveQuery(() => settledCards(db), [db])
  return (
    <Screen title={t('title')} isTitleHidden>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <p>{dateText(today, 'full')}</p>
        {read && <StreakBar streak={read.streak} forecast={read.forecast} />}
      </header>
      <BrokenPacks packs={shelf.broken} />
      <Hero day={read} />
      {read && <Countdown exams={read.coming} minutes={minutesLeft(read)} />}
      <p>
        <Link href={chosenPath()}>{t('choose')}</Link>
      </p>
      {read && <BacklogNotice backlog={read.backlog} move={read.spread} effort={read.effort} />}
      {read && recent && settled && (
        <div className={styles.below}>
          <div className={styles.column}>
            <Week days={read.forecast.slice(0, 7)} daysOff={preferences.daysOff} />
            <Missed />
            <Leeches />
            <Confused reviews={recent} />
          </div>
          <Topics packs={shelf.opened} unseenByTopic={read.unseenByTopic} settled={settled} />
        </div>
      )}
    </Screen>
  )
}

/** What is left of today; null on a day off, which asks for nothing. */
function minutesLeft({ isDayOff, agenda, expected }: DayRead): number | null {
  if (isDayOff) return null
  return agenda.total > 0 ? expected.minutes : 0
}
