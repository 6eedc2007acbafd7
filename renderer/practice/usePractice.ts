import { useEffect, useRef } from 'react'
import { knowledgeOf, useKasane, useSetPreferences, useStudyDay } from '#app'
import { type Answer, type Grade, type Lang, mark, proposeGrade, type Question } from '#questions'
import { type Pace, paceOf, speedOf, type Timing } from '#scheduling'
import { type Outcome, type Problem, readMark, reportQuestion } from '#storage'
import { translate } from './prepare.ts'
import type { Keeper } from './recorder.ts'
import { reduceSession } from './reduceSession.ts'
import { saveable } from './saved.ts'
import type { Judged, MarkDone, Session } from './session.ts'
import { AnswerClock, textReadingMs } from './timing.ts'
import { following, type Ground, MARKS, topicOf, type Undone, undoLast } from './undo.ts'
import { useAsker } from './useAsker.ts'
import { useSaver } from './useSaver.ts'
import { useSession } from './useSession.ts'

/** With what a sitting begins. */
export interface Opening {
  /** The first question, or where the session stopped. */
  readonly session: Session
  /** What becomes of the answers. */
  readonly keeper: Keeper
  /** The last answers before it, which say what the learner's pace is. */
  readonly timings: readonly Timing[]
  /** Whether an answer of this study day stands in the log, which could be taken back. */
  readonly hasAnswered: boolean
}

export interface Practice {
  readonly session: Session
  /** Gives back the grade that it counts as; null where no answer is waited for. */
  answer(answer: Answer): Grade | null
  /** Sets the grade that counts, or takes back that the learner guessed. */
  regrade(grade: Grade): void
  toggleGuessed(): void
  /** The learner holds that what was typed is right: it counts as grade 4, and is kept as a report. */
  insist(): Promise<Problem | null>
  goOn(): void
  saveAgain(): void
  /** Whether answers move due days. */
  readonly isScheduling: boolean
  /** Whether anything could be taken back. */
  readonly canUndo: boolean
  /** Takes back what was done last, in this session or before it. */
  undo(): Promise<Outcome<Undone>>
  /** Suspends, buries, stars … the card on the screen; an open question that is put aside makes room for the next. */
  mark(did: MarkDone): Promise<Problem | null>
  /** Stars the card on the screen, or takes the star off; gives back which. */
  toggleStar(): Promise<Outcome<'starred' | 'unstarred'>>
  /** Shows the question in the other language, and asks on in it; a problem where the question does not exist there. */
  switchLanguage(lang: Lang): Promise<Problem | 'not-in-this-language' | null>
  report(note: string): Promise<Problem | null>
  /** Stops and starts the clock of the answer. */
  pause(isPaused: boolean): void
}

/** Runs one sitting. What is decided stands in `reduceSession.ts`; here it meets clock, chance and storage. */
export function usePractice(opening: Opening, onProblem: (problem: Problem) => void): Practice {
  const { keeper } = opening
  const { db, shelf, preferences } = useKasane()
  const setPreferences = useSetPreferences()
  const { today } = useStudyDay()
  const running = useSession(opening.session)
  const { session, now, dispatch, inTurn } = running
  const ground: Ground = { db, shelf, preferences, today, keeper }
  useSaver(running, ground, onProblem)
  useAsker(running, ground)
  const clock = useRef<AnswerClock>(null)
  clock.current ??= new AnswerClock()
  const answered = useRef<Timing[]>(null)
  answered.current ??= [...opening.timings]
  const judged = session.phase === 'judged' ? session.judged : null

  useEffect(() => clock.current?.watch(), [])
  const appearance = session.phase === 'asking' ? `${session.deeds.length} ${session.asked.card}` : null
  useEffect(() => {
    if (appearance !== null) clock.current?.start()
  }, [appearance])

  const markAs = (did: MarkDone): Promise<Problem | null> =>
    inTurn(async () => {
      const question = questionOf(now())
      if (!question) return null
      const marked = { type: 'marked', did } as const
      const after = reduceSession(now(), marked)
      const change = MARKS[did].change(today)
      const topic = topicOf(shelf, question)
      const outcome = await keeper.mark(question.card, topic, change, saveable(after, ground))
      if (!outcome.ok) return outcome.problem
      for (const event of [marked, ...(await following(after, ground))]) dispatch(event)
      return null
    })

  return {
    session,
    isScheduling: keeper.isScheduling,
    canUndo: session.phase === 'judged' || session.deeds.length > 0 || opening.hasAnswered,
    answer: (answer) => {
      const { phase } = now()
      if (phase !== 'asking' || session.phase !== 'asking') return null
      const { asked } = session
      const knowledge = knowledgeOf(shelf, asked.card)
      if (!knowledge) throw new Error(`no pack for ${asked.card}`)
      const marking = mark(knowledge, asked.question, answer)
      const timing = timingOf(asked.question, clock.current?.read() ?? null)
      const known: Pace = preferences.responseTime ? paceOf(answered.current ?? []) : new Map()
      const speed = speedOf(timing, known)
      answered.current?.push(timing)
      const proposed = proposeGrade({ marking, format: asked.question.format, pace: speed ?? undefined })
      const isToGrade = preferences.gradeMode === 'self'
      const { elapsedMs } = timing
      dispatch({ type: 'answered', answer, marking, proposed, isToGrade, at: Date.now(), elapsedMs })
      return proposed.grade
    },
    regrade: (next) => {
      if (!judged) return
      dispatch({ type: 'graded' })
      if (next === judged.grade) return
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
      dispatch({ type: 'graded' })
      dispatch({ type: 'regraded', grade: 4, proposed: judged.proposed, isGuessed: false })
      return null
    },
    goOn: () => dispatch({ type: 'nextWanted' }),
    saveAgain: () => dispatch({ type: 'saving' }),
    undo: () =>
      inTurn(async () => {
        const outcome = await undoLast(now(), ground)
        if (!outcome.ok) return outcome
        if (outcome.value.did === 'answered') answered.current?.pop()
        for (const event of outcome.value.events) dispatch(event)
        return outcome
      }),
    mark: markAs,
    toggleStar: async () => {
      const question = questionOf(now())
      const isStarred = question !== null && (await readMark(db, question.card))?.isStarred === true
      const did = isStarred ? 'unstarred' : 'starred'
      const problem = await markAs(did)
      return problem ? { ok: false, problem } : { ok: true, value: did }
    },
    switchLanguage: async (lang) => {
      const question = questionOf(now())
      if (!question || question.lang === lang) return null
      const other = translate(shelf, question, lang)
      if (!other) return 'not-in-this-language'
      dispatch({ type: 'translated', question: other })
      if (preferences.questionLang === 'mixed') return null
      const outcome = await setPreferences({ questionLang: lang })
      return outcome.ok ? null : outcome.problem
    },
    report: async (note) => {
      const question = questionOf(now())
      if (!question) return null
      const { card, lang, format, seed } = question
      const outcome = await reportQuestion(db, { at: Date.now(), card, lang, format, seed, note })
      return outcome.ok ? markAs('buried') : outcome.problem
    },
    pause: (isPaused) => (isPaused ? clock.current?.stop() : clock.current?.goOn()),
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
