import { useTranslation } from 'react-i18next'
import { Segmented, Toggle } from '#ui'
import { RowGroup } from './Group.tsx'
import { LimitRow } from './LimitRow.tsx'
import { Row } from './Row.tsx'
import { useSettings } from './SettingsContext.ts'

const SCHEDULERS = ['sm2', 'fsrs'] as const

/** When a card comes again. */
export function ScheduleSettings() {
  const { t } = useTranslation('settings')
  const { preferences, change } = useSettings()
  const { scheduler } = preferences
  return (
    <RowGroup id="schedule">
      <Row id="scheduler">
        {({ label, help }) => (
          <Segmented
            label={label}
            help={`${t(`schedulers.${scheduler}`)} ${help}`}
            value={scheduler}
            onChange={(next) => change({ scheduler: next })}
            options={SCHEDULERS.map((value) => ({
              value,
              label: t(`options.scheduler.${value}`),
              lang: 'en',
            }))}
          />
        )}
      </Row>
      <Row id="recognitionCap">
        {(words) => (
          <Toggle
            {...words}
            isOn={preferences.recognitionCap}
            onChange={(recognitionCap) => change({ recognitionCap })}
          />
        )}
      </Row>
      <LimitRow id="maximumIntervalDays" unit={t('units.days')} usual={365} min={1} max={36500} step={5} />
    </RowGroup>
  )
}
