import type { Database } from './database.ts'
import { canonical, FIRST_DAY, given, openWithPacks, succeed } from './fixture.ts'
import { markCard } from './marks.ts'
import { moveDueDays } from './moves.ts'
import { installPack } from './packs.ts'
import { setPreferences } from './preferences.ts'
import { reportQuestion, setNote } from './reports.ts'
import { recordReview } from './reviews.ts'

/** For tests: a database with rows in every table that cannot be made again. */
export async function openFull(): Promise<Database> {
  const { db } = await openWithPacks()
  await succeed(recordReview(db, given('p/a/x', 2, FIRST_DAY), canonical, { left: [] }))
  await succeed(recordReview(db, given('p/b/x', 4, FIRST_DAY), canonical))
  await succeed(installPack(db, { id: 'r', version: '1', installedAt: 0, cards: [], content: '{"日":1}' }))
  await succeed(setPreferences(db, { theme: 'dark' }))
  await succeed(setNote(db, { fact: 'p/a', text: 'メモ\n"two"', at: 1 }))
  const report = { at: 5, card: 'p/a/x', lang: 'ja', format: 'choice', seed: 7, note: '' } as const
  await succeed(reportQuestion(db, report))
  await succeed(markCard(db, 'p/c/x', 'p/two', { isStarred: true }))
  await succeed(moveDueDays(db, 'spread', [{ card: 'p/b/x', day: FIRST_DAY + 9 }], 6))
  const estimate = { mean: 0.5, low: 0.4, high: 0.6 }
  await db.blueprints.add({ id: 'b', at: 1, blueprint: {} })
  await db.papers.add({ id: 'e', blueprint: 'b', at: 1, paper: {} })
  await db.sheets.add({ paper: 'e', sheet: {} })
  await db.examReports.add({ paper: 'e', blueprint: 'b', startedAt: 1, report: {} })
  await db.goals.add({ id: 'g', title: '', blueprint: 'b', day: FIRST_DAY + 30, mockMinutes: 60 })
  await db.predictions.add({ id: 1, exam: 'e', madeAt: 1, passing: estimate, score: estimate })
  return db
}
