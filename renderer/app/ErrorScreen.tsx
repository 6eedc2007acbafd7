import { useTranslation } from 'react-i18next'
import { isDiskFailure } from '#storage'
import { Button, Paragraph, Sheet } from '#ui'
import styles from './ErrorScreen.module.css'
import { routes } from './routes.ts'
import { useReady } from './useReady.ts'

interface ErrorScreenProps {
  readonly error: unknown
  readonly resetErrorBoundary: () => void
}

/** What is left when a screen breaks: a bug, or a disk that does not give back what is on it, said plainly, with a way on. */
export function ErrorScreen({ error, resetErrorBoundary }: ErrorScreenProps) {
  useReady()
  const { t } = useTranslation()
  const isDisk = isDiskFailure(error)
  return (
    <main className={styles.screen}>
      <Sheet layers={2} labelledBy="error-title">
        <div className={styles.content} role="alert">
          <h1 id="error-title">{t(isDisk ? 'error.diskTitle' : 'error.title')}</h1>
          <Paragraph>{t(isDisk ? 'error.diskBody' : 'error.body')}</Paragraph>
          <div className={styles.actions}>
            {isDisk ? (
              // What was closed is opened again from the start, which also looks at the room there is.
              <Button look="primary" onPress={() => window.location.reload()}>
                {t('notOpened.again')}
              </Button>
            ) : (
              <>
                <Button look="primary" onPress={resetErrorBoundary}>
                  {t('error.again')}
                </Button>
                <Button
                  onPress={() => {
                    window.location.hash = routes.today
                    resetErrorBoundary()
                  }}
                >
                  {t('error.home')}
                </Button>
              </>
            )}
          </div>
          <details>
            <summary>{t('error.details')}</summary>
            <pre className={styles.details} lang="en">
              {error instanceof Error ? (error.stack ?? error.message) : String(error)}
            </pre>
          </details>
        </div>
      </Sheet>
    </main>
  )
}
