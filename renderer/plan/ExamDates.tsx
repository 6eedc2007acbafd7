import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { routes, useKasane } from '#app'
import type { Blueprint } from '#exam'
import type { StudyDay } from '#scheduling'
import { type GoalRow, type Outcome, type Problem, removeGoal, setGoal } from '#storage'
import { Button, Notice, Sheet } from '#ui'
import styles from './ExamDates.module.css'
import { GoalForm } from './GoalForm.tsx'
import { useDays } from './useDays.ts'

interface ExamDatesProps {
  readonly goals: readonly GoalRow[]
  readonly blueprints: readonly Blueprint[]
  /** The blueprint with which the learner came. */
  readonly chosen: string | undefined
  readonly today: StudyDay
}

/** What just happened, and the way back. */
interface Done {
  readonly what: 'wasSet' | 'wasRemoved' | 'undone'
  readonly undo?: () => Promise<Outcome<unknown>>
}

/** The exams to come: their dates can be set, changed and removed, and each of that undone. */
export function ExamDates({ goals, blueprints, chosen, today }: ExamDatesProps) {
  const { t } = useTranslation(['plan', 'problems'])
  const { db } = useKasane()
  const [, navigate] = useLocation()
  const coming = goals.filter(({ day }) => day >= today)
  const isNew = chosen !== undefined && !coming.some(({ blueprint }) => blueprint === chosen)
  /** The goal whose date is being changed, or null for a new one; undefined while nothing is. */
  const [edited, setEdited] = useState<GoalRow | null | undefined>(isNew ? null : undefined)
  const [done, setDone] = useState<Done | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const settle = <T,>(outcome: Outcome<T>, then: (value: T) => Done): void => {
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) setDone(then(outcome.value))
  }
  const save = async (goal: GoalRow): Promise<void> => {
    settle(await setGoal(db, goal), (before) => ({
      what: 'wasSet',
      undo: () => (before ? setGoal(db, before) : removeGoal(db, goal.id)),
    }))
    setEdited(undefined)
  }
  const remove = async (goal: GoalRow): Promise<void> =>
    settle(await removeGoal(db, goal.id), () => ({ what: 'wasRemoved', undo: () => setGoal(db, goal) }))

  return (
    <Sheet labelledBy="exam-dates" className={styles.sheet} layers={1}>
      <header className={styles.header}>
        <h2 id="exam-dates">{t('exams.title')}</h2>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t(`problems:${problem}`)}
          </Notice>
        )}
        <div role="status">
          {done && (
            <Notice
              tone="info"
              action={
                done.undo && (
                  <Button
                    onPress={async () => {
                      const { undo } = done
                      if (undo) settle(await undo(), () => ({ what: 'undone' }))
                    }}
                  >
                    {t('exams.undo')}
                  </Button>
                )
              }
            >
              {t(`exams.${done.what}`)}
            </Notice>
          )}
        </div>
      </header>
      {coming.length > 0 && (
        <ul className={styles.exams}>
          {coming.map((goal) => (
            <Exam
              key={goal.id}
              goal={goal}
              today={today}
              blueprint={blueprints.find(({ id }) => id === goal.blueprint)}
              onChange={() => setEdited(goal)}
              onRemove={() => remove(goal)}
            />
          ))}
        </ul>
      )}
      {coming.length === 0 && <p>{t(blueprints.length > 0 ? 'exams.none' : 'exams.noBlueprint')}</p>}
      {edited !== undefined && blueprints.length > 0 ? (
        <GoalForm
          key={edited?.id ?? 'new'}
          goal={edited}
          blueprints={blueprints}
          chosen={chosen}
          today={today}
          onSave={save}
          onCancel={() => setEdited(undefined)}
        />
      ) : (
        <div className={styles.actions}>
          {blueprints.length > 0 ? (
            <Button look={coming.length === 0 ? 'primary' : 'plain'} onPress={() => setEdited(null)}>
              {t('exams.add')}
            </Button>
          ) : (
            <Button look="primary" onPress={() => navigate(routes.exams)}>
              {t('exams.makeBlueprint')}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  )
}

interface ExamProps {
  readonly goal: GoalRow
  readonly today: StudyDay
  readonly blueprint: Blueprint | undefined
  readonly onChange: () => void
  readonly onRemove: () => void
}

function Exam({ goal, today, blueprint, onChange, onRemove }: ExamProps) {
  const { t } = useTranslation('plan')
  const { long } = useDays()
  const title = blueprint?.title ?? goal.title
  const count = goal.day - today
  return (
    <li>
      <div className={styles.words}>
        <h3>{title}</h3>
        <p className={styles.date}>
          <strong>{count === 0 ? t('exams.isToday') : t('exams.daysLeft', { count })}</strong>
          <span>{long(goal.day)}</span>
        </p>
        {!blueprint && <p className={styles.lost}>{t('exams.lost')}</p>}
      </div>
      <div className={styles.actions}>
        <Button aria-label={t('exams.changeOf', { title })} onPress={onChange} isDisabled={!blueprint}>
          {t('exams.change')}
        </Button>
        <Button look="quiet" aria-label={t('exams.removeOf', { title })} onPress={onRemove}>
          {t('exams.remove')}
        </Button>
      </div>
    </li>
  )
}
