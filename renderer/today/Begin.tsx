import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { practicePath, useLeftOff } from '#app'
import { Button } from '#ui'

/** Begins, or goes on where a session was left. */
export function Begin() {
  const { t } = useTranslation('today')
  const [, navigate] = useLocation()
  const left = useLeftOff() ?? 0
  const button = useRef<HTMLButtonElement>(null)
  // Enter begins, unless the learner has gone to something else while the day was read.
  useLayoutEffect(() => {
    if (document.activeElement?.matches('body, main')) button.current?.focus()
  }, [])
  return (
    <Button ref={button} look="primary" size="large" onPress={() => navigate(practicePath())} keyName="Enter">
      {left > 0 ? t('goOn', { count: left }) : t('begin')}
    </Button>
  )
}
