import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Agenda, practicePath, useLeftOff } from '#app'
import { dateOf } from '#scheduling'
import type { DayCount } from '#storage'
import { Button, Pile, Sheet } from '#ui'
import styles from './Hero.module.css'
import { UndoLast } from './UndoLast.tsx'

interface HeroProps {
  /** undefined while it is being read. */
  readonly agenda: Agenda | undefined
  readonly minutes: number | undefined
  /** The next day on which something is due. */
  readonly next: DayCount | undefined
}

/** A higher pile says nothing more. */
const MOST_SHEETS = 14

/** The pile of the day: as many sheets beneath as there is to do. */
export function Hero({ agenda, minutes, next }: HeroProps) {
  const { t } = useTranslation('today')
  if (agenda?.total === 0) return <Done agenda={agenda} next={next} />
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
        {agenda && (
          <dl className={styles.parts}>
            {agenda.review > 0 && <Part name={t('review')} count={agenda.review} />}
            {agenda.fresh > 0 && <Part name={t('new')} count={agenda.fresh} />}
            {agenda.drill > 0 && <Part name={t('drill')} count={agenda.drill} />}
          </dl>
        )}
        <div className={styles.begin}>
          <Begin />
          <span className={styles.minutes}>{minutes ? t('minutes', { count: minutes }) : ''}</span>
          {agenda && agenda.answered > 0 && <UndoLast />}
        </div>
      </div>
      {agenda && (
        <div className={styles.pile}>
          <Pile sheets={Math.min(MOST_SHEETS, agenda.total)} />
        </div>
      )}
    </Sheet>
  )
}

/** Begins, or goes on where a session was left. */
function Begin() {
  const { t } = useTranslation('today')
  const [, navigate] = useLocation()
  const left = useLeftOff() ?? 0
  return (
    <Button look="primary" size="large" autoFocus onPress={() => navigate(practicePath())} keyName="Enter">
      {left > 0 ? t('goOn', { count: left }) : t('begin')}
    </Button>
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

function Done({ agenda, next }: { readonly agenda: Agenda; readonly next: DayCount | undefined }) {
  const { t, i18n } = useTranslation('today')
  const [, navigate] = useLocation()
  const format = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  })
  const { answered } = agenda
  const { more } = agenda
  const left = useLeftOff() ?? 0
  return (
    <Sheet layers={1} labelledBy="done" className={styles.hero}>
      <div className={styles.words}>
        <h2 id="done" className={styles.done}>
          {t('done.title')}
        </h2>
        {answered > 0 && <p>{t('done.answered', { count: answered })}</p>}
        <p>
          {next
            ? t('done.next', {
                date: format.format(dateOf(next.day)),
                questions: t('questions', { count: next.due }),
              })
            : t('done.nothingAhead')}
        </p>
        <div className={styles.begin}>
          {left > 0 && <Begin />}
          {more > 0 && (
            <Button onPress={() => navigate(practicePath(more))}>{t('done.more', { count: more })}</Button>
          )}
          {answered > 0 && <UndoLast />}
        </div>
      </div>
      {answered > 0 && (
        <div className={styles.pile}>
          <Pile sheets={Math.min(MOST_SHEETS, answered)} />
        </div>
      )}
    </Sheet>
  )
}
