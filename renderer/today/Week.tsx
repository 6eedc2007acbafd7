import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf } from '#scheduling'
import type { DayCount } from '#storage'
import { Sheet } from '#ui'
import styles from './Week.module.css'

/** Seven days as seven piles of paper. */
export function Week({ days }: { readonly days: readonly DayCount[] }) {
  const { t, i18n } = useTranslation('today')
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  })
  const most = Math.max(10, ...days.map(({ due }) => due))
  return (
    <Sheet labelledBy="week">
      <h2 id="week" className={styles.title}>
        {t('week.title')}
      </h2>
      <ol className={styles.week}>
        {days.map(({ day, due }, index) => (
          <li key={day}>
            <span className={styles.spoken}>
              {t('week.cell', { date: long.format(dateOf(day)), count: due })}
            </span>
            <span className={styles.count} aria-hidden="true">
              {due}
            </span>
            <span
              className={styles.pile}
              aria-hidden="true"
              style={{ '--share': due / most } as CSSProperties}
            />
            <span className={styles.day} aria-hidden="true" data-today={index === 0 ? '' : undefined}>
              {index === 0 ? t('week.today') : weekday.format(dateOf(day))}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t('week.note')}</p>
    </Sheet>
  )
}
