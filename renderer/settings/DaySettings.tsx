import { useTranslation } from 'react-i18next'
import { Segmented, Stepper } from '#ui'
import { DaysOff } from './DaysOff.tsx'
import { RowGroup } from './Group.tsx'
import { LimitRow } from './LimitRow.tsx'
import { Row } from './Row.tsx'
import { useSettings } from './SettingsContext.ts'

const ORDERS = ['pack', 'topics', 'shuffled'] as const

/** How much a day is, and which days there are. */
export function DaySettings() {
  const { t } = useTranslation('settings')
  const { preferences, change } = useSettings()
  return (
    <RowGroup id="day">
      <Row id="newPerDay">
        {(words) => (
          <Stepper
            {...words}
            unit={t('units.cards')}
            value={preferences.newPerDay}
            min={0}
            max={200}
            onChange={(newPerDay) => change({ newPerDay })}
          />
        )}
      </Row>
      <LimitRow id="reviewsPerDay" unit={t('units.cards')} usual={100} min={0} max={9999} step={10} />
      <LimitRow id="minutesPerDay" unit={t('units.minutes')} usual={20} min={1} max={1440} step={5} />
      <Row id="newOrder">
        {(words) => (
          <Segmented
            {...words}
            value={preferences.newOrder}
            onChange={(newOrder) => change({ newOrder })}
            options={ORDERS.map((value) => ({ value, label: t(`options.newOrder.${value}`) }))}
          />
        )}
      </Row>
      <Row id="daysOff">{(words) => <DaysOff {...words} />}</Row>
      <Row id="rolloverHour">
        {(words) => (
          <Stepper
            {...words}
            unit={t('units.hour')}
            value={preferences.rolloverHour}
            min={0}
            max={23}
            onChange={(rolloverHour) => change({ rolloverHour })}
          />
        )}
      </Row>
    </RowGroup>
  )
}
