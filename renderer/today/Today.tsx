import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { readAgenda, readHabit, Screen, useKasane, usePreferences, useStudyDay } from '#app'
import { dateOf } from '#scheduling'
import { dueForecast, recentReviews, todayCounts } from '#storage'
import { BrokenPacks } from './BrokenPacks.tsx'
import { Confused } from './Confused.tsx'
import { Hero } from './Hero.tsx'
import { expectedMinutes } from './minutes.ts'
import styles from './Today.module.css'
import { Topics } from './Topics.tsx'
import { Week } from './Week.tsx'

/** How many of the last answers are looked through for what was taken for something else. */
const LOOK_BACK = 400

/** What the day asks for, and one button to begin. */
export function Today() {
  const { t, i18n } = useTranslation('today')
  const { db, shelf } = useKasane()
  const preferences = usePreferences()
  const { today } = useStudyDay()
  const counts = useLiveQuery(() => todayCounts(db, today), [db, today])
  const forecast = useLiveQuery(() => dueForecast(db, today + 1, today + 60), [db, today])
  const recent = useLiveQuery(() => recentReviews(db, LOOK_BACK), [db])
  const agenda = useLiveQuery(
    () => readAgenda({ db, shelf, preferences, today }),
    [db, shelf, preferences, today],
  )
  const habit = useLiveQuery(() => readHabit(db, today), [db, today])
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    dateOf(today),
  )
  return (
    <Screen title={t('title')} isTitleHidden>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <p>{date}</p>
      </header>
      <BrokenPacks packs={shelf.broken} />
      <Hero
        agenda={agenda}
        minutes={agenda && habit && expectedMinutes(agenda, habit).minutes}
        next={forecast?.find(({ due }) => due > 0)}
      />
      <div className={styles.below}>
        <div className={styles.column}>
          {agenda && forecast && (
            <Week days={[{ day: today, due: agenda.review + agenda.drill }, ...forecast.slice(0, 6)]} />
          )}
          {recent && <Confused reviews={recent} />}
        </div>
        {counts && <Topics packs={shelf.opened} unseenByTopic={counts.unseenByTopic} />}
      </div>
    </Screen>
  )
}
