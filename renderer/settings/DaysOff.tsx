import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStudyDay } from '#app'
import { dateOf, type StudyDay } from '#scheduling'
import { daysOffAfter } from '#storage'
import { Button, DayCalendar, Paragraph } from '#ui'
import styles from './DaysOff.module.css'
import { useSettings } from './SettingsContext.ts'

const isoOf = (day: StudyDay): string => dateOf(day).toISOString().slice(0, 10)
const dayOfIso = (iso: string): StudyDay => Date.parse(iso) / 86_400_000

/** The days on which the learner will not study: pressed in a calendar, listed beside it. */
export function DaysOff({ label, help }: { readonly label: string; readonly help: string }) {
  const { t, i18n } = useTranslation('settings')
  const { preferences, change } = useSettings()
  const { today } = useStudyDay()
  const coming = preferences.daysOff.filter((day) => day >= today)
  const set = (days: readonly StudyDay[]): void =>
    void change(({ daysOff }) => ({ daysOff: daysOffAfter(daysOff, coming, days) }))
  const format = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  })
  return (
    <div className={styles.daysOff}>
      <div>
        <h3 className={styles.label}>{label}</h3>
        <Paragraph className={styles.help}>{help}</Paragraph>
      </div>
      <div className={styles.days}>
        <DayCalendar
          label={label}
          previous={t('daysOff.previous')}
          next={t('daysOff.next')}
          value={coming.map(isoOf)}
          earliest={isoOf(today)}
          onChange={(days) => set(days.map(dayOfIso))}
        />
        {coming.length === 0 ? (
          <Paragraph className={styles.help}>{t('daysOff.none')}</Paragraph>
        ) : (
          <ul className={styles.list} aria-label={t('daysOff.list')}>
            {coming.map((day) => {
              const date = format.format(dateOf(day))
              return (
                <li key={day}>
                  {date}
                  <Button
                    look="quiet"
                    size="small"
                    aria-label={t('daysOff.remove', { date })}
                    onPress={() => set(coming.filter((other) => other !== day))}
                    icon={<X size="1.1em" aria-hidden="true" />}
                  />
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </div>
  )
}
