import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudyDay } from '#scheduling'
import type { DayCount } from '#storage'
import { Paragraph, Sheet } from '#ui'
import { useDates } from './dates.ts'
import styles from './Week.module.css'

interface WeekProps {
  /** From today on. */
  readonly days: readonly DayCount[]
  readonly daysOff: readonly StudyDay[]
}

/** Seven days as seven piles of paper. */
export function Week({ days, daysOff }: WeekProps) {
  const { t } = useTranslation('today')
  const dateText = useDates()
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
              {t('week.cell', { date: dateText(day, 'long'), count: due })}
              {daysOff.includes(day) && ` (${t('week.offSpoken')})`}
            </span>
            <span className={styles.count} aria-hidden="true">
              {daysOff.includes(day) ? t('week.off') : due}
            </span>
            <span
              className={styles.pile}
              data-off={daysOff.includes(day) ? '' : undefined}
              aria-hidden="true"
              style={{ '--share': due / most } as CSSProperties}
            />
            <span className={styles.day} aria-hidden="true" data-today={index === 0 ? '' : undefined}>
              {index === 0 ? t('week.today') : dateText(day, 'weekday')}
            </span>
          </li>
        ))}
      </ol>
      <Paragraph className={styles.note}>
        {t(days.some(({ due }) => due > 0) ? 'week.note' : 'week.none')}
      </Paragraph>
    </Sheet>
  )
}
