import { useTranslation } from 'react-i18next'
import { FORMATS } from '#questions'
import { Segmented, Toggle } from '#ui'
import { RowGroup } from './Group.tsx'
import { Row } from './Row.tsx'
import { useSettings } from './SettingsContext.ts'

const FORMS = ['ladder', ...FORMATS] as const
const GRADE_MODES = ['propose', 'self'] as const

/** How is asked, and how it is graded. */
export function QuestionSettings() {
  const { t } = useTranslation('settings')
  const { preferences, change } = useSettings()
  const form = FORMS.find((value) => value === preferences.format) ?? 'ladder'
  return (
    <RowGroup id="questions">
      <Row id="format">
        {({ label, help }) => (
          <Segmented
            label={label}
            help={form === 'ladder' ? help : t('rows.format.fixedHelp')}
            value={form}
            onChange={(format) => change({ format })}
            options={FORMS.map((value) => ({ value, label: t(`options.format.${value}`) }))}
          />
        )}
      </Row>
      <Row id="gradeMode">
        {(words) => (
          <Segmented
            {...words}
            value={preferences.gradeMode}
            onChange={(gradeMode) => change({ gradeMode })}
            options={GRADE_MODES.map((value) => ({ value, label: t(`options.gradeMode.${value}`) }))}
          />
        )}
      </Row>
      <Row id="responseTime">
        {(words) => (
          <Toggle
            {...words}
            isOn={preferences.responseTime}
            onChange={(responseTime) => change({ responseTime })}
          />
        )}
      </Row>
    </RowGroup>
  )
}
