import { Flag } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { blanks, flagged, type Paper, type RunningExam, unfinished } from '#exam'
import { Sheet } from '#ui'
import styles from './ReviewPage.module.css'

interface ReviewPageProps {
  readonly paper: Paper
  readonly exam: RunningExam
  readonly onGoTo: (page: number) => void
}

/** Every question with what became of it; a press goes there. */
export function ReviewPage({ paper, exam, onGoTo }: ReviewPageProps) {
  const { t } = useTranslation('exam')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  const begun = unfinished(exam)
  const answerState = (number: number) =>
    begun.includes(number) ? 'unfinished' : exam.answers[number] ? 'answered' : 'blank'
  const all = [
    ['blanks', blanks(exam)],
    ['unfinished', begun],
    ['flagged', flagged(exam)],
  ] as const
  const lists = all.filter(([, numbers]) => numbers.length > 0)
  const stateOf = (number: number): string =>
    [
      t(`state.${answerState(number)}`),
      exam.flags[number] && t('state.flagged'),
      exam.guesses[number] && t('state.guessed'),
    ]
      .filter(Boolean)
      .join(t('separator'))
  return (
    <Sheet labelledBy="review" className={styles.sheet}>
      <h1 id="review" ref={heading} tabIndex={-1} className={styles.title}>
        {t('reviewTitle')}
      </h1>
      <ol className={styles.grid} aria-label={t('allQuestions')}>
        {paper.questions.map(({ question }, number) => (
          <li key={question.id}>
            <Button
              className={styles.cell ?? ''}
              data-answered={answerState(number) === 'answered' ? '' : undefined}
              aria-label={t('cell', { number: number + 1, state: stateOf(number) })}
              onPress={() => onGoTo(number)}
            >
              {number + 1}
              {exam.flags[number] && <Flag size="0.8em" fill="currentColor" aria-hidden="true" />}
              {exam.guesses[number] && <span aria-hidden="true">?</span>}
            </Button>
          </li>
        ))}
      </ol>
      <p className={styles.legend} aria-hidden="true">
        {t('legend')}
      </p>
      {lists.length === 0 && <p>{t('nothingOpen')}</p>}
      {lists.map(([list, numbers]) => (
        <section key={list} aria-labelledby={`list-${list}`}>
          <h2 id={`list-${list}`} className={styles.subtitle}>
            {t(`list.${list}`, { count: numbers.length })}
          </h2>
          <ul>
            {numbers.map((number) => {
              const question = paper.questions[number]?.question
              return (
                <li key={number}>
                  <Button className={styles.line ?? ''} onPress={() => onGoTo(number)}>
                    <span>{t('numberShort', { number: number + 1 })}</span>
                    <span lang={question?.lang}>{question?.stem.replaceAll('**', '')}</span>
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </Sheet>
  )
}
