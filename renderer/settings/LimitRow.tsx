import { useTranslation } from 'react-i18next'
import { Stepper, Toggle } from '#ui'
import styles from './LimitRow.module.css'
import { Row } from './Row.tsx'
import { useSettings } from './SettingsContext.ts'

interface LimitRowProps {
  readonly id: 'reviewsPerDay' | 'minutesPerDay' | 'maximumIntervalDays'
  readonly unit: string
  /** What it is when it is first switched on. */
  readonly usual: number
  readonly min: number
  readonly max: number
  readonly step?: number
}

/** A limit that there may be or not, and how much it is. */
export function LimitRow({ id, unit, usual, ...range }: LimitRowProps) {
  const { t } = useTranslation('settings')
  const { preferences, change } = useSettings()
  const limit = preferences[id]
  return (
    <Row id={id}>
      {(words) => (
        <div className={styles.limit}>
          <Toggle
            {...words}
            isOn={limit !== null}
            onChange={(isOn) => change({ [id]: isOn ? usual : null })}
          />
          {limit !== null && (
            <div className={styles.amount}>
              <Stepper
                {...range}
                label={t('limitOf', { label: words.label })}
                isLabelHidden
                unit={unit}
                value={limit}
                onChange={(value) => change({ [id]: value })}
              />
            </div>
          )}
        </div>
      )}
    </Row>
  )
}
