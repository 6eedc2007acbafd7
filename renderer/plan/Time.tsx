import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane, useSetPreferences } from '#app'
import type { PlannedExam } from '#planning'
import type { StudyDay } from '#scheduling'
import { chooseDaysOff, type Outcome, type Preferences, type Problem } from '#storage'
import { DayCalendar, Notice, Sheet, Stepper, Toggle } from '#ui'
import styles from './Time.module.css'
import { dayOfIso, isoOf } from './useDays.ts'

/** Where a limit begins that was never chosen. */
const USUAL_MINUTES = 30

interface TimeProps {
  readonly preferences: Preferences
  readonly today: StudyDay
  readonly exams: readonly PlannedExam[]
}

/** The minutes and the days that the learner has. */
export function Time({ preferences, today, exams }: TimeProps) {
  const { t } = useTranslation(['plan', 'problems'])
  const { db } = useKasane()
  const setPreferences = useSetPreferences()
  const [problem, setProblem] = useState<Problem | null>(null)
  const { minutesPerDay, daysOff } = preferences
  const ahead = daysOff.filter((day) => day >= today)
  const tell = async (saving: Promise<Outcome<unknown>>): Promise<void> => {
    const outcome = await saving
    setProblem(outcome.ok ? null : outcome.problem)
  }
  return (
    <Sheet labelledBy="time" className={styles.sheet}>
      <h2 id="time">{t('time.title')}</h2>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t('time.notSaved')} {t(`problems:${problem}`)}
        </Notice>
      )}
      <Toggle
        label={t('time.hasLimit')}
        help={t('time.hasLimitHelp')}
        isOn={minutesPerDay !== null}
        onChange={(isOn) => tell(setPreferences({ minutesPerDay: isOn ? USUAL_MINUTES : null }))}
      />
      {minutesPerDay !== null && (
        <Stepper
          label={t('time.minutes')}
          unit={t('time.unit')}
          value={minutesPerDay}
          min={1}
          max={1440}
          onChange={(minutes) => tell(setPreferences({ minutesPerDay: minutes }))}
        />
      )}
      <section className={styles.off} aria-labelledby="days-off">
        <h3 id="days-off">{t('time.daysOff')}</h3>
        <p className={styles.help}>{t('time.daysOffHelp')}</p>
        <DayCalendar
          label={t('time.daysOff')}
          previous={t('exams.previous')}
          next={t('exams.next')}
          value={ahead.map(isoOf)}
          earliest={isoOf(today)}
          onChange={(days) => tell(chooseDaysOff(db, ahead, days.map(dayOfIso)))}
          markOf={(day) => exams.find(({ goal }) => isoOf(goal.day) === day)?.blueprint.title}
        />
        <p role="status">{ahead.length > 0 && t('time.off', { count: ahead.length })}</p>
      </section>
    </Sheet>
  )
}
