import { beforeEach, describe, expect, test } from 'vitest'
import { beginExam, drawPaper, type HandedInExam, type Paper, readyMade, reduceExam, reportOf } from '#exam'
import { packs } from '#packs'
import { type Answer, type Knowledge, openPack } from '#questions'
import { sm2 } from '#scheduling'
import { checkData, DEFAULT_PREFERENCES, recordReview, reviewsOf } from '#storage'
import { canonical, dump, given, openFixture, succeed } from '../../storage/fixture.ts'
import { type Taking, takeBackReviews, takeReviews, untaken } from './takeReviews.ts'

const [knowledge] = packs.map(openPack) as [Knowledge]
const START = 1_700_000_000_000
const TODAY = 20_000
const blueprint = { ...readyMade('b', '', knowledge, 'ja'), questions: 10 }
const paper = (drawPaper('p', blueprint, [knowledge], 4) as { paper: Paper }).paper
const count = paper.questions.length

/** All right but the first three: a wrong one, a blank, and a wrong one. */
const answers = paper.questions.map(({ question }, i): Answer | null => {
  if (i === 1) return null
  if (question.pairs) {
    const right = question.pairs.map(([, other]) => question.options?.indexOf(other) ?? null)
    return { kind: 'paired', options: i < 3 ? right.map(() => 0) : right }
  }
  const right = question.right ?? []
  const wrong = (question.options ?? []).findIndex((_, index) => !right.includes(index))
  return { kind: 'chosen', options: i < 3 ? [wrong] : right }
})
const exam = reduceExam(
  { ...beginExam('p', count, 10, START), answers },
  { type: 'handedIn', at: START + 1 },
) as HandedInExam
const reported = reportOf(exam, paper, () => knowledge)
const report = (reported as typeof reported & { ok: true }).report

let taking: Taking
let clock: number
const now = () => {
  clock += 1
  return { at: clock, studyDay: TODAY }
}

beforeEach(async () => {
  clock = START + 1000
  const { db } = await openFixture()
  const shelf = { opened: [knowledge], broken: [] }
  taking = { db, shelf, preferences: DEFAULT_PREFERENCES, paper, exam, report }
})

describe('the wrong answers of an exam', () => {
  test('go into the log as reviews with the grade of their answer, the right ones do not', async () => {
    expect(report.wrong).toEqual([0, 1, 2])
    expect(await untaken(taking)).toEqual([0, 1, 2])
    expect(await succeed(takeReviews(taking, now))).toBe(3)
    const lines = await taking.db.reviews.toArray()
    expect(lines.map(({ card }) => card)).toEqual(
      [0, 1, 2].map((number) => paper.questions[number]?.question.card),
    )
    expect(lines.every(({ kind, grade }) => kind === 'review' && grade < 3)).toBe(true)
    expect(lines[1]).toMatchObject({ grade: 0, verdict: 'unknown', answer: { kind: 'unknown' } })
    expect(await checkData(taking.db, sm2)).toEqual([])
  })

  test('go in once, however often it is asked, and what is missing is made up for', async () => {
    await succeed(takeReviews(taking, now))
    expect(await untaken(taking)).toEqual([])
    expect(await succeed(takeReviews(taking, now))).toBe(0)
    await taking.db.reviews.delete((await taking.db.reviews.toArray())[2]?.id ?? 0)
    expect(await untaken(taking)).toEqual([2])
  })

  test('come out again without a trace', async () => {
    const before = await dump(taking.db)
    await succeed(takeReviews(taking, now))
    expect(await succeed(takeBackReviews(taking))).toBe(3)
    expect(await dump(taking.db)).toEqual(before)
  })

  test('stay where something else came into the log after them', async () => {
    await succeed(takeReviews(taking, now))
    const other = given('p/a/x', 4, TODAY, { now: now() })
    await succeed(recordReview(taking.db, other, canonical))
    expect(await succeed(takeBackReviews(taking))).toBe(0)
    expect(await reviewsOf(taking.db, paper.questions[0]?.question.card ?? '')).toHaveLength(1)
  })
})
