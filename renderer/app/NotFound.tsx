import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Paragraph, Sheet } from '#ui'
import { routes } from './routes.ts'
import { Screen } from './Screen.tsx'

/** For an address that no screen stands at. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Screen title={t('notFound.title')}>
      <Sheet layers={1}>
        <Paragraph>{t('notFound.body')}</Paragraph>
        <p>
          <Link href={routes.today}>{t('error.home')}</Link>
        </p>
      </Sheet>
    </Screen>
  )
}
