import { useTranslation } from 'react-i18next'
import { Segmented } from '#ui'
import { RowGroup } from './Group.tsx'
import { Row } from './Row.tsx'
import { useSettings } from './SettingsContext.ts'

const LANGUAGES = [
  { value: 'ja', label: '日本語', lang: 'ja' },
  { value: 'en', label: 'English', lang: 'en' },
] as const

export function LanguageSettings() {
  const { t } = useTranslation('settings')
  const { preferences, change } = useSettings()
  return (
    <RowGroup id="languages">
      <Row id="interfaceLang">
        {(words) => (
          <Segmented
            {...words}
            value={preferences.interfaceLang}
            onChange={(interfaceLang) => change({ interfaceLang })}
            options={[{ value: 'system', label: t('options.interfaceLang.system') }, ...LANGUAGES]}
          />
        )}
      </Row>
      <Row id="questionLang">
        {(words) => (
          <Segmented
            {...words}
            value={preferences.questionLang}
            onChange={(questionLang) => change({ questionLang })}
            options={[...LANGUAGES, { value: 'mixed', label: t('options.questionLang.mixed') }]}
          />
        )}
      </Row>
    </RowGroup>
  )
}
