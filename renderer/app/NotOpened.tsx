import { useTranslation } from 'react-i18next'
import type { Problem } from '#storage'
import { Button, Notice, Paragraph, Sheet } from '#ui'
import styles from './ErrorScreen.module.css'
import { useReady } from './useReady.ts'

/** What there is instead of the app where the learner's data cannot be used as it is. */
export function NotOpened({ problem }: { readonly problem: Problem | 'no-space' }) {
  useReady()
  const { t } = useTranslation(['app', 'problems'])
  return (
    <main className={styles.screen}>
      <Sheet layers={2} labelledBy="not-opened">
        <div className={styles.content}>
          <h1 id="not-opened">{t('notOpened.title')}</h1>
          <Notice tone="caution">{t(`problems:${problem}`)}</Notice>
          <Paragraph>{t('notOpened.body')}</Paragraph>
          <div className={styles.actions}>
            <Button look="primary" onPress={() => window.location.reload()}>
              {t('notOpened.again')}
            </Button>
          </div>
        </div>
      </Sheet>
    </main>
  )
}
