import { CalendarOff } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Streak } from '#scheduling'
import type { DayCount } from '#storage'
import { Button } from '#ui'
import styles from './Today.module.css'

const DaysOffDialog = lazy(async () => ({ default: (await import('./DaysOffDialog.tsx')).DaysOffDialog }))

interface StreakBarProps {
  readonly streak: Streak
  readonly forecast: readonly DayCount[]
}

/** The days in a row, and the days off that do not break them. */
export function StreakBar({ streak, forecast }: StreakBarProps) {
  const { t } = useTranslation('today')
  const [isPlanning, setIsPlanning] = useState(false)
  return (
    <div className={styles.streak}>
      {streak.days > 0 && <span>{t('streak.days', { count: streak.days })}</span>}
      <Button
        look="quiet"
        icon={<CalendarOff size="1.1em" aria-hidden="true" />}
        onPress={() => setIsPlanning(true)}
      >
        {t('dayOff.plan')}
      </Button>
      <Suspense fallback={null}>
        {isPlanning && <DaysOffDialog forecast={forecast} onClose={() => setIsPlanning(false)} />}
      </Suspense>
    </div>
  )
}
