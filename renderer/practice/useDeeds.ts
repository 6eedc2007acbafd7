import { useTranslation } from 'react-i18next'
import { lettersOf } from '#app'
import type { Lang, Question } from '#questions'
import type { Outcome, Preferences, Problem } from '#storage'
import type { Words } from '#ui'
import { leftUngraded, putsAside, type Session } from './session.ts'
import type { Undone } from './undo.ts'
import { type Practice, questionOf } from './usePractice.ts'

/** What just happened, where no verdict says it. */
export interface Said {
  readonly text: Words
  /** The question that it is about, where that is not on the screen. */
  readonly question?: Question | undefined
  /** Whether something was taken back. */
  readonly isUndone?: boolean
}

export interface Deeds {
  undo(): Promise<void>
  star(): Promise<void>
  putAside(did: 'suspended' | 'buried'): Promise<void>
  /** Keeps asking a card that was put aside as a leech. */
  keep(): Promise<void>
  insist(): Promise<void>
  switchLanguage(lang: Lang): Promise<void>
}

/** What the learner can do beside answering, each with the words that say what came of it. */
export function useDeeds(practice: Practice, say: (said: Said) => void): Deeds {
  const { t } = useTranslation(['practice', 'problems'])
  const sayUndone = useSayUndone()
  const sayProblem = (problem: Problem): void => say({ text: [t('notDone'), t(`problems:${problem}`)] })
  const { session } = practice
  const question = questionOf(session) ?? undefined
  return {
    undo: async () => {
      say(sayUndone(await practice.undo()))
    },
    star: async () => {
      const outcome = await practice.toggleStar()
      if (outcome.ok) say({ text: t(`marked.${outcome.value}`) })
      else sayProblem(outcome.problem)
    },
    putAside: async (did) => {
      const isGone = session.phase === 'asking' && putsAside(did)
      const problem = await practice.mark(did)
      if (problem) sayProblem(problem)
      else say({ text: t(`marked.${did}`), question: isGone ? question : undefined })
    },
    keep: async () => {
      const problem = await practice.mark('kept')
      if (problem) sayProblem(problem)
      else say({ text: t('marked.kept') })
    },
    insist: async () => {
      const problem = await practice.insist()
      if (problem) sayProblem(problem)
      else say({ text: t('insisted') })
    },
    switchLanguage: async (lang) => {
      const problem = await practice.switchLanguage(lang)
      say({ text: problem ? t(`problems:${problem}`) : '' })
    },
  }
}

/** Says what was taken back, and of which question; or why not. */
export function useSayUndone(): (outcome: Outcome<Undone>) => Said {
  const { t } = useTranslation(['practice', 'problems'])
  return (outcome) => {
    if (outcome.ok) {
      const { did, question } = outcome.value
      return { text: t(`undone.${did}`), question, isUndone: true }
    }
    if (outcome.problem === 'nothing-to-undo') return { text: t('undone.nothing') }
    return { text: [t('notDone'), t(`problems:${outcome.problem}`)] }
  }
}

/** Says what the last answer counts as, where it was left before the learner graded it. */
export function useSayLeft(): (session: Session, preferences: Preferences) => Said {
  const { t } = useTranslation('practice')
  return (session, preferences) => {
    const left = leftUngraded(session)
    if (left === null) return { text: '' }
    const { undo } = lettersOf(preferences)
    return { text: t('grade.left', { grade: left.grade, undo }), question: left.shown }
  }
}
