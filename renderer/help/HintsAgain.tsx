import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showHintsAgain } from '#app'
import { Button } from '#ui'

/** Brings back the hints of a session that the learner has seen. */
export function HintsAgain() {
  const { t } = useTranslation('help')
  const [isDone, setDone] = useState(false)
  return (
    <div>
      <Button
        onPress={() => {
          showHintsAgain()
          setDone(true)
        }}
      >
        {t('hints.again')}
      </Button>
      <p role="status">{isDone && t('hints.done')}</p>
    </div>
  )
}
