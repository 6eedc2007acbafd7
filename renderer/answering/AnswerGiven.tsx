import { useTranslation } from 'react-i18next'
import type { Answer, Question } from '#questions'
import styles from './Explanation.module.css'
import { OptionList } from './OptionList.tsx'
import { PairList } from './PairList.tsx'
import { Readable } from './Readable.tsx'

interface AnswerGivenProps {
  readonly question: Question
  readonly answer: Answer
  readonly isRight: boolean
}

/** What was answered beside what is right, by the question's format. */
export function AnswerGiven({ question, answer, isRight }: AnswerGivenProps) {
  const { t } = useTranslation('practice')
  if (question.pairs) {
    return <PairList question={question} chosen={answer.kind === 'paired' ? answer.options : []} />
  }
  if (question.options) {
    return <OptionList question={question} chosen={answer.kind === 'chosen' ? answer.options : []} />
  }
  return (
    <dl className={styles.typed}>
      <div data-part="right">
        <dt>{t('rightAnswer')}</dt>
        <dd lang={question.lang}>
          <Readable lang={question.lang}>{question.accepted?.[0] ?? ''}</Readable>
        </dd>
      </div>
      {answer.kind === 'typed' && (
        <div data-part={isRight ? 'mine' : 'wrong'}>
          <dt>{t('yourAnswer')}</dt>
          <dd lang={question.lang}>{answer.text}</dd>
        </div>
      )}
    </dl>
  )
}
