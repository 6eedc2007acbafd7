import { type Knowledge, type Marking, mark } from '#questions'
import { neededToPass } from '#scheduling'
import type { HandedInExam } from './mockExam.ts'
import type { Paper } from './paper.ts'

export interface TopicScore {
  readonly topic: string
  readonly right: number
  readonly questions: number
}

/** How an exam went. Plain data, kept for good; questions are named by their number on the paper, from 0. */
export interface ExamReport {
  readonly paper: string
  readonly blueprint: string
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly tookMs: number
  readonly by: HandedInExam['by']
  readonly right: number
  readonly questions: number
  readonly passShare: number
  readonly isPassed: boolean
  /** In the order of the blueprint; a topic without questions is absent. */
  readonly topics: readonly TopicScore[]
  /** null: left blank. */
  readonly markings: readonly (Marking | null)[]
  /** The three lists. What was left blank is wrong. */
  readonly wrong: readonly number[]
  readonly flagged: readonly number[]
  readonly guessed: readonly number[]
}

export type Reported =
  | { readonly ok: true; readonly report: ExamReport }
  /** A pack that the exam asks from is not open. */
  | { readonly ok: false; readonly problem: 'pack-missing' }

/** Marks a handed-in exam. */
export function reportOf(
  exam: HandedInExam,
  paper: Paper,
  knowledgeOf: (card: string) => Knowledge | undefined,
): Reported {
  const markings: (Marking | null)[] = []
  for (const [i, { question }] of paper.questions.entries()) {
    const knowledge = knowledgeOf(question.card)
    if (knowledge === undefined) return { ok: false, problem: 'pack-missing' }
    const answer = exam.answers[i] ?? null
    markings.push(answer && mark(knowledge, question, answer))
  }
  const { passShare, id } = paper.blueprint
  const wrong = numbersOf(markings, (marking) => !isRight(marking))
  const questions = paper.questions.length
  const right = questions - wrong.length
  const report: ExamReport = {
    paper: paper.id,
    blueprint: id,
    startedAt: exam.startedAt,
    tookMs: exam.handedInAt - exam.startedAt,
    by: exam.by,
    right,
    questions,
    passShare,
    isPassed: right >= neededToPass(questions, passShare),
    topics: topicScores(paper, markings),
    markings,
    wrong,
    flagged: numbersOf(exam.flags, (isFlagged) => isFlagged),
    guessed: numbersOf(exam.guesses, (isGuessed) => isGuessed),
  }
  return { ok: true, report }
}

/** The cards to practise after an exam: what was wrong, flagged or guessed, each once, in the order of the paper. */
export function toPractise(report: ExamReport, paper: Paper): string[] {
  const numbers = new Set([...report.wrong, ...report.flagged, ...report.guessed])
  return paper.questions.filter((_, i) => numbers.has(i)).map(({ question }) => question.card)
}

function isRight(marking: Marking | null): boolean {
  return marking?.verdict === 'right' || marking?.verdict === 'typo'
}

function numbersOf<T>(entries: readonly T[], holds: (entry: T) => boolean): number[] {
  return entries.flatMap((entry, i) => (holds(entry) ? [i] : []))
}

function topicScores(paper: Paper, markings: readonly (Marking | null)[]): TopicScore[] {
  return paper.quotas.flatMap(({ topic }) => {
    const own = numbersOf(paper.questions, (question) => question.topic === topic)
    const right = own.filter((i) => isRight(markings[i] ?? null)).length
    return own.length === 0 ? [] : [{ topic, right, questions: own.length }]
  })
}
