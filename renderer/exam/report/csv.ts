import Papa from 'papaparse'
import type { ExamReport, HandedInExam, Paper } from '#exam'
import type { Answer, Question } from '#questions'

const COLUMNS = [
  'number',
  'topic',
  'format',
  'question',
  'answer',
  'right',
  'result',
  'flagged',
  'guessed',
  'explanation',
  'source',
] as const
export type Column = (typeof COLUMNS)[number]

/** What stands in the file beside what stands in the exam, in the language of the interface. */
export interface CsvWords {
  readonly columns: Readonly<Record<Column, string>>
  readonly yes: string
  readonly topic: (name: string) => string
  readonly format: (format: Question['format']) => string
  readonly result: (result: 'right' | 'wrong' | 'blank') => string
}

/**
 * A report as a table for spreadsheets, one question a row: RFC 4180, with the byte order mark by which spreadsheets know
 * UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(paper: Paper, exam: HandedInExam, report: ExamReport, words: CsvWords): string {
  const rows = paper.questions.map(({ topic, question }, number) => {
    const answer = exam.answers[number] ?? null
    const isRight = !report.wrong.includes(number)
    const row: Record<Column, string> = {
      number: String(number + 1),
      topic: words.topic(topic),
      format: words.format(question.format),
      question: question.stem.replaceAll('**', ''),
      answer: answerIn(question, answer),
      right: rightAnswer(question),
      result: words.result(answer ? (isRight ? 'right' : 'wrong') : 'blank'),
      flagged: report.flagged.includes(number) ? words.yes : '',
      guessed: report.guessed.includes(number) ? words.yes : '',
      explanation: question.explanation,
      source: [question.source.page, ...question.source.section].join(' › '),
    }
    return COLUMNS.map((column) => row[column])
  })
  const fields = COLUMNS.map((column) => words.columns[column])
  const table = Papa.unparse({ fields, data: rows }, { newline: '\r\n', escapeFormulae: true })
  return `\u{FEFF}${table}\r\n`
}

/** What was answered, in one line; empty where nothing was. */
function answerIn({ options = [], pairs = [] }: Question, answer: Answer | null): string {
  switch (answer?.kind) {
    case 'chosen':
      return answer.options.map((index) => options[index]).join(' / ')
    case 'typed':
      return answer.text
    case 'paired':
      return pairs
        .map(([left], row) => {
          const index = answer.options[row] ?? null
          return `${left} – ${index === null ? '' : options[index]}`
        })
        .join(' / ')
    default:
      return ''
  }
}

function rightAnswer({ options = [], right = [], accepted, pairs }: Question): string {
  if (accepted) return accepted[0] ?? ''
  if (pairs) return pairs.map(([left, other]) => `${left} – ${other}`).join(' / ')
  return right.map((index) => options[index]).join(' / ')
}
