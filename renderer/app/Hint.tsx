import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Notice } from '#ui'
import { lettersOf } from './commands.ts'
import { type HintName, useHint } from './hints.ts'
import { usePreferences } from './kasane.ts'

/** A short word at the first time of something; it goes by itself, and one press puts it away. */
export function Hint({ name, occasion }: { readonly name: HintName; readonly occasion: string }) {
  const { t } = useTranslation('practice')
  const letters = lettersOf(usePreferences())
  const { isShown, dismiss } = useHint(name, occasion)
  if (!isShown) return null
  return (
    <Notice
      tone="info"
      action={
        <Button
          look="quiet"
          size="small"
          aria-label={t('hint.dismiss')}
          onPress={dismiss}
          icon={<X size="1.1em" aria-hidden="true" />}
        />
      }
    >
      {t(`hint.${name}`, letters)}
    </Notice>
  )
}
