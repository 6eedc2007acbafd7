import { Check, Flag, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { AnswerGiven, Explanation, Stem } from '#answering'
import { useExamWords } from '../useExamWords.ts'
import styles from './ReportedQuestion.module.css'
import type { ReportProps } from './ReportSheets.tsx'

/** One question of a report: what was answered, what is right, why, and where it stands. */
export function ReportedQuestion(props: ReportProps & { readonly number: number }) {
  const { paper, exam, report, number } = props
  const { t } = useTranslation(['exam', 'practice'])
  const { topic: nameOf } = useExamWords()
  const asked = paper.questions[number]
  if (!asked) return null
  const { question, topic } = asked
  const isRight = !report.wrong.includes(number)
  const answer = exam.answers[number] ?? null
  const titleId = `question-${number}`
  return (
    <article className={styles.question} aria-labelledby={titleId} data-card={question.card}>
      <header className={styles.meta}>
        <span className={styles.verdict} data-right={isRight}>
          {isRight ? <Check size="1.1em" aria-hidden="true" /> : <X size="1.1em" aria-hidden="true" />}
          {t(answer ? (isRight ? 'verdict.right' : 'verdict.wrong') : 'verdict.blank')}
        </span>
        <span>{nameOf(topic)}</span>
        {report.flagged.includes(number) && (
          <span className={styles.mark}>
            <Flag size="0.9em" fill="currentColor" aria-hidden="true" /> {t('state.flagged')}
          </span>
        )}
        {report.guessed.includes(number) && <span className={styles.mark}>? {t('state.guessed')}</span>}
      </header>
      <h3 id={titleId} className={styles.stem}>
        <span className={styles.number}>{t('numberShort', { number: number + 1 })}</span>{' '}
        <span lang={question.lang}>
          <Stem question={question} gapName={t('practice:gap')} filling={question.accepted?.[0]} />
        </span>
      </h3>
      <AnswerGiven question={question} answer={answer ?? { kind: 'unknown' }} isRight={isRight} />
      <Explanation question={question} />
    </article>
  )
}
