import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import type { StudyDay } from '#scheduling'
import { type GoalRow, type Problem, setGoal } from '#storage'
import { Notice, Segmented, Sheet } from '#ui'
import styles from './PastExams.module.css'
import { useDays } from './useDays.ts'

interface PastExamsProps {
  /** That of today among them. */
  readonly goals: readonly GoalRow[]
  readonly today: StudyDay
}

const RESULTS = ['passed', 'failed', 'unsaid'] as const
type Result = (typeof RESULTS)[number]

function resultOf({ isPassed = null }: GoalRow): Result {
  return isPassed === null ? 'unsaid' : isPassed ? 'passed' : 'failed'
}

/** Exams that are over. How they went is asked, because only that shows what foretelling is worth; nobody has to say. */
export function PastExams({ goals, today }: PastExamsProps) {
  const { t } = useTranslation(['plan', 'problems'])
  const { db } = useKasane()
  const { long } = useDays()
  const [problem, setProblem] = useState<Problem | null>(null)
  if (goals.length === 0) return null
  return (
    <Sheet labelledBy="past" className={styles.sheet}>
      <h2 id="past">{t('past.title')}</h2>
      <p>{t('past.ask')}</p>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${problem}`)}
        </Notice>
      )}
      <ul className={styles.exams}>
        {goals.toReversed().map((goal) => (
          <li key={goal.id}>
            <div>
              <h3>{goal.title}</h3>
              <p className={styles.date}>{goal.day === today ? t('exams.isToday') : long(goal.day)}</p>
            </div>
            <Segmented
              label={t('past.result', { title: goal.title })}
              labelHidden
              value={resultOf(goal)}
              options={RESULTS.map((value) => ({ value, label: t(`past.${value}`) }))}
              onChange={async (result) => {
                const isPassed = result === 'unsaid' ? null : result === 'passed'
                const outcome = await setGoal(db, { ...goal, isPassed })
                setProblem(outcome.ok ? null : outcome.problem)
              }}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
