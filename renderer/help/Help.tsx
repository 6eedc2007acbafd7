import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { HELP_TOPICS, type HelpTopic, isFound, Screen, useLocales } from '#app'
import { Notice, Paragraph, SearchBox } from '#ui'
import { Contents } from './Contents.tsx'
import styles from './Help.module.css'
import { idOf, partsOf, textsOf } from './parts.ts'
import { Topic } from './Topic.tsx'

/** How to use Kasane and what goes on inside it, on one page. The address may name the topic that is wanted. */
export function Help() {
  const { topic } = useParams()
  const { t } = useTranslation('help')
  const locales = useLocales()
  const [query, setQuery] = useState('')
  const wanted = HELP_TOPICS.find((each) => each === topic)
  useEffect(() => {
    if (!wanted) return
    // The screen goes to its top when it comes up; this comes after.
    const frame = requestAnimationFrame(() => goTo(wanted))
    return () => cancelAnimationFrame(frame)
  }, [wanted])
  const isLooking = locales !== null && query.trim() !== ''
  const found = HELP_TOPICS.flatMap((each) => {
    const parts = partsOf(each).filter(
      (part) =>
        !isLooking ||
        isFound(
          query,
          locales.flatMap((locale) => textsOf(locale, each, part)),
        ),
    )
    return parts.length > 0 ? [{ topic: each, parts }] : []
  })
  const count = found.reduce((sum, { parts }) => sum + parts.length, 0)
  return (
    <Screen title={t('title')}>
      <div className={styles.head}>
        <Paragraph>{t('lead')}</Paragraph>
        <SearchBox label={t('find')} clear={t('clear')} value={query} onChange={setQuery} />
        <p role="status" className={styles.found}>
          {isLooking && count > 0 && t('found', { count })}
        </p>
      </div>
      {isLooking && count === 0 && (
        <Notice tone="info" isUrgent>
          {t('nothing', { query: query.trim() })}
        </Notice>
      )}
      <div className={styles.page}>
        {!isLooking && <Contents onGo={goTo} />}
        <div className={styles.topics}>
          {found.map(({ topic: each, parts }) => (
            <Topic key={each} topic={each} parts={parts} isWhole={!isLooking} />
          ))}
        </div>
      </div>
    </Screen>
  )
}

function goTo(topic: HelpTopic): void {
  const heading = document.getElementById(idOf(topic))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
