import { useTranslation } from 'react-i18next'
import { keeping, useFormats } from '#app'
import { reminderAt } from '#scheduling'
import { Notice, Stepper, Toggle } from '#ui'
import { Group } from './Group.tsx'
import { useSettings } from './SettingsContext.ts'

/** In the evening, when it is first switched on. */
const USUAL_HOUR = 20

/** Whether and when the learner is told how many questions there are. */
export function ReminderSettings() {
  const { t } = useTranslation('settings')
  const { moment } = useFormats()
  const { preferences, change } = useSettings()
  const { reminderHour } = preferences
  if (!keeping) {
    return (
      <Group title={t('groups.reminder')}>
        <Notice tone="info">{t('reminder.inBrowser')}</Notice>
      </Group>
    )
  }
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <Group title={t('groups.reminder')}>
      <Toggle
        label={t('reminder.on')}
        help={t('reminder.help')}
        isOn={reminderHour !== null}
        onChange={(isOn) => change({ reminderHour: isOn ? USUAL_HOUR : null })}
      />
      {reminderHour !== null && (
        <Stepper
          label={t('reminder.hour')}
          unit={t('reminder.hourUnit')}
          help={t('reminder.next', {
            when: moment(reminderAt(timeZone, reminderHour).next(Date.now())),
          })}
          value={reminderHour}
          min={0}
          max={23}
          onChange={(hour) => change({ reminderHour: hour })}
        />
      )}
    </Group>
  )
}
