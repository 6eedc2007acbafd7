import { CalendarClock } from 'lucide-react'
import { useEffect } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { planPath, routes, useKasane, useStudyDay } from '#app'
import type { StudyDay } from '#scheduling'
import type { GoalRow } from '#storage'
import { Button, Sheet } from '#ui'
import styles from './Countdown.module.css'
import { useDates } from './dates.ts'

/** On so many days before an exam its mock is to be sat. */
const MOCK_DAYS = 2

interface CountdownProps {
  /** Exams of later days, the nearest first. */
  readonly exams: readonly GoalRow[]
  /** What is left of today, in minutes; null on a day off. */
  readonly minutes: number | null
}

/** How many days there are to each exam, and what today has to do with it. */
export function Countdown({ exams, minutes }: CountdownProps) {
  const { t } = useTranslation('today')
  const { today } = useStudyDay()
  const dateText = useDates()
  const [, navigate] = useLocation()
  useLogReady(exams.length > 0)
  if (exams.length === 0) return null
  return (
    <Sheet labelledBy="countdown" className={styles.sheet}>
      <h2 id="countdown" className={styles.title}>
        {t('exam.title')}
      </h2>
      <ul className={styles.exams}>
        {exams.map((goal) => (
          <li key={goal.id}>
            <strong className={styles.days}>{t('exam.daysLeft', { count: goal.day - today })}</strong>
            <span>{goal.title}</span>
            <span className={styles.date}>{dateText(goal.day, 'long')}</span>
            {isMockTime(goal, today) && <Link href={routes.exams}>{t('exam.mock')}</Link>}
          </li>
        ))}
      </ul>
      <p className={styles.share}>
        <span>
          {minutes !== null && (minutes > 0 ? t('exam.share', { count: minutes }) : t('exam.shareDone'))}
        </span>
        <Button icon={<CalendarClock size="1.1em" aria-hidden="true" />} onPress={() => navigate(planPath())}>
          {t('exam.plan')}
        </Button>
      </p>
    </Sheet>
  )
}

function isMockTime({ day, mockMinutes }: GoalRow, today: StudyDay): boolean {
  return mockMinutes > 0 && day - today <= MOCK_DAYS
}

/** Logs how ready the learner is, once the screen stands: only what was said before an exam can be held against it. */
function useLogReady(isWanted: boolean): void {
  const { db, shelf, preferences } = useKasane()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  useEffect(() => {
    if (!isWanted) return
    const packs = shelf.opened
    const log = async (): Promise<void> => {
      const { logToday } = await import('#planning')
      await logToday({ db, packs, preferences, today }, Date.now())
    }
    const waiting = requestIdleCallback(() => void log().catch(showBoundary))
    return () => cancelIdleCallback(waiting)
  }, [isWanted, db, shelf, preferences, today, showBoundary])
}
