import { useTranslation } from 'react-i18next'
import { interfaceLangOf } from '#app'
import { Segmented } from '#ui'
import { Group } from './Group.tsx'
import type { GroupProps } from './Settings.tsx'

export function LanguageSettings({ preferences, onChange }: GroupProps) {
  const { t } = useTranslation('settings')
  return (
    <Group title={t('languages.title')}>
      <Segmented
        label={t('languages.interface')}
        value={interfaceLangOf(preferences.interfaceLang)}
        onChange={(interfaceLang) => onChange({ interfaceLang })}
        options={[
          { value: 'ja', label: '日本語', lang: 'ja' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <Segmented
        label={t('languages.question')}
        help={t('languages.questionHelp')}
        value={preferences.questionLang}
        onChange={(questionLang) => onChange({ questionLang })}
        options={[
          { value: 'ja', label: '日本語', lang: 'ja' },
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'mixed', label: t('languages.mixed') },
        ]}
      />
    </Group>
  )
}
