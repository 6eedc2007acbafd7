import { describe, expect, test } from 'vitest'
import type { Journal, RowChange } from './changes.ts'
import type { Database } from './database.ts'
import {
  beginExam,
  deleteBlueprint,
  dropExam,
  handIn,
  isExamRunning,
  papersOf,
  readBlueprint,
  readBlueprints,
  readExam,
  readExamReports,
  restoreBlueprint,
  restoreExam,
  runningExam,
  saveBlueprint,
  saveSheet,
} from './exams.ts'
import { canonical, dump, FIRST_DAY, given, openWithPacks, succeed } from './fixture.ts'
import { readPredictions } from './predictions.ts'
import { recordReview } from './reviews.ts'

const blueprint = { id: 'b', at: 5, blueprint: { title: '模擬試験' } }
const paperOf = (id: string, at = 10) => ({ id, blueprint: 'b', at, paper: { questions: [id] } })
const sheetOf = (paper: string, answer: number | null = null) => ({ paper, sheet: { answers: [answer] } })
const reportOf = (paper: string, startedAt = 10) => ({
  paper,
  blueprint: 'b',
  startedAt,
  report: { right: 1 },
})
const chance = { mean: 0.5, low: 0.2, high: 0.8 }
const foretold = (exam: string) => ({ exam, madeAt: 10, passing: chance, score: chance })

async function openBegun(): Promise<Database> {
  const { db } = await openWithPacks()
  await succeed(saveBlueprint(db, blueprint))
  await succeed(beginExam(db, paperOf('x'), sheetOf('x')))
  return db
}

describe('blueprints', () => {
  test('are kept, replaced and listed from the oldest', async () => {
    const { db } = await openWithPacks()
    expect(await readBlueprints(db)).toEqual([])
    await succeed(saveBlueprint(db, blueprint))
    await succeed(saveBlueprint(db, { ...blueprint, id: 'a', at: 9 }))
    await succeed(saveBlueprint(db, { ...blueprint, blueprint: { title: '本番' } }))
    expect((await readBlueprints(db)).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await readBlueprint(db, 'b')).toMatchObject({ at: 5, blueprint: { title: '本番' } })
    expect(await readBlueprint(db, 'c')).toBeNull()
  })

  test('tell the dates of exams to come their name and minutes, and leave those that are over alone', async () => {
    const db = await openBegun()
    const goal = { id: 'g', title: 'old', blueprint: 'b', day: FIRST_DAY + 1, mockMinutes: 30 }
    const others = [
      { ...goal, id: 'other', blueprint: 'a' },
      { ...goal, id: 'over', day: FIRST_DAY },
    ]
    await db.goals.bulkPut([goal, { ...goal, id: 'no mock', mockMinutes: 0 }, ...others])
    await succeed(saveBlueprint(db, blueprint, { title: 'new', minutes: 90, today: FIRST_DAY }))
    expect(await db.goals.toArray()).toEqual([
      { ...goal, title: 'new', mockMinutes: 90 },
      { ...goal, id: 'no mock', title: 'new', mockMinutes: 0 },
      ...others,
    ])
  })

  test('deleted take their dates to come with them, leave the exams that were taken, and come back whole', async () => {
    const db = await openBegun()
    const goal = { id: 'g', title: '', blueprint: 'b', day: FIRST_DAY + 1, mockMinutes: 0 }
    const over = { ...goal, id: 'over', day: FIRST_DAY, isPassed: true }
    await db.goals.bulkPut([goal, over, { ...goal, id: 'other', blueprint: 'a' }])
    const before = await dump(db)
    const deleted = await succeed(deleteBlueprint(db, 'b', FIRST_DAY))
    expect(await readBlueprints(db)).toEqual([])
    expect((await db.goals.toArray()).map(({ id }) => id)).toEqual(['other', 'over'])
    expect(await runningExam(db)).not.toBeNull()
    if (deleted) await succeed(restoreBlueprint(db, deleted))
    expect(await dump(db)).toEqual(before)
    expect(await succeed(deleteBlueprint(db, 'none', FIRST_DAY))).toBeNull()
  })
})

