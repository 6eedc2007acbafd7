import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedExam } from '#planning'
import type { ExamPlan, Habit } from '#scheduling'
import { type Bar, barOfExam, barsOf, daysPerBar, topOf } from './bars.ts'
import styles from './LoadChart.module.css'
import { useDays } from './useDays.ts'

interface LoadChartProps {
  readonly plan: ExamPlan
  readonly exams: readonly PlannedExam[]
  readonly habit: Habit
  readonly limit: number | null
}

const PARTS = ['mock', 'newCards', 'reviews'] as const
const MOST_TICKS = 7

/** The load as a skyline of thin sheets. The table beside it says the same to who cannot see it. */
export function LoadChart({ plan, exams, habit, limit }: LoadChartProps) {
  const { t } = useTranslation('plan')
  const { short } = useDays()
  const bars = barsOf(plan.days, habit)
  const top = topOf(bars, limit)
  const width = daysPerBar(plan.days.length)
  const every = Math.max(1, Math.ceil(bars.length / MOST_TICKS))
  const ends = exams.map(({ goal, blueprint }) => ({
    goal,
    title: blueprint.title,
    bar: barOfExam(bars, goal),
  }))
  const hasOff = bars.some(({ kind }) => kind === 'off')
  const legend = [...PARTS, ...(hasOff ? (['off'] as const) : []), 'exam' as const]
  return (
    <figure className={styles.figure} aria-hidden="true">
      <div className={styles.chart} style={{ '--bars': bars.length } as CSSProperties}>
        <div className={styles.scale}>
          <span>{t('load.minutes', { count: top })}</span>
          <span>{t('load.minutes', { count: top / 2 })}</span>
          <span>0</span>
        </div>
        <div className={styles.plot}>
          {limit !== null && (
            <span className={styles.limit} style={{ '--share': limit / top } as CSSProperties} />
          )}
          {bars.map((bar, index) => (
            <BarOfDay
              key={bar.first}
              bar={bar}
              top={top}
              isExamAfter={ends.some((end) => end.bar === index)}
            />
          ))}
        </div>
        <div className={styles.axis}>
          {bars.map(({ first }, index) =>
            index % every === 0 ? (
              <span key={first} style={{ '--column': index + 1 } as CSSProperties}>
                {short(first)}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <figcaption className={styles.legend}>
        {legend.map((part) => (
          <span key={part} data-part={part}>
            {t(`load.legend.${part}`)}
          </span>
        ))}
        {limit !== null && <span data-part="limit">{t('load.limit', { count: limit })}</span>}
        {width > 1 && <span>{t('load.perWeek', { count: width })}</span>}
      </figcaption>
    </figure>
  )
}

interface BarOfDayProps {
  readonly bar: Bar
  readonly top: number
  readonly isExamAfter: boolean
}

function BarOfDay({ bar, top, isExamAfter }: BarOfDayProps) {
  const { t } = useTranslation('plan')
  const { middle } = useDays()
  const count = (value: (day: Bar['days'][number]) => number) =>
    bar.days.reduce((sum, day) => sum + value(day), 0)
  const title = t('load.bar', {
    date: middle(bar.first),
    minutes: Math.round(bar.minutes),
    reviews: count(({ reviews }) => reviews),
    newCards: count(({ newCards }) => newCards),
  })
  return (
    <span className={styles.bar} data-kind={bar.kind} data-exam={isExamAfter ? '' : undefined} title={title}>
      {PARTS.map((part) => (
        <span key={part} data-part={part} style={{ '--share': bar[part] / top } as CSSProperties} />
      ))}
    </span>
  )
}
