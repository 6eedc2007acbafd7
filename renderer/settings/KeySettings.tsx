import { Toggle } from '#ui'
import { RowGroup } from './Group.tsx'
import { KeysEditor } from './KeysEditor.tsx'
import { Row } from './Row.tsx'
import { useSettings } from './SettingsContext.ts'

export function KeySettings() {
  const { preferences, change } = useSettings()
  return (
    <RowGroup id="keys">
      <Row id="letterKeys">
        {(words) => (
          <Toggle
            {...words}
            isOn={preferences.letterKeys}
            onChange={(letterKeys) => change({ letterKeys })}
          />
        )}
      </Row>
      <Row id="keys">{(words) => <KeysEditor {...words} />}</Row>
    </RowGroup>
  )
}
