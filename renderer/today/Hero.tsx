import { useTranslation } from 'react-i18next'
import type { Agenda } from '#app'
import { Pile, Sheet } from '#ui'
import { Begin } from './Begin.tsx'
import { DayOff } from './DayOff.tsx'
import { Done } from './Done.tsx'
import { ExamDay } from './ExamDay.tsx'
import styles from './Hero.module.css'
import type { Expected } from './minutes.ts'
import { MOST_SHEETS } from './piles.ts'
import type { DayRead } from './readToday.ts'
import { UndoLast } from './UndoLast.tsx'

/** The pile of the day: as many sheets beneath as there is to do. */
export function Hero({
  day,
}: {
  /** undefined while it is being read. */ readonly day: DayRead | undefined
}) {
  if (day && day.examsToday.length > 0) return <ExamDay exams={day.examsToday} agenda={day.agenda} />
  if (day?.isDayOff) return <DayOff agenda={day.agenda} />
  if (day?.agenda.total === 0) {
    return <Done agenda={day.agenda} next={day.forecast.slice(1).find(({ due }) => due > 0)} />
  }
  return <ToAsk agenda={day?.agenda} expected={day?.expected} />
}

interface ToAskProps {
  readonly agenda: Agenda | undefined
  readonly expected: Expected | undefined
}

function ToAsk({ agenda, expected }: ToAskProps) {
  const { t } = useTranslation('today')
  const layers = agenda ? (Math.min(4, Math.ceil(agenda.total / 5)) as 1 | 2 | 3 | 4) : 1
  return (
    <Sheet layers={layers} labelledBy="hero" className={styles.hero}>
      <div className={styles.words}>
        <h2 id="hero" className={styles.label}>
          {t('toAsk')}
        </h2>
        <p className={styles.number} aria-live="off">
          {agenda ? t('questions', { count: agenda.total }) : ' '}
        </p>
        <dl className={styles.parts}>
          {agenda && agenda.review > 0 && <Part name={t('review')} count={agenda.review} />}
          {agenda && agenda.fresh > 0 && <Part name={t('new')} count={agenda.fresh} />}
          {agenda && agenda.drill > 0 && <Part name={t('drill')} count={agenda.drill} />}
        </dl>
        <div className={styles.begin}>
          <Begin />
          <span className={styles.minutes}>
            {expected && t(expected.isOwn ? 'minutes.own' : 'minutes.assumed', { count: expected.minutes })}
          </span>
        </div>
        {agenda && agenda.answered > 0 && <UndoLast />}
      </div>
      {agenda && (
        <div className={styles.pile}>
          <Pile sheets={Math.min(MOST_SHEETS, agenda.total)} />
        </div>
      )}
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
