import { useState } from 'react'
import { GridList, GridListItem, type Selection, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePreferences, useSetPreferences } from '#app'
import { dateOf, type StudyDay } from '#scheduling'
import type { DayCount, Problem } from '#storage'
import { Button, Dialog, Notice, Paragraph } from '#ui'
import styles from './DaysOffDialog.module.css'
import { useDates } from './dates.ts'

interface DaysOffDialogProps {
  /** From today on. */
  readonly forecast: readonly DayCount[]
  readonly onClose: () => void
}

const WEEKS = 5
/** More days than the preferences keep; the oldest are forgotten first. */
const KEPT = 3000

/** The next weeks, in which days can be taken off and given back; it is saved at once. */
export function DaysOffDialog({ forecast, onClose }: DaysOffDialogProps) {
  const { t } = useTranslation(['today', 'app', 'problems'])
  const { daysOff } = usePreferences()
  const setPreferences = useSetPreferences()
  const dateText = useDates()
  const [problem, setProblem] = useState<Problem | null>(null)
  const days = forecast.slice(0, WEEKS * 7)
  const shown = new Set(days.map(({ day }) => day))
  const chosen = daysOff.filter((day) => shown.has(day))
  const choose = async (selection: Selection): Promise<void> => {
    const selected = selection === 'all' ? [...shown] : [...selection].map(Number)
    const others = daysOff.filter((day) => !shown.has(day))
    const next = [...others, ...selected].sort((a, b) => a - b).slice(-KEPT)
    const outcome = await setPreferences({ daysOff: next })
    setProblem(outcome.ok ? null : outcome.problem)
  }
  return (
    <Dialog title={t('dayOff.title')} closeLabel={t('app:close')} onClose={onClose}>
      <div className={styles.plan}>
        <Paragraph>{t('dayOff.body')}</Paragraph>
        <div className={styles.weekdays} aria-hidden="true">
          {days.slice(0, 7).map(({ day }) => (
            <span key={day}>{dateText(day, 'weekday')}</span>
          ))}
        </div>
        <GridList
          aria-label={t('dayOff.label')}
          className={styles.days ?? ''}
          layout="grid"
          items={days}
          dependencies={[daysOff]}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={choose}
          disallowEmptySelection={false}
          escapeKeyBehavior="none"
        >
          {({ day, due }) => (
            <GridListItem
              id={day}
              textValue={t('dayOff.cell', { date: dateText(day, 'long'), count: due })}
              className={styles.day ?? ''}
            >
              <span className={styles.number}>
                {day === days[0]?.day || isFirst(day) ? dateText(day, 'monthDay') : dateOf(day).getUTCDate()}
              </span>
              <Text slot="description" className={styles.due ?? ''}>
                {chosen.includes(day) ? t('dayOff.off') : due > 0 ? due : ' '}
              </Text>
            </GridListItem>
          )}
        </GridList>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t(`problems:${problem}`)}
          </Notice>
        )}
        <div className={styles.foot}>
          <p role="status">
            {chosen.length > 0 ? t('dayOff.chosen', { count: chosen.length }) : t('dayOff.noneChosen')}
          </p>
          <Button look="primary" onPress={onClose}>
            {t('dayOff.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function isFirst(day: StudyDay): boolean {
  return dateOf(day).getUTCDate() === 1
}
