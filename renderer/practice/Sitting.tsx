import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { keysOf, routes, usePreferences, useReady, useTitle } from '#app'
import type { Answer, Lang } from '#questions'
import type { Timing } from '#scheduling'
import { PracticeBar } from './PracticeBar.tsx'
import type { Prepared } from './prepare.ts'
import { QuestionAndAnswer } from './QuestionAndAnswer.tsx'
import styles from './Sitting.module.css'
import { Summary } from './Summary.tsx'
import type { Item } from './session.ts'
import { type Meaning, useKeys } from './useKeys.ts'
import { canInsist, questionOf, usePractice } from './usePractice.ts'
import { VerdictBar } from './VerdictBar.tsx'

// No first question needs a dialog: they come when they are called.
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }))
const ReportDialog = lazy(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog }))

interface SittingProps {
  readonly items: readonly Item[]
  readonly first: Prepared
  readonly timings: readonly Timing[]
}

/** One sitting on the screen: a question, its verdict, the next question, the summary. */
export function Sitting({ items, first, timings }: SittingProps) {
  useReady()
  const { t } = useTranslation(['practice', 'problems'])
  useTitle(t('title'))
  const { letterKeys, keys: own } = usePreferences()
  const keys = useMemo(() => keysOf({ keys: own }), [own])
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'keys' | 'report' | null>(null)
  /** What just happened, where no verdict says it; read out and shown above the question. */
  const [message, setMessage] = useState('')
  const practice = usePractice(items, first, timings)
  const { session } = practice
  const question = questionOf(session)
  const leave = (): void => navigate(routes.today)
  const answer = (given: Answer): void => {
    setMessage('')
    practice.answer(given)
  }
  const undo = async (): Promise<void> => {
    if (session.phase !== 'judged' && session.done.length === 0) return
    const problem = await practice.undo()
    setMessage(problem ? `${t('notUndone')} ${t(`problems:${problem}`)}` : t('undone'))
  }
  const insist = async (): Promise<void> => {
    const problem = await practice.insist()
    setMessage(problem ? t(`problems:${problem}`) : t('insisted'))
  }
  const switchLanguage = async (lang: Lang): Promise<void> => {
    const problem = await practice.switchLanguage(lang)
    setMessage(problem ? t(`problems:${problem}`) : '')
  }
  const commands: Partial<Record<Meaning, () => unknown>> = {
    unknown: () => answer({ kind: 'unknown' }),
    next: practice.goOn,
    guessed: practice.toggleGuessed,
    insist,
    language: () => question && switchLanguage(question.lang === 'ja' ? 'en' : 'ja'),
    undo,
    report: () => question && setDialog('report'),
    help: () => setDialog('keys'),
    leave,
  }
  useKeys(dialog === null, keys, letterKeys, (command) => {
    const run = commands[command]
    if (!run) return false
    if (command === 'unknown' && session.phase !== 'asking') return false
    if ((command === 'next' || command === 'guessed') && session.phase !== 'judged') return false
    if (command === 'insist' && !(session.phase === 'judged' && canInsist(session.judged))) return false
    run()
    return true
  })
  if (session.phase === 'over' || !question) {
    return <Summary session={session} onUndo={undo} onBack={leave} />
  }
  /** While an answer is typed, and where the learner wants it so, a letter needs Alt. */
  const needsAlt = !letterKeys || (session.phase === 'asking' && question.accepted !== undefined)
  const letter = (key: string): string => (needsAlt ? `Alt+${key}` : key)
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
        <QuestionAndAnswer
          session={session}
          isActive={dialog === null}
          letter={letter}
          onAnswer={answer}
          onGrade={practice.regrade}
          onUndo={undo}
        />
      </main>
      <VerdictBar
        session={session}
        practice={practice}
        letter={letter}
        onUndo={undo}
        onReport={() => setDialog('report')}
        onInsist={insist}
      />
      <Suspense fallback={null}>
        {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
        {dialog === 'report' && (
          <ReportDialog
            onClose={() => setDialog(null)}
            onReport={async (note) => {
              const problem = await practice.report(note)
              if (!problem) setMessage(t('report.done'))
              return problem
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
