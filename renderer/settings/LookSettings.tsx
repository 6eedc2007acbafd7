import { useTranslation } from 'react-i18next'
import { ACCENTS } from '#app'
import { Segmented, Toggle } from '#ui'
import { RowGroup } from './Group.tsx'
import styles from './LookSettings.module.css'
import { Row } from './Row.tsx'
import { useSettings } from './SettingsContext.ts'

const THEMES = ['system', 'light', 'dark'] as const
const TEXT_SIZES = ['small', 'medium', 'large', 'huge'] as const

export function LookSettings() {
  const { t } = useTranslation('settings')
  const { preferences, change } = useSettings()
  return (
    <RowGroup id="look">
      <Row id="theme">
        {(words) => (
          <Segmented
            {...words}
            value={preferences.theme}
            onChange={(theme) => change({ theme })}
            options={THEMES.map((value) => ({ value, label: t(`options.theme.${value}`) }))}
          />
        )}
      </Row>
      <Row id="accent">
        {(words) => (
          <Segmented
            {...words}
            value={preferences.accent}
            onChange={(accent) => change({ accent })}
            options={ACCENTS.map((value) => ({
              value,
              label: (
                <span className={styles.accent}>
                  <span className={styles.pair} data-accent={value} aria-hidden="true" />
                  {t(`options.accent.${value}`)}
                </span>
              ),
            }))}
          />
        )}
      </Row>
      <Row id="textSize">
        {(words) => (
          <Segmented
            {...words}
            value={preferences.textSize}
            onChange={(textSize) => change({ textSize })}
            options={TEXT_SIZES.map((value) => ({ value, label: t(`options.textSize.${value}`) }))}
          />
        )}
      </Row>
      <Row id="furigana">
        {(words) => (
          <Toggle {...words} isOn={preferences.furigana} onChange={(furigana) => change({ furigana })} />
        )}
      </Row>
      <Row id="sounds">
        {(words) => <Toggle {...words} isOn={preferences.sounds} onChange={(sounds) => change({ sounds })} />}
      </Row>
      <Row id="examClock">
        {(words) => (
          <Toggle {...words} isOn={preferences.examClock} onChange={(examClock) => change({ examClock })} />
        )}
      </Row>
    </RowGroup>
  )
}
