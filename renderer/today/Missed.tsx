import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { QuestionDetails } from '#answering'
import { knowledgeOf, type Shelf, useKasane, useStudyDay } from '#app'
import { ask, type Format, type Lang, type Question } from '#questions'
import { type Review, reviewsOn } from '#storage'
import { Paragraph, Sheet } from '#ui'
import styles from './Missed.module.css'

/** More than these help nobody at once. */
const SHOWN = 6

/** What was failed yesterday, each with its answer and explanation to look at. */
export function Missed() {
  const { t, i18n } = useTranslation('today')
  const { db, shelf } = useKasane()
  const { today } = useStudyDay()
  const yesterday = useLiveQuery(() => reviewsOn(db, today - 1), [db, today])
  const questions = missedIn(shelf, yesterday ?? [], i18n.language as Lang)
  if (questions.length === 0) return null
  return (
    <Sheet labelledBy="missed">
      <h2 id="missed" className={styles.title}>
        {t('missed.title')}
      </h2>
      <ul className={styles.list}>
        {questions.slice(0, SHOWN).map((question) => (
          <li key={question.card}>
            <QuestionDetails question={question} />
          </li>
        ))}
      </ul>
      {questions.length > SHOWN && (
        <Paragraph>{t('missed.more', { count: questions.length - SHOWN })}</Paragraph>
      )}
    </Sheet>
  )
}

/** The questions as they were asked, in the language of the interface where they exist in it; each card once. */
function missedIn(shelf: Shelf, reviews: readonly Review[], lang: Lang): Question[] {
  const failed = reviews.filter(({ kind, grade }) => kind === 'review' && grade < 3)
  return failed.flatMap(({ card, format, seed, lang: then }) => {
    const knowledge = knowledgeOf(shelf, card)
    if (!knowledge) return []
    const again = (language: Lang) => ask(knowledge, card, { lang: language, format: format as Format, seed })
    const wanted = again(lang)
    const asked = wanted.ok ? wanted : again(then)
    return asked.ok ? [asked.question] : []
  })
}
