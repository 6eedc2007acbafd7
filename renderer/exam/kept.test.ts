import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packs } from '#packs'
import { type Format, type Knowledge, openPack } from '#questions'
import type { Blueprint } from './blueprint.ts'
import { blueprintFrom, isReportOf, paperFrom, reportFrom, sheetFrom } from './kept.ts'
import { beginExam, type HandedInExam, type MockExam, reduceExam } from './mockExam.ts'
import { drawPaper, type Paper } from './paper.ts'
import { readyMade } from './readyMade.ts'
import { reportOf } from './report.ts'

const [knowledge] = packs.map(openPack) as [Knowledge]
const START = 1_700_000_000_000
const formats: readonly Format[] = ['choice', 'cloze', 'typed', 'matching', 'sorting']
const blueprint: Blueprint = { ...readyMade('b', '模擬試験', knowledge, 'mixed'), formats }
const paper = (drawPaper('paper', blueprint, [knowledge], 3) as { paper: Paper }).paper
const begun = beginExam('paper', paper.questions.length, 40, START)
const over = reduceExam(begun, { type: 'ticked', at: START * 2 }) as HandedInExam
const reported = reportOf(over, paper, () => knowledge)
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('what was kept of an exam', () => {
  test('is read as it was written', () => {
    if (!reported.ok) throw new Error(reported.problem)
    expect(blueprintFrom(stored(blueprint))).toEqual(blueprint)
    expect(paperFrom(stored(paper))).toEqual(paper)
    expect(sheetFrom(stored(begun), paper)).toEqual(begun)
    expect(sheetFrom(stored(over), paper)).toEqual(over)
    expect(reportFrom(stored(reported.report))).toEqual(reported.report)
    expect(isReportOf(reported.report, paper)).toBe(true)
  })

  test('of another paper, or with answers that its questions cannot have, is not taken for it', () => {
    const typed = paper.questions.findIndex(({ question }) => question.format === 'typed')
    const answered = (question: number, answer: unknown) => ({
      ...begun,
      answers: begun.answers.with(question, answer as never),
    })
    const bad: unknown[] = [
      { ...begun, paper: 'other' },
      { ...begun, answers: begun.answers.slice(1) },
      { ...begun, page: begun.answers.length },
      { ...begun, endsAt: START - 1 },
      answered(typed, { kind: 'chosen', options: [0] }),
      answered(typed, { kind: 'paired', options: [0] }),
      ...paper.questions.flatMap(({ question }, i) =>
        question.options ? [answered(i, { kind: 'chosen', options: [99] })] : [],
      ),
    ]
    for (const sheet of bad) expect(sheetFrom(sheet, paper)).toBeNull()
    expect(sheetFrom(answered(typed, { kind: 'typed', text: 'Hyper-V' }), paper)).not.toBeNull()
    if (!reported.ok) throw new Error(reported.problem)
    expect(isReportOf({ ...reported.report, wrong: [999] }, paper)).toBe(false)
    expect(isReportOf({ ...reported.report, paper: 'other' }, paper)).toBe(false)
  })

  test('altered anywhere is refused, or can still be sat and marked', () => {
    const exam: MockExam = { ...over, answers: over.answers.with(0, null) }
    const value = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.constant([]), fc.constant({}))
    fc.assert(
      fc.property(fc.nat(), fc.nat(), value, (which, key, wrong) => {
        const altered = stored(paper) as unknown as { questions: { question: Record<string, unknown> }[] }
        const { question } = altered.questions[which % altered.questions.length] as {
          question: Record<string, unknown>
        }
        question[Object.keys(question)[key % Object.keys(question).length] as string] = wrong
        const read = paperFrom(altered)
        const sheet = read && sheetFrom(exam, read)
        if (read && sheet?.phase === 'handedIn') reportOf(sheet, read, () => knowledge)
      }),
    )
  })
})
