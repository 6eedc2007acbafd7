import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useKeys } from '#answering'
import { examReportPath, KeysDialog, routes, useKeyNames, useLetterCommands, useReady, useTitle } from '#app'
import type { MockExam, Paper } from '#exam'
import { Button, Notice } from '#ui'
import { ExamBar } from './ExamBar.tsx'
import { ExamFooter } from './ExamFooter.tsx'
import styles from './ExamSitting.module.css'
import { HandInDialog } from './HandInDialog.tsx'
import { meaningOf } from './meaning.ts'
import { QuestionPage } from './QuestionPage.tsx'
import { ReviewPage } from './ReviewPage.tsx'
import { useExam } from './useExam.ts'

interface ExamSittingProps {
  readonly paper: Paper
  readonly begun: MockExam
}

/** An exam that runs: one question a page, or the list of them all. */
export function ExamSitting({ paper, begun }: ExamSittingProps) {
  useReady()
  const { t } = useTranslation(['exam', 'problems'])
  useTitle(paper.blueprint.title || t('untitled'))
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'handIn' | 'keys' | null>(null)
  const sitting = useExam(paper, begun, () => navigate(examReportPath(paper.id), { replace: true }))
  const { exam, problem } = sitting
  const { page } = exam
  const count = paper.questions.length
  const question = page === 'review' ? undefined : paper.questions[page]?.question
  const step = (by: 1 | -1): void => {
    const to = (page === 'review' ? count : page) + by
    if (to >= 0 && to <= count) sitting.goTo(to < count ? to : 'review')
  }
  const flag = (): void => {
    if (page !== 'review') sitting.put({ type: 'flagged', question: page, isFlagged: !exam.flags[page] })
  }
  const guess = (): void => {
    if (page !== 'review') sitting.put({ type: 'guessed', question: page, isGuessed: !exam.guesses[page] })
  }
  const review = (): void => sitting.goTo('review')
  const isActive = dialog === null && exam.phase === 'running'
  const commands = {
    next: () => step(1),
    previous: () => step(-1),
    review,
    flag,
    guess,
    help: () => setDialog('keys'),
  }
  useKeys('exam', isActive, meaningOf, (meaning) => {
    commands[meaning]()
    return true
  })
  const heard = ['flag', 'guess', 'review'] as const
  useLetterCommands('exam', page === 'review' ? [] : heard, (name) => commands[name]())
  const keyOf = useKeyNames(question?.accepted !== undefined)
  return (
    <div className={styles.exam}>
      <ExamBar
        exam={exam}
        onLeave={() => navigate(routes.exams)}
        onHelp={() => setDialog('keys')}
        onReview={review}
      />
      <main className={styles.main}>
        {problem && (
          <Notice
            tone="wrong"
            isUrgent
            action={<Button onPress={sitting.saveAgain}>{t('saveAgain')}</Button>}
          >
            {t('notSaved')} {t(`problems:${problem}`)}
          </Notice>
        )}
        {exam.phase === 'handedIn' ? (
          <p role="status">{t('handingIn')}</p>
        ) : question && page !== 'review' ? (
          <QuestionPage
            key={page}
            number={page}
            question={question}
            exam={exam}
            isActive={isActive}
            keyOf={keyOf}
            onAnswer={(answer) => sitting.put({ type: 'answered', question: page, answer })}
            onFlag={flag}
            onGuess={guess}
          />
        ) : (
          <ReviewPage paper={paper} exam={exam} onGoTo={sitting.goTo} />
        )}
      </main>
      {exam.phase === 'running' && (
        <ExamFooter
          page={page}
          count={count}
          keyOf={keyOf}
          onStep={step}
          onReview={review}
          onHandIn={() => setDialog('handIn')}
        />
      )}
      {dialog === 'handIn' && exam.phase === 'running' && (
        <HandInDialog exam={exam} onHandIn={sitting.handIn} onClose={() => setDialog(null)} />
      )}
      {dialog === 'keys' && <KeysDialog where="exam" onClose={() => setDialog(null)} />}
    </div>
  )
}
