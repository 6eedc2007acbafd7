import { useTranslation } from 'react-i18next'
import { AnswerGiven, AnswerInput } from '#answering'
import { knowledgeOf, useKasane } from '#app'
import type { Answer, Grade } from '#questions'
import { Button } from '#ui'
import styles from './QuestionAndAnswer.module.css'
import { QuestionSheet, STEM_ID } from './QuestionSheet.tsx'
import type { Session } from './session.ts'
import { VerdictPanel } from './VerdictPanel.tsx'

interface QuestionAndAnswerProps {
  readonly session: Exclude<Session, { phase: 'over' }>
  /** Whether keys are meant for the question; false while a dialog is open. */
  readonly isActive: boolean
  readonly letter: (key: string) => string
  readonly onAnswer: (answer: Answer) => void
  readonly onGrade: (grade: Grade) => void
  readonly onUndo: () => void
}

/** The question with what answers it, or with the answer that was given and why. */
export function QuestionAndAnswer(props: QuestionAndAnswerProps) {
  const { session, isActive, letter, onAnswer, onGrade, onUndo } = props
  const { t } = useTranslation('practice')
  const { shelf } = useKasane()
  const judged = session.phase === 'judged' ? session.judged : null
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
              <Button look="quiet" onPress={() => onAnswer({ kind: 'unknown' })} keyName={letter('D')}>
                {t('dontKnow')}
              </Button>
              {session.done.length > 0 && (
                <Button look="quiet" onPress={onUndo} keyName={letter('Z')}>
                  {t('undo')}
                </Button>
              )}
            </div>
          </>
        )}
      </QuestionSheet>
      {judged && <VerdictPanel judged={judged} isActive={isActive} onGrade={onGrade} />}
    </>
  )
}
