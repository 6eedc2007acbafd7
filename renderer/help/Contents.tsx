import { useTranslation } from 'react-i18next'
import { HELP_TOPICS, type HelpTopic } from '#app'
import { Button } from '#ui'
import styles from './Help.module.css'

/** The topics, to be gone to. */
export function Contents({ onGo }: { readonly onGo: (topic: HelpTopic) => void }) {
  const { t } = useTranslation('help')
  return (
    <nav className={styles.contents} aria-label={t('contents')}>
      <ul>
        {HELP_TOPICS.map((topic) => (
          <li key={topic}>
            <Button look="quiet" size="small" onPress={() => onGo(topic)}>
              {t(`${topic}.title`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