describe('an exam', () => {
  test('that is begun runs, until it is handed in', async () => {
    const db = await openBegun()
    expect(await runningExam(db)).toEqual({ paper: paperOf('x'), sheet: sheetOf('x'), report: null })
    expect(await isExamRunning(db)).toBe(true)
    await succeed(saveSheet(db, sheetOf('x', 2)))
    expect((await readExam(db, 'x'))?.sheet).toEqual(sheetOf('x', 2))
    await succeed(handIn(db, sheetOf('x', 3), reportOf('x')))
    expect(await runningExam(db)).toBeNull()
    expect(await isExamRunning(db)).toBe(false)
    expect(await readExam(db, 'x')).toEqual({
      paper: paperOf('x'),
      sheet: sheetOf('x', 3),
      report: reportOf('x'),
    })
  })

  test('is not begun while another runs, and nothing of it is kept', async () => {
    const db = await openBegun()
    const before = await dump(db)
    const refused = await beginExam(db, paperOf('y'), sheetOf('y'), foretold('y'))
    expect(refused).toEqual({ ok: false, problem: 'exam-running' })
    expect(await dump(db)).toEqual(before)
  })

  test('stands beside what was foretold of it from the moment it begins', async () => {
    const { db } = await openWithPacks()
    await succeed(beginExam(db, paperOf('x'), sheetOf('x'), foretold('x')))
    expect((await readExam(db, 'x'))?.sheet).toEqual(sheetOf('x'))
    expect(await readPredictions(db)).toMatchObject([foretold('x')])
  })

  test('that is over or dropped takes no more answers', async () => {
    const db = await openBegun()
    await succeed(handIn(db, sheetOf('x', 3), reportOf('x')))
    expect(await saveSheet(db, sheetOf('x', 0))).toEqual({ ok: false, problem: 'exam-over' })
    await succeed(handIn(db, sheetOf('x', 0), { ...reportOf('x'), report: { right: 9 } }))
    expect(await readExam(db, 'x')).toMatchObject({
      sheet: sheetOf('x', 3),
      report: { report: { right: 1 } },
    })
    await succeed(dropExam(db, 'x'))
    expect(await readExam(db, 'x')).toBeNull()
    expect(await saveSheet(db, sheetOf('x', 0))).toEqual({ ok: false, problem: 'exam-over' })
    expect(await handIn(db, sheetOf('x', 0), reportOf('x'))).toEqual({ ok: false, problem: 'exam-over' })
    expect(await db.sheets.count()).toBe(0)
  })

  test('that is dropped leaves nothing, and comes back whole while no other runs', async () => {
    const { db } = await openWithPacks()
    const before = await dump(db)
    await succeed(beginExam(db, paperOf('x'), sheetOf('x')))
    await succeed(saveSheet(db, sheetOf('x', 2)))
    const running = await dump(db)
    const dropped = await succeed(dropExam(db, 'x'))
    expect(await dump(db)).toEqual(before)
    if (!dropped) throw new Error('nothing was dropped')
    await succeed(restoreExam(db, dropped))
    expect(await dump(db)).toEqual(running)
    await succeed(dropExam(db, 'x'))
    await succeed(beginExam(db, paperOf('y'), sheetOf('y')))
    expect(await restoreExam(db, dropped)).toEqual({ ok: false, problem: 'exam-running' })
    expect(await succeed(dropExam(db, 'x'))).toBeNull()
  })

  test('after an exam another can begin, and both are kept in the order in which they were taken', async () => {
    const db = await openBegun()
    await succeed(handIn(db, sheetOf('x'), reportOf('x', 20)))
    await succeed(beginExam(db, paperOf('a', 5), sheetOf('a')))
    await succeed(handIn(db, sheetOf('a'), reportOf('a', 5)))
    expect((await readExamReports(db)).map(({ paper }) => paper)).toEqual(['a', 'x'])
    expect((await papersOf(db, 'b')).map(({ id }) => id)).toEqual(['a', 'x'])
    expect(await papersOf(db, 'other')).toEqual([])
  })

  test('survives a restart with everything that was put on it', async () => {
    const fixture = await openWithPacks()
    await succeed(beginExam(fixture.db, paperOf('x'), sheetOf('x')))
    await succeed(saveSheet(fixture.db, sheetOf('x', 1)))
    expect((await runningExam(await fixture.reopen()))?.sheet).toEqual(sheetOf('x', 1))
  })

  test('touches no card, no review and no count, from the first question to the report', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    const studied = async () => {
      const { papers, sheets, examReports, ...rest } = await dump(db)
      return rest
    }
    const before = await studied()
    await succeed(beginExam(db, paperOf('x'), sheetOf('x')))
    await succeed(saveSheet(db, sheetOf('x', 2)))
    await succeed(handIn(db, sheetOf('x', 2), reportOf('x')))
    expect(await studied()).toEqual(before)
  })

  test('is in the journal with every step, paper with sheet and sheet with report in one line', async () => {
    const { db } = await openWithPacks()
    const lines: (readonly RowChange[])[] = []
    const journal: Journal = {
      append: async ({ changes }) => ({ ok: true, value: lines.push(changes) }),
      withdraw: async () => ({ ok: true, value: null }),
    }
    db.journal = journal
    await succeed(beginExam(db, paperOf('x'), sheetOf('x')))
    await succeed(saveSheet(db, sheetOf('x', 2)))
    await succeed(handIn(db, sheetOf('x', 2), reportOf('x')))
    const tables = lines.map((changes) => changes.map(({ table }) => table).sort())
    expect(tables).toEqual([['papers', 'sheets'], ['sheets'], ['examReports', 'sheets']])
  })
})
