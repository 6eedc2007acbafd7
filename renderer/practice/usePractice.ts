import { useEffect, useReducer, useRef } from 'react'
import { knowledgeOf, topicName, useKasane, useSetPreferences, useStudyDay } from '#app'
import { type Answer, type Grade, type Lang, mark, proposeGrade, type Question } from '#questions'
import { type Pace, paceOf, speedOf, type Timing } from '#scheduling'
import { markCard, type Problem, reportQuestion } from '#storage'
import { type Prepared, prepare, translate } from './prepare.ts'
import { beginSession, type Item, type Judged, reduceSession, type Session } from './session.ts'
import { AnswerClock, textReadingMs } from './timing.ts'
import { useAsker } from './useAsker.ts'
import { useSaver } from './useSaver.ts'

export interface Practice {
  readonly session: Session
  answer(answer: Answer): void
  /** Sets the grade that counts, or takes back that the learner guessed. */
  regrade(grade: Grade): void
  toggleGuessed(): void
  /** The learner holds that what was typed is right: it counts as grade 4, and is kept as a report. */
  insist(): Promise<Problem | null>
  goOn(): void
  saveAgain(): void
  /** Takes back the last answer; a problem where it could not be. */
  undo(): Promise<Problem | null>
  /** Shows the question in the other language, and asks on in it; a problem where the question does not exist there. */
  switchLanguage(lang: Lang): Promise<Problem | 'not-in-this-language' | null>
  report(note: string): Promise<Problem | null>
}

/** Runs one sitting. What is decided stands in `session.ts`; here it meets clock, chance and storage. */
export function usePractice(items: readonly Item[], first: Prepared, timings: readonly Timing[]): Practice {
  const { db, shelf, preferences } = useKasane()
  const setPreferences = useSetPreferences()
  const { today } = useStudyDay()
  const [session, dispatch] = useReducer(reduceSession, items, (all) =>
    reduceSession(beginSession(all), { type: 'wentOn', ...first }),
  )
  const recorder = useSaver(session, dispatch)
  useAsker(session, dispatch, recorder)
  const clock = useRef<AnswerClock>(null)
  clock.current ??= new AnswerClock()
  const answered = useRef<Timing[]>(null)
  answered.current ??= [...timings]
  const question = questionOf(session)
  const judged = session.phase === 'judged' ? session.judged : null

  useEffect(() => clock.current?.watch(), [])
  const appearance = session.phase === 'asking' ? `${session.done.length} ${session.asked.card}` : null
  useEffect(() => {
    if (appearance !== null) clock.current?.start()
  }, [appearance])

  return {
    session,
    answer: (answer) => {
      if (session.phase !== 'asking') return
      const { asked } = session
      const knowledge = knowledgeOf(shelf, asked.card)
      if (!knowledge) throw new Error(`no pack for ${asked.card}`)
      const marking = mark(knowledge, asked.question, answer)
      const timing = timingOf(asked.question, clock.current?.read() ?? null)
      const known: Pace = preferences.responseTime ? paceOf(answered.current ?? []) : new Map()
      const speed = speedOf(timing, known)
      answered.current?.push(timing)
      const proposed = proposeGrade({ marking, format: asked.question.format, pace: speed ?? undefined })
      dispatch({ type: 'answered', answer, marking, proposed, at: Date.now(), elapsedMs: timing.elapsedMs })
    },
    regrade: (next) => {
      if (!judged || next === judged.grade) return
      dispatch({ type: 'regraded', grade: next, proposed: judged.proposed, isGuessed: judged.isGuessed })
    },
    toggleGuessed: () => {
      if (!judged) return
      const isGuessed = !judged.isGuessed
      const { format } = judged.asked.question
      const proposed = proposeGrade({ marking: judged.marking, format, guessed: isGuessed })
      dispatch({ type: 'regraded', grade: proposed.grade, proposed, isGuessed })
    },
    insist: async () => {
      if (!judged || !canInsist(judged)) return null
      const { card, lang, format, seed } = judged.asked.question
      const note = `${INSISTED} ${judged.answer.kind === 'typed' ? judged.answer.text : ''}`
      const outcome = await reportQuestion(db, { at: Date.now(), card, lang, format, seed, note })
      if (!outcome.ok) return outcome.problem
      dispatch({ type: 'regraded', grade: 4, proposed: judged.proposed, isGuessed: false })
      return null
    },
    goOn: () => dispatch({ type: 'nextWanted' }),
    saveAgain: () => dispatch({ type: 'saving' }),
    undo: async () => {
      if (!judged && session.done.length === 0) return null
      const outcome = judged
        ? await recorder.takeBack(preferences)
        : await recorder.takeBackSettled(preferences)
      if (!outcome.ok) return outcome.problem
      answered.current?.pop()
      dispatch({ type: 'undone' })
      return null
    },
    switchLanguage: async (lang) => {
      if (!question || question.lang === lang) return null
      const other = translate(shelf, question, lang)
      if (!other) return 'not-in-this-language'
      dispatch({ type: 'translated', question: other })
      if (preferences.questionLang === 'mixed') return null
      const outcome = await setPreferences({ questionLang: lang })
      return outcome.ok ? null : outcome.problem
    },
    report: async (note) => {
      if (!question) return null
      const { card, lang, format, seed } = question
      const outcome = await reportQuestion(db, { at: Date.now(), card, lang, format, seed, note })
      if (!outcome.ok) return outcome.problem
      dispatch({ type: 'putAside' })
      const knowledge = knowledgeOf(shelf, card)
      if (session.phase !== 'asking' || !knowledge) return null
      const marked = await markCard(db, card, topicName(knowledge, question.topic), {
        buriedUntil: today + 1,
      })
      if (!marked.ok) return marked.problem
      dispatch({ type: 'wentOn', ...(await prepare(db, shelf, preferences, session.ahead)) })
      return null
    },
  }
}

/** Begins the note of a report that says: this answer should have been right. */
const INSISTED = 'I was right:'

/** Only a typed answer can be right without the pack knowing it; insisting once is enough. */
export function canInsist({ answer, marking, grade }: Judged): boolean {
  return answer.kind === 'typed' && (marking.verdict === 'wrong' || marking.verdict === 'other') && grade < 4
}

/** The question on the screen, in the language in which it stands there. */
export function questionOf(session: Session): Question | null {
  if (session.phase === 'asking') return session.asked.question
  return session.phase === 'judged' ? session.judged.shown : null
}

function timingOf(question: Question, elapsedMs: number | null): Timing {
  return { format: question.format, elapsedMs, readingMs: textReadingMs(question) }
}
