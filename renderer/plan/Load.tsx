import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '#app'
import type { PlannedExam } from '#planning'
import type { ExamPlan, Habit } from '#scheduling'
import { Sheet } from '#ui'
import styles from './Load.module.css'
import { LoadChart } from './LoadChart.tsx'
import { LoadTable } from './LoadTable.tsx'
import { useDays } from './useDays.ts'

interface LoadProps {
  readonly plan: ExamPlan
  readonly exams: readonly PlannedExam[]
  readonly habit: Habit
  /** Minutes a day; null for none. */
  readonly limit: number | null
}

/** Every day up to the last exam and the minutes that it will take. */
export function Load({ plan, exams, habit, limit }: LoadProps) {
  const { t } = useTranslation('plan')
  const { minutes } = useDays()
  const [isOpen, setIsOpen] = useState(false)
  const [today] = plan.days
  const fullest = Math.max(...plan.days.map((day) => day.minutes))
  const total = plan.days.reduce((sum, day) => sum + day.minutes, 0)
  return (
    <Sheet labelledBy="load" className={styles.sheet}>
      <h2 id="load">{t('load.title')}</h2>
      <div className={styles.figures}>
        <Facts
          facts={[
            [t('load.today'), minutes(today?.minutes ?? 0)],
            [t('load.newToday'), t('load.cards', { count: today?.newCards ?? 0 })],
            [t('load.fullest'), minutes(fullest)],
            [t('load.total'), minutes(total)],
          ]}
        />
      </div>
      <LoadChart plan={plan} exams={exams} habit={habit} limit={limit} />
      <p className={styles.note}>
        {t('load.how')} {t('exams.reserved')}
      </p>
      <details className={styles.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('load.table')}</summary>
        {isOpen && <LoadTable days={plan.days} exams={exams} />}
      </details>
    </Sheet>
  )
}
