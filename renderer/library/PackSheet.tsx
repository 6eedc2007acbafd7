import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { topicName } from '#app'
import type { Knowledge, Lang } from '#questions'
import type { TopicCounts } from '#storage'
import { Button, Phrases, Sheet } from '#ui'
import styles from './Library.module.css'
import { PackFacts } from './PackFacts.tsx'

interface PackSheetProps {
  readonly knowledge: Knowledge
  /** undefined while it is being read. */
  readonly unseenByTopic: TopicCounts | undefined
  /** undefined: it comes with the program and stays. */
  readonly onRemove: (() => void) | undefined
}

/** One pack of the shelf. */
export function PackSheet({ knowledge, unseenByTopic, onRemove }: PackSheetProps) {
  const { t, i18n } = useTranslation('library')
  const lang = i18n.language as Lang
  const id = useId()
  const { pack, cards } = knowledge
  const topics = new Set(cards.map(({ topic }) => topicName(knowledge, topic)))
  const unseen = unseenByTopic && [...topics].reduce((sum, name) => sum + (unseenByTopic[name] ?? 0), 0)
  return (
    <Sheet layers={1} labelledBy={id} className={styles.pack}>
      <header className={styles.header}>
        <h2 id={id} lang={lang}>
          {pack.title[lang]}
        </h2>
        {onRemove ? (
          <Button look="quiet" aria-label={t('removeThis', { pack: pack.title[lang] })} onPress={onRemove}>
            {t('remove')}
          </Button>
        ) : (
          <span className={styles.tag}>{t('builtIn')}</span>
        )}
      </header>
      <p lang={lang}>
        <Phrases lang={lang}>{pack.description[lang]}</Phrases>
      </p>
      <p className={styles.figures}>
        <span>{t('version', { version: pack.version })}</span>
        <span>{t('topics', { count: topics.size })}</span>
        {unseen === undefined ? (
          <span>{t('cards', { count: cards.length })}</span>
        ) : (
          <span>{t('learned', { seen: cards.length - unseen, total: cards.length })}</span>
        )}
      </p>
      <PackFacts pack={pack} />
    </Sheet>
  )
}
