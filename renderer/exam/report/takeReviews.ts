import { knowledgeOf, type Shelf, topicName } from '#app'
import type { ExamReport, HandedInExam, Paper } from '#exam'
import { formatsOf, isRecall, proposeGrade, type Question } from '#questions'
import { type Now, readingMs, reviewSettings, schedulers } from '#scheduling'
import {
  type Database,
  type Outcome,
  type Preferences,
  type Review,
  recentReviews,
  recordReview,
  reviewsOf,
  undoLastReview,
} from '#storage'

export interface Taking {
  readonly db: Database
  readonly shelf: Shelf
  readonly preferences: Preferences
  readonly paper: Paper
  readonly exam: HandedInExam
  readonly report: ExamReport
}

/** The wrong answers that are not in the log yet, by their number on the paper. */
export async function untaken({ db, paper, report }: Omit<Taking, 'shelf' | 'preferences' | 'exam'>) {
  const numbers: number[] = []
  for (const number of report.wrong) {
    const question = paper.questions[number]?.question
    if (!question) continue
    const lines = await reviewsOf(db, question.card)
    if (!lines.some((line) => isOf(line, question) && line.at >= report.startedAt)) numbers.push(number)
  }
  return numbers
}

/**
 * Puts the wrong answers of an exam into the log, each as a review of now with the grade of its answer. Those that are
 * there already are left out, so it can be done again where the disk ended it in the middle.
 *
 * @returns how many were put in
 */
export async function takeReviews(taking: Taking, now: () => Now): Promise<Outcome<number>> {
  const { db, shelf, preferences, paper, exam, report } = taking
  const numbers = await untaken(taking)
  for (const number of numbers) {
    const question = paper.questions[number]?.question
    const knowledge = question && knowledgeOf(shelf, question.card)
    if (!knowledge) continue
    const { card, format, lang, seed, stem, options = [] } = question
    const marking = report.markings[number] ?? { verdict: 'unknown', near: false }
    const proposed = proposeGrade({ marking, format })
    const recorded = await recordReview(
      db,
      {
        card,
        topic: topicName(knowledge, question.topic),
        grade: proposed.grade,
        format,
        now: now(),
        lang,
        seed,
        answer: exam.answers[number] ?? { kind: 'unknown' },
        verdict: marking.verdict,
        proposed,
        elapsedMs: null,
        readingMs: readingMs([stem, ...options].join(''), lang),
      },
      reviewSettings(preferences, formatsOf(knowledge, card, lang).some(isRecall)),
    )
    if (!recorded.ok) return recorded
  }
  return { ok: true, value: numbers.length }
}

/** Takes them out again, as long as nothing else came into the log after them. @returns how many were taken out */
export async function takeBackReviews(taking: Omit<Taking, 'shelf' | 'exam'>): Promise<Outcome<number>> {
  const { db, preferences, paper, report } = taking
  const questions = report.wrong.flatMap((number) => paper.questions[number]?.question ?? [])
  for (let count = 0; ; count += 1) {
    const [last] = await recentReviews(db, 1)
    const isOurs = last && last.at >= report.startedAt && questions.some((question) => isOf(last, question))
    if (!isOurs) return { ok: true, value: count }
    const undone = await undoLastReview(db, schedulers[preferences.scheduler])
    if (!undone.ok) return undone
  }
}

/** Card, language, format and seed are the question. */
function isOf(line: Review, { card, lang, format, seed }: Question): boolean {
  return line.card === card && line.lang === lang && line.format === format && line.seed === seed
}
