import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetSafetyCopy, openBackup, safetyCopy } from '#app'
import { Button, Notice, Paragraph } from '#ui'
import styles from './DataSettings.module.css'
import type { PartProps } from './DataSettings.tsx'

/** After everything was replaced: the way back, until the learner goes it or does not want it. */
export function Undo({ isBusy, run, onCandidate }: PartProps) {
  const { t } = useTranslation('data')
  const [copy, setCopy] = useState(safetyCopy)
  if (copy === null) return null
  return (
    <Notice tone="info">
      <Paragraph>{t('settings.undoTitle')}</Paragraph>
      <div className={styles.actions}>
        <Button
          isDisabled={isBusy}
          onPress={async () => {
            const backup = await run(() => openBackup(copy))
            if (backup) onCandidate({ kind: 'restore', backup })
          }}
        >
          {t('settings.undo')}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            forgetSafetyCopy()
            setCopy(null)
          }}
        >
          {t('settings.keep')}
        </Button>
      </div>
    </Notice>
  )
}
