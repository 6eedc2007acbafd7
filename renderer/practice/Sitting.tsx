import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useKeys } from '#answering'
import { commandsIn, routes, useKeyNames, useLetterCommands, usePreferences, useReady, useTitle } from '#app'
import type { Answer } from '#questions'
import { isHeard, type Meaning, meaningOf } from './meaning.ts'
import { QuestionScreen } from './QuestionScreen.tsx'
import { Summary } from './Summary.tsx'
import { sound } from './sounds.ts'
import { type Said, useDeeds } from './useDeeds.ts'
import { canInsist, type Opening, questionOf, usePractice } from './usePractice.ts'

export type OpenDialog = 'keys' | 'report' | 'note' | 'pause'

interface SittingProps {
  readonly opening: Opening
  /** What happened before the sitting stood there. */
  readonly said: Said
}

/** One sitting: a question, its verdict, the next question, the summary; and what every key means meanwhile. */
export function Sitting({ opening, said: saidBefore }: SittingProps) {
  useReady()
  const { t } = useTranslation(['practice', 'problems'])
  useTitle(t('title'))
  const { sounds } = usePreferences()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [isWhyOpen, setWhyOpen] = useState(false)
  const [said, say] = useState<Said>(saidBefore)
  const practice = usePractice(opening, (problem) =>
    say({ text: [t('notStanding'), t(`problems:${problem}`)] }),
  )
  const deeds = useDeeds(practice, say)
  const { session } = practice
  const question = questionOf(session)
  const leave = (): void => navigate(routes.today)
  const answer = (given: Answer): void => {
    const grade = practice.answer(given)
    if (grade === null) return
    say({ text: '' })
    setWhyOpen(false)
    if (sounds) sound(grade >= 3)
  }
  const open = (which: OpenDialog | null): void => {
    practice.pause(which !== null)
    setDialog(which)
  }
  const commands: Readonly<Record<Meaning, () => unknown>> = {
    unknown: () => answer({ kind: 'unknown' }),
    next: () => {
      if (session.phase === 'judged' && session.judged.isToGrade) return say({ text: t('grade.first') })
      say({ text: '' })
      practice.goOn()
    },
    guessed: practice.toggleGuessed,
    insist: deeds.insist,
    why: () => setWhyOpen(!isWhyOpen),
    language: () => question && deeds.switchLanguage(question.lang === 'ja' ? 'en' : 'ja'),
    undo: deeds.undo,
    star: deeds.star,
    suspend: () => deeds.putAside('suspended'),
    bury: () => deeds.putAside('buried'),
    note: () => open('note'),
    report: () => open('report'),
    pause: () => open('pause'),
    help: () => open('keys'),
    leave,
  }
  const run = (meaning: Meaning): boolean => {
    if (meaning === 'insist' && !(session.phase === 'judged' && canInsist(session.judged))) return false
    if (!isHeard(meaning, session.phase)) return false
    commands[meaning]()
    return true
  }
  useKeys('session', dialog === null, meaningOf, run)
  const heard = commandsIn('session').flatMap(({ name }) => (isHeard(name, session.phase) ? [name] : []))
  useLetterCommands('session', heard, run)
  const keyOf = useKeyNames(session.phase === 'asking' && question?.accepted !== undefined)
  if (session.phase === 'over') {
    return <Summary session={session} onUndo={deeds.undo} undoKey={keyOf('undo')} onBack={leave} />
  }
  return (
    <QuestionScreen
      session={session}
      practice={practice}
      deeds={deeds}
      said={said}
      say={say}
      dialog={dialog}
      open={open}
      isWhyOpen={isWhyOpen}
      keyOf={keyOf}
      run={run}
      onAnswer={answer}
    />
  )
}
