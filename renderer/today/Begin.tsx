import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { practicePath, useLeftOff } from '#app'
import { Button } from '#ui'

/** Begins, or goes on where a session was left. */
export function Begin() {
  const { t } = useTranslation('today')
  const [, navigate] = useLocation()
  const left = useLeftOff() ?? 0
  return (
    <Button look="primary" size="large" autoFocus onPress={() => navigate(practicePath())} keyName="Enter">
      {left > 0 ? t('goOn', { count: left }) : t('begin')}
    </Button>
  )
}
