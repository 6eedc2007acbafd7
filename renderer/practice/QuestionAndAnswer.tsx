import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerGiven, AnswerInput, useDigits } from '#answering'
import { type CommandIn, knowledgeOf, useKasane } from '#app'
import type { Answer, Grade } from '#questions'
import { Button } from '#ui'
import styles from './QuestionAndAnswer.module.css'
import { QuestionSheet, STEM_ID } from './QuestionSheet.tsx'
import { isPutAside, lastDid, type Session } from './session.ts'
import type { Own } from './useOwn.ts'
import { VerdictPanel } from './VerdictPanel.tsx'

interface QuestionAndAnswerProps {
  readonly session: Exclude<Session, { phase: 'over' }>
  /** Whether keys are meant for the question; false while a dialog is open. */
  readonly isActive: boolean
  readonly own: Own
  readonly canUndo: boolean
  readonly isWhyOpen: boolean
  readonly isScheduling: boolean
  readonly keyOf: (command: CommandIn<'session'>) => string | undefined
  readonly run: (command: CommandIn<'session'>) => void
  readonly onAnswer: (answer: Answer) => void
  readonly onGrade: (grade: Grade) => void
  readonly onKeep: () => void
}

/** The question with what answers it, or with the answer that was given and why. */
export function QuestionAndAnswer(props: QuestionAndAnswerProps) {
  const { session, own, canUndo, isActive, isWhyOpen, isScheduling, keyOf, run, onAnswer, onGrade, onKeep } =
    props
  const { t } = useTranslation('practice')
  const { shelf } = useKasane()
  const judged = session.phase === 'judged' ? session.judged : null
  // Heard from the verdict on, though the grades to choose from are painted after it.
  useDigits(isActive && judged !== null, (digit) => {
    if (digit <= 5) onGrade(digit as Grade)
  })
  // The verdict is painted first; what explains it comes right after.
  const isExplained = useDeferredValue(judged?.asked) === judged?.asked
  const asked = session.phase === 'asking' ? session.asked : session.judged.asked
  const question = judged?.shown ?? asked.question
  const topics = knowledgeOf(shelf, asked.card)?.pack.topics
  const topic = topics?.find(({ id }) => id === question.topic)?.label[question.lang]
  return (
    <>
      <QuestionSheet
        asked={{ ...asked, question }}
        topic={topic ?? question.topic}
        ahead={session.ahead.length}
        isStarred={own.isStarred}
        isOpen={!judged}
        filling={judged ? question.accepted?.[0] : undefined}
      >
        {judged ? (
          <AnswerGiven
            question={question}
            answer={judged.answer}
            isRight={['right', 'typo'].includes(judged.marking.verdict)}
          />
        ) : (
          <>
            <AnswerInput question={question} stemId={STEM_ID} isActive={isActive} onAnswer={onAnswer} />
            <div className={styles.pass}>
              <Button look="quiet" onPress={() => run('unknown')} keyName={keyOf('unknown')}>
                {t('dontKnow')}
              </Button>
              {canUndo && (
                <Button look="quiet" onPress={() => run('undo')} keyName={keyOf('undo')}>
                  {t(`undoLast.${lastDid(session)}`)}
                </Button>
              )}
            </div>
          </>
        )}
      </QuestionSheet>
      {judged && isExplained && (
        <VerdictPanel
          judged={judged}
          isPutAside={isPutAside(session)}
          own={own}
          isWhyOpen={isWhyOpen}
          isScheduling={isScheduling}
          keyOf={keyOf}
          run={run}
          onGrade={onGrade}
          onKeep={onKeep}
        />
      )}
    </>
  )
}
