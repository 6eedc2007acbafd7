import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blueprint } from '#exam'
import type { StudyDay } from '#scheduling'
import type { GoalRow } from '#storage'
import { Button, DayPicker, Segmented, Toggle } from '#ui'
import styles from './ExamDates.module.css'
import { dayOfIso, isoOf, useDays } from './useDays.ts'

interface GoalFormProps {
  /** null for a new one. */
  readonly goal: GoalRow | null
  /** At least one. */
  readonly blueprints: readonly Blueprint[]
  readonly chosen: string | undefined
  readonly today: StudyDay
  readonly onSave: (goal: GoalRow) => void
  readonly onCancel: () => void
}

/** The date of one exam, and whether a mock is wanted before it. */
export function GoalForm({ goal, blueprints, chosen, today, onSave, onCancel }: GoalFormProps) {
  const { t } = useTranslation('plan')
  const { long } = useDays()
  const wanted = goal?.blueprint ?? chosen
  const [id, setId] = useState(blueprints.find((one) => one.id === wanted)?.id ?? blueprints[0]?.id ?? '')
  const [day, setDay] = useState<StudyDay | null>(goal?.day ?? null)
  const [hasMock, setHasMock] = useState(goal === null || goal.mockMinutes > 0)
  const blueprint = blueprints.find((one) => one.id === id)
  const isUsable = blueprint !== undefined && day !== null && day > today
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isUsable) return
        const mockMinutes = hasMock ? blueprint.minutes : 0
        const { title } = blueprint
        onSave({ id: goal?.id ?? crypto.randomUUID(), title, blueprint: id, day, mockMinutes })
      }}
    >
      {goal === null && blueprints.length > 1 && (
        <Segmented
          label={t('exams.blueprint')}
          options={blueprints.map(({ id: value, title }) => ({ value, label: title }))}
          value={id}
          onChange={setId}
        />
      )}
      {blueprint && (goal !== null || blueprints.length === 1) && (
        <h3>{t('exams.editTitle', { title: blueprint.title })}</h3>
      )}
      <DayPicker
        label={t('exams.day')}
        help={day !== null && day > today ? long(day) : t('exams.dayHelp')}
        previous={t('exams.previous')}
        next={t('exams.next')}
        day={day === null ? null : isoOf(day)}
        earliest={isoOf(today + 1)}
        onChange={(date) => setDay(date === null ? null : dayOfIso(date))}
      />
      <Toggle
        label={t('exams.mock')}
        help={t('exams.mockHelp', { minutes: blueprint?.minutes ?? 0 })}
        isOn={hasMock}
        onChange={setHasMock}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={!isUsable}>
          {t('exams.save')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('exams.cancel')}
        </Button>
      </div>
    </form>
  )
}
