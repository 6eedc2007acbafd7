import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Agenda, practicePath, useKasane, useStudyDay } from '#app'
import { chooseDaysOff, type Problem } from '#storage'
import { Button, Notice, Paragraph, Phrases, Sheet } from '#ui'
import styles from './Hero.module.css'

/** A planned day off: nothing has to be done, and all the same it can be. */
export function DayOff({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation(['today', 'problems'])
  const [, navigate] = useLocation()
  const { today } = useStudyDay()
  const { db } = useKasane()
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeBack = async (): Promise<void> => {
    const outcome = await chooseDaysOff(db, [today], [])
    if (!outcome.ok) setProblem(outcome.problem)
  }
  return (
    <Sheet layers={1} labelledBy="day-off" className={styles.hero}>
      <div className={styles.words}>
        <h2 id="day-off" className={styles.done}>
          <Phrases>{t('dayOff.today')}</Phrases>
        </h2>
        <Paragraph>{t('dayOff.todayBody')}</Paragraph>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t(`problems:${problem}`)}
          </Notice>
        )}
        <div className={styles.begin}>
          {agenda.total > 0 && (
            <Button onPress={() => navigate(practicePath())}>
              {t('dayOff.study', { count: agenda.total })}
            </Button>
          )}
          <Button look="quiet" onPress={takeBack}>
            {t('dayOff.takeBack')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
