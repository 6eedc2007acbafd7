import Papa from 'papaparse'
import { expect, test } from 'vitest'
import {
  beginExam,
  drawPaper,
  type ExamReport,
  type HandedInExam,
  type Paper,
  readyMade,
  reduceExam,
  reportOf,
} from '#exam'
import { packs } from '#packs'
import { type Answer, FORMATS, type Knowledge, openPack } from '#questions'
import { type CsvWords, csvOf } from './csv.ts'

const [knowledge] = packs.map(openPack) as [Knowledge]
const blueprint = { ...readyMade('b', '', knowledge, 'mixed'), formats: FORMATS }
const drawn = (drawPaper('p', blueprint, [knowledge], 4) as { paper: Paper }).paper
const words: CsvWords = {
  columns: {
    number: '番号',
    topic: '分野',
    format: '形式',
    question: '問題',
    answer: '答え',
    right: '正解',
    result: '結果',
    flagged: '印',
    guessed: '推測',
    explanation: '解説',
    source: '出典',
  },
  yes: 'はい',
  topic: (name) => name,
  format: (format) => format,
  result: (result) => result,
}

function handIn(
  paper: Paper,
  answers: readonly (Answer | null)[],
): { exam: HandedInExam; report: ExamReport } {
  const begun = { ...beginExam('p', paper.questions.length, 40, 0), answers }
  const exam = reduceExam(begun, { type: 'handedIn', at: 1000 }) as HandedInExam
  const reported = reportOf(exam, paper, () => knowledge)
  if (!reported.ok) throw new Error(reported.problem)
  return { exam, report: reported.report }
}

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true }).data

test('the table has a row for each question, with what was answered and what is right', () => {
  const answers = drawn.questions.map(({ question }): Answer | null => {
    if (question.accepted) return { kind: 'typed', text: question.accepted[0] ?? '' }
    if (question.pairs) return { kind: 'paired', options: question.pairs.map(() => 0) }
    return { kind: 'chosen', options: question.right ?? [] }
  })
  const { exam, report } = handIn(drawn, answers.with(0, null))
  const csv = csvOf(drawn, exam, report, words)
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  expect(csv.endsWith('\r\n')).toBe(true)
  const rows = rowsOf(csv)
  expect(rows).toHaveLength(drawn.questions.length)
  expect(rows.map((row) => row.結果)).toEqual(
    drawn.questions.map((_, i) => (i === 0 ? 'blank' : report.wrong.includes(i) ? 'wrong' : 'right')),
  )
  for (const [i, row] of rows.entries()) {
    expect(row.番号).toBe(String(i + 1))
    if (row.結果 === 'right') expect(row.答え).toBe(row.正解)
    expect(row.正解).not.toBe('')
  }
  expect(rows[0]?.答え).toBe('')
})

test('a cell that a spreadsheet would run is text, and quotes and line breaks stay in their cell', () => {
  const typed = drawn.questions.findIndex(({ question }) => question.accepted)
  const cells = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', 'a "b", c\r\nd']
  for (const text of cells) {
    const answers = drawn.questions.map((_, i): Answer | null =>
      i === typed ? { kind: 'typed', text } : null,
    )
    const { exam, report } = handIn(drawn, answers)
    const cell = rowsOf(csvOf(drawn, exam, report, words))[typed]?.答え ?? ''
    expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(cell.replace(/^'/, '')).toBe(text)
  }
})
