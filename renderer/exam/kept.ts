import * as v from 'valibot'
import { type Answer, FORMATS, LANGS, type Question } from '#questions'
import type { Blueprint } from './blueprint.ts'
import type { MockExam } from './mockExam.ts'
import type { Paper } from './paper.ts'
import type { ExamReport } from './report.ts'

/**
 * Reads back what was kept of exams. It may come from a file that somebody wrote by hand, so nothing is believed that is
 * not looked at: what these functions let through can be shown, marked and compared.
 */

const whole = v.pipe(v.number(), v.integer())
const count = v.pipe(whole, v.minValue(0))
const instant = v.pipe(whole, v.minValue(0), v.maxValue(8.64e15))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const strings = v.array(v.string())

const blueprintSchema = v.object({
  id: v.string(),
  title: v.string(),
  topics: v.array(v.object({ topic: v.string(), weight: v.number() })),
  questions: v.number(),
  minutes: v.number(),
  passShare: v.number(),
  lang: v.picklist([...LANGS, 'mixed']),
  formats: v.array(v.picklist(FORMATS)),
})

const questionSchema = v.object({
  id: v.string(),
  card: v.pipe(v.string(), v.regex(/^[^/]+\/.+\/[^/]+$/s)),
  fact: v.string(),
  facet: v.string(),
  topic: v.string(),
  format: v.picklist(FORMATS),
  lang: v.picklist(LANGS),
  seed: whole,
  stem: v.string(),
  options: v.exactOptional(strings),
  right: v.exactOptional(v.array(count)),
  optionNotes: v.exactOptional(strings),
  accepted: v.exactOptional(strings),
  pairs: v.exactOptional(v.array(v.tuple([v.string(), v.string()]))),
  named: v.exactOptional(strings),
  points: v.exactOptional(v.array(v.object({ given: strings, answer: v.string() }))),
  explanation: v.string(),
  notes: v.exactOptional(strings),
  source: v.object({ page: v.string(), section: strings }),
  difficulty: v.number(),
})

const paperSchema = v.object({
  id: v.string(),
  blueprint: blueprintSchema,
  questions: v.pipe(
    v.array(v.object({ topic: v.string(), question: v.pipe(questionSchema, v.check(canBeAnswered)) })),
    v.minLength(1),
  ),
  quotas: v.array(v.object({ topic: v.string(), wanted: count, given: count })),
})

const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('chosen'), options: v.array(count) }),
  v.object({ kind: v.literal('typed'), text: v.string() }),
  v.object({ kind: v.literal('paired'), options: v.array(v.nullable(count)) }),
  v.object({ kind: v.literal('unknown') }),
])

const sheet = {
  paper: v.string(),
  answers: v.array(v.nullable(answerSchema)),
  flags: v.array(v.boolean()),
  guesses: v.array(v.boolean()),
  page: v.union([count, v.literal('review')]),
  startedAt: instant,
  endsAt: instant,
}

const sheetSchema = v.variant('phase', [
  v.object({ ...sheet, phase: v.literal('running') }),
  v.object({
    ...sheet,
    phase: v.literal('handedIn'),
    by: v.picklist(['hand', 'time']),
    handedInAt: instant,
  }),
])

const numbers = v.array(count)

const reportSchema = v.object({
  paper: v.string(),
  blueprint: v.string(),
  startedAt: instant,
  tookMs: count,
  by: v.picklist(['hand', 'time']),
  right: count,
  questions: v.pipe(count, v.minValue(1)),
  passShare: share,
  isPassed: v.boolean(),
  topics: v.array(v.object({ topic: v.string(), right: count, questions: v.pipe(count, v.minValue(1)) })),
  markings: v.array(
    v.nullable(
      v.object({
        verdict: v.picklist(['right', 'typo', 'other', 'wrong', 'unknown']),
        other: v.exactOptional(v.string()),
        near: v.boolean(),
      }),
    ),
  ),
  wrong: numbers,
  flagged: numbers,
  guessed: numbers,
})

/** A kept blueprint; null where it is none. It may still have problems: `checkBlueprint`. */
export function blueprintFrom(kept: unknown): Blueprint | null {
  return outputOf(blueprintSchema, kept)
}

/** A kept paper; null where it cannot be sat. */
export function paperFrom(kept: unknown): Paper | null {
  return outputOf(paperSchema, kept)
}

/** A kept sheet; null where it is none of this paper. */
export function sheetFrom(kept: unknown, paper: Paper): MockExam | null {
  const exam = outputOf(sheetSchema, kept)
  if (!exam || exam.paper !== paper.id || exam.endsAt < exam.startedAt) return null
  const { length } = paper.questions
  const { answers, flags, guesses, page } = exam
  const isWhole = [answers, flags, guesses].every((entries) => entries.length === length)
  if (!isWhole || (page !== 'review' && page >= length)) return null
  const isFitting = paper.questions.every(({ question }, i) => fits(answers[i] ?? null, question))
  return isFitting ? exam : null
}

/** A kept report; null where it is none. Without its paper it can be compared, with it shown: `isReportOf`. */
export function reportFrom(kept: unknown): ExamReport | null {
  return outputOf(reportSchema, kept)
}

/** Whether a report speaks of the questions of this paper. */
export function isReportOf(report: ExamReport, paper: Paper): boolean {
  const { length } = paper.questions
  return (
    report.paper === paper.id &&
    report.markings.length === length &&
    [report.wrong, report.flagged, report.guessed].flat().every((number) => number < length)
  )
}

function outputOf<Schema extends v.GenericSchema>(
  schema: Schema,
  kept: unknown,
): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, kept)
  return parsed.success ? parsed.output : null
}

/** Whether a question has what its format is answered with. */
function canBeAnswered(question: v.InferOutput<typeof questionSchema>): boolean {
  const { format, options = [], right, accepted, pairs } = question
  if (format === 'typed' || format === 'cloze') return accepted !== undefined && accepted.length > 0
  if (format === 'matching' || format === 'sorting') return pairs !== undefined && options.length > 0
  return right !== undefined && right.length > 0 && right.every((index) => index < options.length)
}

/** Whether an answer is one that its question can be given. */
function fits(answer: Answer | null, { options = [], accepted, pairs }: Question): boolean {
  switch (answer?.kind) {
    case 'chosen':
      return pairs === undefined && answer.options.every((index) => index < options.length)
    case 'typed':
      return accepted !== undefined
    case 'paired':
      return pairs !== undefined && answer.options.every((index) => index === null || index < options.length)
    default:
      return true
  }
}
