import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, Knowledge, Lang } from '#questions'
import { SETTLED_DAYS, type TopicCounts } from '#storage'
import { Paragraph, Sheet } from '#ui'
import styles from './Topics.module.css'
import { topicProgress } from './topics.ts'

interface TopicsProps {
  readonly packs: readonly Knowledge[]
  readonly unseenByTopic: TopicCounts
  readonly settled: readonly CardId[]
}

const STATES = ['settled', 'learning', 'fresh'] as const

/** How far the learner has come, topic by topic. */
export function Topics({ packs, unseenByTopic, settled }: TopicsProps) {
  const { t, i18n } = useTranslation('today')
  const lang = i18n.language as Lang
  const settledCards = new Set(settled)
  return (
    <Sheet labelledBy="topics">
      <h2 id="topics" className={styles.title}>
        {t('topics.title')}
      </h2>
      {packs.map((knowledge) => (
        <section key={knowledge.pack.id} className={styles.section}>
          <h3 className={styles.pack} lang={lang}>
            {knowledge.pack.title[lang]}
          </h3>
          <ul className={styles.topics}>
            {topicProgress(knowledge, unseenByTopic, settledCards).map((topic) => (
              <li key={topic.name}>
                <span lang={lang}>{topic.label[lang]}</span>
                <span className={styles.figure} role="img" aria-label={t('topics.bar', { ...topic })}>
                  {t('topics.figure', { ...topic })}
                </span>
                <span className={styles.bar} aria-hidden="true">
                  {STATES.map((state) => (
                    <span
                      key={state}
                      data-state={state}
                      style={{ '--share': topic[state] / topic.total } as CSSProperties}
                    />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ul className={styles.legend} aria-hidden="true">
        {STATES.map((state) => (
          <li key={state} data-state={state}>
            {t(`topics.${state}`)}
          </li>
        ))}
      </ul>
      <Paragraph className={styles.note}>{t('topics.note', { days: SETTLED_DAYS })}</Paragraph>
    </Sheet>
  )
}
