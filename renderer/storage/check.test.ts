import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sm2 } from '#scheduling'
import { checkData, repairData } from './check.ts'
import type { Database } from './database.ts'
import {
  CARDS,
  canonical,
  dump,
  FIRST_DAY,
  given,
  openWithPacks,
  type Step,
  steps,
  succeed,
  take,
} from './fixture.ts'
import { markCard } from './marks.ts'
import { reportQuestion, setNote } from './reports.ts'
import { recordReview } from './reviews.ts'
import { findStrays } from './strays.ts'

const done: Step[] = ['p/a/x', 'p/c/x'].map((id) => ({
  kind: 'review',
  card: { id, topic: id === 'p/a/x' ? 'p/one' : 'p/two' },
  grade: 4,
  format: 'choice',
  later: 0,
}))

/** Ways in which stored rows may come to differ from the log. */
const damages: Record<string, (db: Database) => Promise<unknown>> = {
  'a lost card': (db) => db.cards.delete('p/a/x'),
  'a card with another memory': (db) => db.cards.update('p/a/x', { 'progress.memory.easiness100': 990 }),
  'a card that comes on another day than it should': (db) => db.cards.update('p/a/x', { slot: [1, 1] }),
  'a card that was never answered': async (db) => {
    const row = await db.cards.get('p/a/x')
    if (row) await db.cards.put({ ...row, id: 'p/zzz/x' })
  },
  'wrong due counts': (db) => db.dueCounts.put({ day: 1, topics: { 'p/one': 3 } }),
  'lost due counts': (db) => db.dueCounts.clear(),
  'wrong counts of new cards': (db) => db.taken.put({ pack: 'p', topics: { 'p/one': 4 } }),
  'lost activity': (db) => db.activity.clear(),
  'an answer that is there twice': async (db) => {
    const last = await db.reviews.orderBy('id').last()
    if (last) await db.reviews.put({ ...last, id: last.id + 1 })
  },
}

describe('check and repair', () => {
  test.each(Object.entries(damages))('finds %s, and mends it', async (_, damage) => {
    const { db } = await openWithPacks()
    await take(db, done)
    const sound = await dump(db)
    await damage(db)
    const broken = await dump(db)
    expect(broken).not.toEqual(sound)
    const findings = await checkData(db, sm2)
    expect(findings.length).toBeGreaterThan(0)
    expect(await dump(db)).toEqual(broken)
    expect(await succeed(repairData(db, sm2))).toEqual(findings)
    expect(await dump(db)).toEqual(sound)
    expect(await checkData(db, sm2)).toEqual([])
  })

  test('says of each row what is stored and what should be', async () => {
    const { db } = await openWithPacks()
    await take(db, done)
    const [row] = await db.activity.toArray()
    await db.activity.clear()
    expect(await checkData(db, sm2)).toEqual([
      { table: 'activity', key: row?.day, stored: null, expected: row },
    ])
  })

  test('an answer that is there twice counts once, wherever in the log it stands', async () => {
    const { db } = await openWithPacks()
    await take(db, done)
    const [first] = await db.reviews.toArray()
    if (!first) throw new Error('nothing was recorded')
    await db.reviews.put({ ...first, id: first.id + 0.5 })
    const found = await checkData(db, sm2)
    expect(found.map(({ table, key }) => [table, key])).toEqual([['reviews', first.id + 0.5]])
    await succeed(repairData(db, sm2))
    expect(await db.reviews.count()).toBe(2)
  })

  test('repairing sound data changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (any) => {
        const { db } = await openWithPacks()
        await take(db, any)
        const sound = await dump(db)
        expect(await succeed(repairData(db, sm2))).toEqual([])
        expect(await dump(db)).toEqual(sound)
      }),
      { numRuns: 20 },
    )
  })

  test('from the log, the marks and the packs alone everything else can be made again', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (any) => {
        const { db } = await openWithPacks()
        await take(db, any)
        const sound = await dump(db)
        await Promise.all([db.cards.clear(), db.dueCounts.clear(), db.taken.clear(), db.activity.clear()])
        await succeed(repairData(db, sm2))
        expect(await dump(db)).toEqual(sound)
      }),
      { numRuns: 20 },
    )
  })

  test('reads a log of any length to its end', async () => {
    const { db } = await openWithPacks()
    await take(db, done.slice(0, 1))
    const [first] = await db.reviews.toArray()
    if (!first) throw new Error('nothing was recorded')
    const lines = Array.from({ length: 12_000 }, (_, index) => ({
      ...first,
      id: index + 1,
      card: `p/${index}/x`,
    }))
    await db.reviews.bulkAdd(lines)
    await succeed(repairData(db, sm2))
    expect(await db.cards.count()).toBe(12_001)
    expect((await db.activity.toArray()).map(({ reviews }) => reviews)).toEqual([12_001])
  })
})

describe('rows that belong to nothing', () => {
  const cards = new Set(CARDS.map(({ id }) => id))

  test('are none where every pack stands on the shelf, or is there and cannot be read', async () => {
    const { db } = await openWithPacks()
    await take(db, done)
    await succeed(setNote(db, { fact: 'p/a', text: 'x', at: 1 }))
    expect(await findStrays(db, { cards, unread: [] })).toEqual([])
    expect(await findStrays(db, { cards: new Set(), unread: ['p', 'q'] })).toEqual([])
  })

  test('are counted table by table, and stay', async () => {
    const { db } = await openWithPacks()
    await take(db, done)
    for (const nth of [0, 1])
      await succeed(
        recordReview(db, given('gone/f/x', 4, FIRST_DAY + 3 + nth, { topic: 'gone/t' }), canonical),
      )
    await succeed(markCard(db, 'gone/f/x', 'gone/t', { isStarred: true }))
    await succeed(setNote(db, { fact: 'gone/f', text: 'x', at: 1 }))
    await succeed(
      reportQuestion(db, { at: 1, card: 'p/left/x', lang: 'ja', format: 'choice', seed: 1, note: '' }),
    )
    await db.moves.add({
      id: 1,
      at: 1,
      after: 0,
      reason: 'spread',
      cards: [{ card: 'gone/f/x', from: 1, to: 2 }],
    })
    await db.sheets.add({ paper: 'gone', sheet: {} })
    await db.examReports.add({ paper: 'gone', blueprint: 'b', startedAt: 1, report: {} })
    const goal = { id: 'g', title: '', blueprint: 'gone', day: FIRST_DAY, mockMinutes: 0 }
    await db.goals.bulkAdd([goal, { ...goal, id: 'passed', isPassed: true }])
    const before = await dump(db)
    expect(await findStrays(db, { cards, unread: [] })).toEqual([
      { table: 'reviews', count: 2 },
      { table: 'marks', count: 1 },
      { table: 'notes', count: 1 },
      { table: 'reports', count: 1 },
      { table: 'moves', count: 1 },
      { table: 'sheets', count: 1 },
      { table: 'examReports', count: 1 },
      { table: 'goals', count: 1 },
    ])
    expect(await dump(db)).toEqual(before)
    await succeed(repairData(db, sm2))
    expect((await findStrays(db, { cards, unread: [] })).length).toBe(8)
  })
})
