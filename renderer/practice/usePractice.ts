import { useEffect, useReducer, useRef } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { knowledgeOf, topicName, useKasane, usePreferences, useSetPreferences, useStudyDay } from '#app'
import {
  type Answer,
  formatsOf,
  type Grade,
  isRecall,
  type Lang,
  mark,
  proposeGrade,
  type Question,
} from '#questions'
import { type Pace, paceOf, readingMs, speedOf, type Timing } from '#scheduling'
import { markCard, type Problem, reportQuestion } from '#storage'
import { AnswerClock } from './clock.ts'
import { type Prepared, prepare, translate } from './prepare.ts'
import { Recorder } from './recorder.ts'
import { beginSession, type Item, reduceSession, type Session, upcoming } from './session.ts'

export interface Practice {
  readonly session: Session
  answer(answer: Answer): void
  /** Sets the grade that counts, or takes back that the learner guessed. */
  regrade(grade: Grade): void
  toggleGuessed(): void
  goOn(): void
  saveAgain(): void
  /** Takes back the last answer; a problem where it could not be. */
  undo(): Promise<Problem | null>
  /** Shows the question in the other language, and asks on in it; a problem where the question does not exist there. */
  switchLanguage(lang: Lang): Promise<Problem | 'not-in-this-language' | null>
  report(note: string): Promise<Problem | null>
}

const RETRY_MS = 4_000

/** Runs one sitting: asks, marks, saves, goes on. What is decided stands in `session.ts`; here it meets clock, chance and storage. */
export function usePractice(items: readonly Item[], first: Prepared, timings: readonly Timing[]): Practice {
  const { db, shelf } = useKasane()
  const preferences = usePreferences()
  const setPreferences = useSetPreferences()
  const { calendar, today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const [session, dispatch] = useReducer(reduceSession, items, (all) =>
    reduceSession(beginSession(all), { type: 'wentOn', ...first }),
  )
  const recorder = useRef<Recorder>(null)
  recorder.current ??= new Recorder(db)
  const clock = useRef<AnswerClock>(null)
  clock.current ??= new AnswerClock()
  const answered = useRef<Timing[]>(null)
  answered.current ??= [...timings]
  const prepared = useRef<{ readonly key: string; readonly promise: Promise<Prepared> } | null>(null)

  const prepareNext = (): Promise<Prepared> => {
    const next = upcoming(session)
    const key = [preferences.questionLang, preferences.format, next[0]?.kind, next[0]?.card].join()
    if (prepared.current?.key !== key) {
      prepared.current = { key, promise: prepare(db, shelf, preferences, next) }
    }
    return prepared.current.promise
  }

  useEffect(() => clock.current?.watch(), [])

  const question = questionOf(session)
  const identity = session.phase === 'asking' ? `${session.done.length}:${session.asked.card}` : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every question that appears
  useEffect(() => {
    if (identity === null) return
    clock.current?.start()
    prepareNext().catch(showBoundary)
  }, [identity])

  const judged = session.phase === 'judged' ? session.judged : null
  const isToSave = session.phase === 'judged' && session.saving === 'saving'
  const { grade, proposed, asked: judgedAsked } = judged ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is saved when it is given, when its grade changes, and when it is tried again
  useEffect(() => {
    if (!isToSave || !judged) return
    const knowledge = knowledgeOf(shelf, judged.asked.card)
    if (!knowledge) throw new Error(`no pack for ${judged.asked.card}`)
    let isCurrent = true
    const { question: q } = judged.asked
    const circumstances = {
      topic: topicName(knowledge, q.topic),
      readingMs: textReadingMs(q),
      now: { at: judged.at, studyDay: calendar.dayOf(judged.at) },
      canBeRecalled: formatsOf(knowledge, q.card, q.lang).some(isRecall),
    }
    recorder.current?.record(judged, circumstances, preferences).then((outcome) => {
      if (!isCurrent) return
      dispatch(outcome.ok ? { type: 'saved' } : { type: 'notSaved', problem: outcome.problem })
    }, showBoundary)
    return () => {
      isCurrent = false
    }
  }, [isToSave, grade, proposed, judgedAsked])

  const hasFailed = session.phase === 'judged' && typeof session.saving === 'object'
  useEffect(() => {
    if (!hasFailed) return
    const timer = setTimeout(() => dispatch({ type: 'saving' }), RETRY_MS)
    return () => clearTimeout(timer)
  }, [hasFailed])

  const isToGoOn = session.phase === 'judged' && session.wantsNext && session.saving === 'saved'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the learner wants it and the answer is saved
  useEffect(() => {
    if (!isToGoOn) return
    let isCurrent = true
    prepareNext()
      .then((next) => {
        // What was prepared before the answer does not know of the drill that the answer brought.
        const isShort = !next.asked && next.passedOver.length < upcoming(session).length
        return isShort ? prepare(db, shelf, preferences, upcoming(session)) : next
      })
      .then((next) => {
        if (!isCurrent) return
        prepared.current = null
        recorder.current?.settle()
        dispatch({ type: 'wentOn', ...next })
      })
      .catch(showBoundary)
    return () => {
      isCurrent = false
    }
  }, [isToGoOn])

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
    goOn: () => dispatch({ type: 'nextWanted' }),
    saveAgain: () => dispatch({ type: 'saving' }),
    undo: async () => {
      if (!judged && session.done.length === 0) return null
      const outcome = judged
        ? await recorder.current?.takeBack(preferences)
        : await recorder.current?.takeBackSettled(preferences)
      if (outcome && !outcome.ok) return outcome.problem
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

/** The question on the screen, in the language in which it stands there. */
export function questionOf(session: Session): Question | null {
  if (session.phase === 'asking') return session.asked.question
  return session.phase === 'judged' ? session.judged.shown : null
}

function textReadingMs({ stem, options, lang }: Question): number {
  return readingMs([stem, ...(options ?? [])].join(''), lang)
}

function timingOf(question: Question, elapsedMs: number | null): Timing {
  return { format: question.format, elapsedMs, readingMs: textReadingMs(question) }
}
