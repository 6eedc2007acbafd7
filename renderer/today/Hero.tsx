import { useTranslation } from 'react-i18next'
import { Phrases, Pile, Sheet } from '#ui'
import { Begin } from './Begin.tsx'
import { DayOff } from './DayOff.tsx'
import { Done } from './Done.tsx'
import { ExamDay } from './ExamDay.tsx'
import styles from './Hero.module.css'
import { MOST_SHEETS } from './piles.ts'
import type { DayRead } from './readToday.ts'
import { UndoLast } from './UndoLast.tsx'

interface HeroProps {
  /** undefined while it is being read. */
  readonly day: DayRead | undefined
}

/** The pile of the day: as many sheets beneath as there is to do. */
export function Hero({ day }: HeroProps) {
  if (!day)
    return (
      <Sheet as="div" layers={1} className={styles.hero}>
        {null}
      </Sheet>
    )
  if (day.examsToday.length > 0) return <ExamDay exams={day.examsToday} agenda={day.agenda} />
  if (day.isDayOff) return <DayOff agenda={day.agenda} />
  if (day.agenda.total === 0) {
    return <Done {...day} next={day.forecast.slice(1).find(({ due }) => due > 0)} />
  }
  return <ToAsk {...day} />
}

function ToAsk({ agenda, expected, later, lastDid }: DayRead) {
  const { t } = useTranslation('today')
  const layers = Math.min(4, Math.ceil(agenda.total / 5)) as 1 | 2 | 3 | 4
  return (
    <Sheet layers={layers} labelledBy="hero" className={styles.hero}>
      <div className={styles.words}>
        <h2 id="hero" className={styles.label}>
          {t('toAsk')}
        </h2>
        <p className={styles.number} aria-live="off">
          {t('questions', { count: agenda.total })}
        </p>
        <dl className={styles.parts}>
          {agenda.review > 0 && <Part name={t('review')} count={agenda.review} />}
          {agenda.fresh > 0 && <Part name={t('new')} count={agenda.fresh} />}
          {agenda.drill > 0 && <Part name={t('drill')} count={agenda.drill} />}
          {later > 0 && <Part name={t('later')} count={later} />}
        </dl>
        <div className={styles.begin}>
          <Begin />
          <span className={styles.minutes}>
            <Phrases>
              {t(expected.isOwn ? 'minutes.own' : 'minutes.assumed', { count: expected.minutes })}
            </Phrases>
          </span>
        </div>
        {lastDid && <UndoLast did={lastDid} />}
      </div>
      <div className={styles.pile}>
        <Pile sheets={Math.min(MOST_SHEETS, agenda.total)} />
      </div>
    </Sheet>
  )
}

function Part({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  )
}
