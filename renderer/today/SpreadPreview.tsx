import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Effort } from '#scheduling'
import type { Spreading } from './backlog.ts'
import { useDates } from './dates.ts'
import styles from './SpreadDialog.module.css'

interface SpreadPreviewProps {
  readonly spreading: Spreading
  readonly effort: Effort
  /** How many cards a day were wanted at the most; null where none were named. */
  readonly limit: number | null
}

/** Each day with what it has now and what it would have. */
export function SpreadPreview({ spreading, effort, limit }: SpreadPreviewProps) {
  const { t } = useTranslation('today')
  const dateText = useDates()
  const { days, most } = spreading
  const highest = Math.max(1, ...days.map(({ before, after }) => Math.max(before, after)))
  const minutes = Math.max(1, Math.round(most * effort.review))
  const isTooMuch = limit !== null && most > limit
  return (
    <>
      <p role="status">
        {isTooMuch
          ? t('backlog.tooFew', { count: days.length, minutes })
          : t('backlog.summary', { count: days.length, cards: most, minutes })}
      </p>
      <table className={styles.preview}>
        <caption>{t('backlog.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('backlog.day')}</th>
            <th scope="col">{t('backlog.before')}</th>
            <th scope="col">{t('backlog.after')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, before, after }) => (
            <tr key={day}>
              <th scope="row">{dateText(day, 'short')}</th>
              <td style={{ '--share': before / highest } as CSSProperties}>{before}</td>
              <td style={{ '--share': after / highest } as CSSProperties}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
