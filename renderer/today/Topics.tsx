import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Knowledge, Lang } from '#questions'
import type { TopicCounts } from '#storage'
import { Sheet } from '#ui'
import styles from './Topics.module.css'
import { topicProgress } from './topics.ts'

interface TopicsProps {
  readonly packs: readonly Knowledge[]
  readonly unseenByTopic: TopicCounts
}

/** How far the learner has come, topic by topic. */
export function Topics({ packs, unseenByTopic }: TopicsProps) {
  const { t, i18n } = useTranslation('today')
  const lang = i18n.language as Lang
  return (
    <Sheet labelledBy="topics">
      <h2 id="topics" className={styles.title}>
        {t('topics.title')}
      </h2>
      {packs.map((knowledge) => (
        <section key={knowledge.pack.id}>
          <h3 className={styles.pack}>{knowledge.pack.title[lang]}</h3>
          <ul className={styles.topics}>
            {topicProgress(knowledge, unseenByTopic).map(({ name, label, seen, total }) => (
              <li key={name}>
                <span>{label[lang]}</span>
                <span className={styles.figure} role="img" aria-label={t('topics.progress', { seen, total })}>
                  {t('topics.short', { seen, total })}
                </span>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ '--share': seen / total } as CSSProperties} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  )
}
