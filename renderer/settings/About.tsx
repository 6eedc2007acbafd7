import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { desktop, expectReply } from '#app'
import styles from './About.module.css'
import { Group } from './Group.tsx'

type Info = Awaited<ReturnType<typeof desktop.appInfo>> & { ok: true }

/** Which Kasane this is, and what it runs on. */
export function About() {
  const { t } = useTranslation('settings')
  const { showBoundary } = useErrorBoundary()
  const [info, setInfo] = useState<Info['value'] | null>(null)
  useEffect(() => {
    expectReply(desktop.appInfo()).then(setInfo, showBoundary)
  }, [showBoundary])
  return (
    <Group title={t('groups.about')}>
      <dl className={styles.about}>
        <dt>{t('about.version')}</dt>
        <dd>{info?.version}</dd>
        <dt>{t('about.runtime')}</dt>
        <dd>
          {info && (info.electron ? `Electron ${info.electron}, ` : '')}
          {info && `Chromium ${info.chromium}`}
        </dd>
      </dl>
    </Group>
  )
}
