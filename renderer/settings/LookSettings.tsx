import { useTranslation } from 'react-i18next'
import { ACCENTS } from '#app'
import { Segmented } from '#ui'
import { Group } from './Group.tsx'
import styles from './LookSettings.module.css'
import type { GroupProps } from './Settings.tsx'

const THEMES = ['system', 'light', 'dark'] as const

export function LookSettings({ preferences, onChange }: GroupProps) {
  const { t } = useTranslation('settings')
  return (
    <Group title={t('look.title')}>
      <Segmented
        label={t('look.theme')}
        value={preferences.theme}
        onChange={(theme) => onChange({ theme })}
        options={THEMES.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
      />
      <Segmented
        label={t('look.accent')}
        help={t('look.accentHelp')}
        value={preferences.accent}
        onChange={(accent) => onChange({ accent })}
        options={ACCENTS.map((value) => ({
          value,
          label: (
            <span className={styles.accent}>
              <span className={styles.pair} data-accent={value} aria-hidden="true" />
              {t(`look.accents.${value}`)}
            </span>
          ),
        }))}
      />
    </Group>
  )
}
