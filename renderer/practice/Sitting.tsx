import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { AnswerGiven, AnswerInput } from '#answering'
import { knowledgeOf, routes, useKasane, usePreferences, useReady } from '#app'
import type { Timing } from '#scheduling'
import { Button } from '#ui'
import { KeysDialog } from './KeysDialog.tsx'
import { PracticeBar } from './PracticeBar.tsx'
import type { Prepared } from './prepare.ts'
import { QuestionSheet, STEM_ID } from './QuestionSheet.tsx'
import { ReportDialog } from './ReportDialog.tsx'
import styles from './Sitting.module.css'
import { Summary } from './Summary.tsx'
import type { Item } from './session.ts'
import { type Command, useKeys } from './useKeys.ts'
import { questionOf, usePractice } from './usePractice.ts'
import { VerdictBar } from './VerdictBar.tsx'
import { VerdictPanel } from './VerdictPanel.tsx'

interface SittingProps {
  readonly items: readonly Item[]
  readonly first: Prepared
  readonly timings: readonly Timing[]
}

/** One sitting on the screen: a question, its verdict, the next question, the summary. */
export function Sitting({ items, first, timings }: SittingProps) {
  useReady()
  const { t } = useTranslation(['practice', 'problems'])
  const { shelf } = useKasane()
  const { letterKeys } = usePreferences()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'keys' | 'report' | null>(null)
  /** What a screen reader is told beside the verdict, and what stands under the bar. */
  const [message, setMessage] = useState('')
  const practice = usePractice(items, first, timings)
  const { session } = practice
  const question = questionOf(session)
  const leave = (): void => navigate(routes.today)
  const undo = async (): Promise<void> => {
    if (session.phase !== 'judged' && session.done.length === 0) return
    const problem = await practice.undo()
    setMessage(problem ? `${t('notUndone')} ${t(`problems:${problem}`)}` : t('undone'))
  }
  const switchLanguage = async (lang: 'ja' | 'en'): Promise<void> => {
    const problem = await practice.switchLanguage(lang)
    setMessage(problem ? t(`problems:${problem}`) : '')
  }
  const answer: typeof practice.answer = (given) => {
    setMessage('')
    practice.answer(given)
  }
  const commands: Readonly<Record<Command, () => unknown>> = {
    unknown: () => answer({ kind: 'unknown' }),
    next: () => practice.goOn(),
    guessed: () => practice.toggleGuessed(),
    language: () => question && switchLanguage(question.lang === 'ja' ? 'en' : 'ja'),
    undo,
    report: () => question && setDialog('report'),
    help: () => setDialog('keys'),
    leave,
  }
  useKeys(dialog === null, letterKeys, (command) => {
    if (command === 'unknown' && session.phase !== 'asking') return false
    if ((command === 'next' || command === 'guessed') && session.phase !== 'judged') return false
    commands[command]()
    return true
  })

  if (session.phase === 'over' || !question) {
    return <Summary session={session} onUndo={undo} onBack={leave} />
  }
  const asked = session.phase === 'asking' ? session.asked : { ...session.judged.asked, question }
  const judged = session.phase === 'judged' ? session.judged : null
  /** While an answer is typed, and where the learner wants it so, letters need Alt. */
  const needsAlt = !letterKeys || (!judged && question.accepted !== undefined)
  const letter = (key: string): string => (needsAlt ? `Alt+${key}` : key)
  const isRight = judged?.marking.verdict === 'right' || judged?.marking.verdict === 'typo'
  return (
    <div className={styles.practice}>
      <PracticeBar
        session={session}
        lang={question.lang}
        onLang={switchLanguage}
        onLeave={leave}
        onHelp={() => setDialog('keys')}
      />
      <main className={styles.main}>
        <p className={styles.message} role="status">
          {message}
        </p>
        <QuestionSheet
          asked={asked}
          topic={topicOf(question)}
          ahead={session.ahead.length}
          isOpen={!judged}
          filling={judged ? question.accepted?.[0] : undefined}
        >
          {judged ? (
            <AnswerGiven question={question} answer={judged.answer} isRight={isRight} />
          ) : (
            <>
              <AnswerInput
                question={question}
                stemId={STEM_ID}
                isActive={dialog === null}
                onAnswer={answer}
              />
              <div className={styles.pass}>
                <Button look="quiet" onPress={() => answer({ kind: 'unknown' })} keyName={letter('D')}>
                  {t('dontKnow')}
                </Button>
                {session.done.length > 0 && (
                  <Button look="quiet" onPress={undo} keyName={letter('Z')}>
                    {t('undo')}
                  </Button>
                )}
              </div>
            </>
          )}
        </QuestionSheet>
        {session.phase === 'judged' && (
          <VerdictPanel
            judged={session.judged}
            saving={session.saving}
            isActive={dialog === null}
            onGrade={practice.regrade}
            onSaveAgain={practice.saveAgain}
          />
        )}
      </main>
      <VerdictBar
        judged={judged}
        isLast={session.ahead.length === 0 && (judged?.grade ?? 0) >= 4}
        isWaiting={session.phase === 'judged' && session.wantsNext && session.saving === 'saving'}
        letter={letter}
        onGuessed={practice.toggleGuessed}
        onNext={practice.goOn}
        onUndo={undo}
        onReport={() => setDialog('report')}
      />
      <KeysDialog isOpen={dialog === 'keys'} onClose={() => setDialog(null)} />
      <ReportDialog
        isOpen={dialog === 'report'}
        onClose={() => setDialog(null)}
        onReport={async (note) => {
          const problem = await practice.report(note)
          if (!problem) setMessage(t('report.done'))
          return problem
        }}
      />
    </div>
  )

  function topicOf({ card, topic, lang }: NonNullable<typeof question>): string {
    return knowledgeOf(shelf, card)?.pack.topics.find(({ id }) => id === topic)?.label[lang] ?? topic
  }
}
