import { useTranslation } from 'react-i18next'
import type { Question } from '#questions'
import { Phrases } from '#ui'
import { Explanation } from './Explanation.tsx'
import styles from './QuestionDetails.module.css'
import { rightAnswerOf } from './rightAnswer.ts'

/** A question in one line, which opens on its answer and explanation. */
export function QuestionDetails({ question }: { readonly question: Question }) {
  const { t } = useTranslation('practice')
  return (
    <details className={styles.details}>
      <summary lang={question.lang}>
        <Phrases lang={question.lang}>{question.stem.replaceAll('**', '')}</Phrases>
      </summary>
      <dl className={styles.answer}>
        <dt>{t('answer')}</dt>
        <dd lang={question.lang}>{rightAnswerOf(question)}</dd>
      </dl>
      <Explanation question={question} />
    </details>
  )
}
