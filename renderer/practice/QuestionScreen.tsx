import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type CommandIn, KeysDialog, routes } from '#app'
import type { Answer } from '#questions'
import { Hints } from './Hints.tsx'
import { Message } from './Message.tsx'
import type { Meaning } from './meaning.ts'
import { PracticeBar } from './PracticeBar.tsx'
import { QuestionAndAnswer } from './QuestionAndAnswer.tsx'
import styles from './Sitting.module.css'
import type { OpenDialog } from './Sitting.tsx'
import { type Session, upcoming } from './session.ts'
import type { Deeds, Said } from './useDeeds.ts'
import { useOwn } from './useOwn.ts'
import type { Practice } from './usePractice.ts'
import { useStable } from './useStable.ts'
import { VerdictBar } from './VerdictBar.tsx'

// No first question needs a dialog or the menu: they come when they are called, or while the question is being read.
const MoreMenu = lazy(async () => ({ default: (await import('./MoreMenu.tsx')).MoreMenu }))
const NoteDialog = lazy(async () => ({ default: (await import('./NoteDialog.tsx')).NoteDialog }))
const PauseDialog = lazy(async () => ({ default: (await import('./PauseDialog.tsx')).PauseDialog }))
const ReportDialog = lazy(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog }))

interface QuestionScreenProps {
  readonly session: Exclude<Session, { phase: 'over' }>
  readonly practice: Practice
  readonly deeds: Deeds
  readonly said: Said
  readonly say: (said: Said) => void
  readonly dialog: OpenDialog | null
  readonly open: (dialog: OpenDialog | null) => void
  readonly isWhyOpen: boolean
  /** How a command's letter is pressed; undefined where it has none. */
  readonly keyOf: (command: CommandIn<'session'>) => string | undefined
  readonly run: (meaning: Meaning) => void
  readonly onAnswer: (answer: Answer) => void
}

/** A question or its verdict, with all that can be done about it. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { session, practice, deeds, said, say, dialog, open, isWhyOpen, keyOf, run, onAnswer } = props
  const { t } = useTranslation('practice')
  const [, navigate] = useLocation()
  const isJudged = session.phase === 'judged'
  const question = isJudged ? session.judged.shown : session.asked.question
  const own = useOwn(question.card)
  const close = (): void => open(null)
  const switchLanguage = useStable(deeds.switchLanguage)
  const leave = useStable(() => run('leave'))
  const help = useStable(() => run('help'))
  return (
    <div className={styles.practice}>
      <PracticeBar
        session={session}
        lang={question.lang}
        isScheduling={practice.isScheduling}
        onLang={switchLanguage}
        onLeave={leave}
        onHelp={help}
        more={
          <Suspense fallback={<span className={styles.more} />}>
            <MoreMenu isStarred={own.isStarred} isJudged={isJudged} keyOf={keyOf} onChoose={run} />
          </Suspense>
        }
      />
      <main className={styles.main} data-paused={dialog === 'pause' ? '' : undefined}>
        <Message said={said} />
        <Hints session={session} isUndone={said.isUndone === true} />
        <QuestionAndAnswer
          session={session}
          own={own}
          canUndo={practice.canUndo}
          isActive={dialog === null}
          isWhyOpen={isWhyOpen}
          isScheduling={practice.isScheduling}
          keyOf={keyOf}
          run={run}
          onAnswer={onAnswer}
          onGrade={practice.regrade}
          onKeep={deeds.keep}
        />
      </main>
      <VerdictBar session={session} practice={practice} keyOf={keyOf} run={run} />
      <Suspense fallback={null}>
        {dialog === 'keys' && <KeysDialog where="session" onClose={close} />}
        {dialog === 'note' && (
          <NoteDialog
            fact={own.fact}
            text={own.note}
            onClose={close}
            onSaved={(isEmpty) => say({ text: t(isEmpty ? 'ownNote.removed' : 'ownNote.saved') })}
          />
        )}
        {dialog === 'pause' && (
          <PauseDialog
            left={upcoming(session).length + (isJudged ? 0 : 1)}
            onGoOn={close}
            onLeave={() => navigate(routes.today)}
          />
        )}
        {dialog === 'report' && (
          <ReportDialog
            onClose={close}
            onReport={async (note) => {
              const problem = await practice.report(note)
              if (!problem) say({ text: t('report.done') })
              return problem
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
