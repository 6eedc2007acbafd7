import { useTranslation } from 'react-i18next'
import { Explanation, rightAnswerOf } from '#answering'
import type { Question } from '#questions'
import { Phrases } from '#ui'
import styles from './Missed.module.css'

/** A question in one line, which opens on its answer and explanation. */
export function QuestionDetails({ question }: { readonly question: Question }) {
  const { t } = useTranslation('today')
  return (
    <details className={styles.details}>
      <summary lang={question.lang}>
        <Phrases lang={question.lang}>{question.stem.replaceAll('**', '')}</Phrases>
      </summary>
      <dl className={styles.answer}>
        <dt>{t('missed.answer')}</dt>
        <dd lang={question.lang}>{rightAnswerOf(question)}</dd>
      </dl>
      <Explanation question={question} />
    </details>
  )
}
