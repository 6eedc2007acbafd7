import { useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { Button, Notice, Paragraph, Sheet } from '#ui'
import { expectReply, shell } from './desktop.ts'
import styles from './ErrorScreen.module.css'
import { changeInterfaceLanguage } from './i18n.ts'
import type { Held as Holding } from './start.ts'
import { useReady } from './useReady.ts'

interface HeldProps {
  readonly held: Holding
  /** Goes on in spite of it. */
  readonly onAccept: () => Promise<void>
}

/** What there is before the data are opened where the learner has to say so: why, and the ways on. */
export function Held({ held, onAccept }: HeldProps) {
  useReady()
  const { t, i18n } = useTranslation(['data', 'problems'])
  const { showBoundary } = useErrorBoundary()
  const [isWorking, setIsWorking] = useState(false)
  const other = i18n.language === 'ja' ? 'en' : 'ja'
  const goOn = (): void => {
    setIsWorking(true)
    onAccept().then(() => setIsWorking(false), showBoundary)
  }
  const isOlderEngine = held.cause === 'older-engine'
  return (
    <main className={styles.screen}>
      <Sheet layers={2} labelledBy="held-title">
        <div className={styles.content}>
          <h1 id="held-title">{t(`held.${held.cause}.title`)}</h1>
          <Notice tone="caution">
            {isOlderEngine ? t('held.older-engine.why', { ...held.before }) : t(`problems:${held.problem}`)}
          </Notice>
          <Paragraph>{t(`held.${held.cause}.body`)}</Paragraph>
          <div className={styles.actions}>
            {isOlderEngine ? (
              <Button look="primary" isDisabled={isWorking} onPress={() => expectReply(shell().letClose())}>
                {t('held.quit')}
              </Button>
            ) : (
              <Button look="primary" isDisabled={isWorking} onPress={() => window.location.reload()}>
                {t('held.again')}
              </Button>
            )}
            <Button isDisabled={isWorking} onPress={goOn}>
              {t(`held.${held.cause}.goOn`)}
            </Button>
            <Button
              lang={other}
              look="quiet"
              onPress={() => changeInterfaceLanguage(other).catch(showBoundary)}
            >
              {other === 'ja' ? '日本語' : 'English'}
            </Button>
          </div>
        </div>
      </Sheet>
    </main>
  )
}
