import { useTranslation } from 'react-i18next'
import { Segmented, Stepper, Toggle } from '#ui'
import { Group } from './Group.tsx'
import type { GroupProps } from './Settings.tsx'

const FORMS = ['ladder', 'choice', 'typed'] as const
type Form = (typeof FORMS)[number]

export function StudySettings({ preferences, onChange }: GroupProps) {
  const { t } = useTranslation('settings')
  return (
    <Group title={t('study.title')}>
      <Stepper
        label={t('study.newPerDay')}
        help={t('study.newPerDayHelp')}
        unit={t('study.newPerDayUnit')}
        value={preferences.newPerDay}
        min={0}
        max={200}
        onChange={(newPerDay) => onChange({ newPerDay })}
      />
      <Segmented
        label={t('study.ladder')}
        help={t('study.ladderHelp')}
        value={preferences.format as Form}
        onChange={(format) => onChange({ format })}
        options={FORMS.map((value) => ({ value, label: t(`study.ladders.${value}`) }))}
      />
      <Toggle
        label={t('study.pace')}
        help={t('study.paceHelp')}
        isOn={preferences.responseTime}
        onChange={(responseTime) => onChange({ responseTime })}
      />
      <Toggle
        label={t('study.letterKeys')}
        help={t('study.letterKeysHelp')}
        isOn={preferences.letterKeys}
        onChange={(letterKeys) => onChange({ letterKeys })}
      />
      <Stepper
        label={t('study.rollover')}
        help={t('study.rolloverHelp')}
        unit={t('study.rolloverUnit')}
        value={preferences.rolloverHour}
        min={0}
        max={23}
        onChange={(rolloverHour) => onChange({ rolloverHour })}
      />
    </Group>
  )
}
