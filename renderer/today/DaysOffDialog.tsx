import { useState } from 'react'
import { GridList, GridListItem, type Selection, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useKasane, usePreferences } from '#app'
import { dateOf, type StudyDay } from '#scheduling'
import { chooseDaysOff, type DayCount, type Problem } from '#storage'
import { Button, Dialog, Notice, Paragraph } from '#ui'
import styles from './DaysOffDialog.module.css'
import { useDates } from './dates.ts'

interface DaysOffDialogProps {
  /** From today on. */
  readonly forecast: readonly DayCount[]
  readonly onClose: () => void
}

const WEEKS = 5

/** The next weeks, in which days can be taken off and given back; it is saved at once. */
export function DaysOffDialog({ forecast, onClose }: DaysOffDialogProps) {
  const { t } = useTranslation(['today', 'app', 'problems'])
  const { daysOff } = usePreferences()
  const { db } = useKasane()
  const dateText = useDates()
  const [problem, setProblem] = useState<Problem | null>(null)
  const days = forecast.slice(0, WEEKS * 7)
  const all = days.map(({ day }) => day)
  const off = daysOff.filter((day) => all.includes(day))
  const choose = async (selection: Selection): Promise<void> => {
    const selected = selection === 'all' ? all : [...selection].map(Number)
    const outcome = await chooseDaysOff(db, off, selected)
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
          selectedKeys={off}
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
                {off.includes(day) ? t('dayOff.off') : due > 0 ? due : ' '}
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
            {off.length > 0 ? t('dayOff.chosen', { count: off.length }) : t('dayOff.noneChosen')}
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
