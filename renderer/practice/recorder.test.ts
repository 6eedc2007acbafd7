import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Grade, Question } from '#questions'
import { type Database, DEFAULT_PREFERENCES, openDatabase, readCard, recentReviews } from '#storage'
import { Recorder } from './recorder.ts'
import type { Judged } from './session.ts'

const CARD = 'pack/fact/object'
const question: Question = {
  id: `${CARD}:choice:ja:7`,
  card: CARD,
  fact: 'fact',
  facet: 'object',
  topic: 'topic',
  format: 'choice',
  lang: 'ja',
  seed: 7,
  stem: '',
  explanation: '',
  source: { page: '', section: [] },
  difficulty: 0,
}

function judged(grade: Grade, at: number): Judged {
  return {
    asked: { card: CARD, kind: 'new', question },
    shown: question,
    answer: { kind: 'unknown' },
    marking: { verdict: 'unknown', near: false },
    proposed: { grade: 0, reason: 'unknown' },
    grade,
    isGuessed: false,
    at,
    elapsedMs: null,
  }
}

const circumstances = (at: number) => ({
  topic: 'pack/topic',
  readingMs: 500,
  now: { at, studyDay: 100 },
  canBeRecalled: true,
})

let db: Database
let recorder: Recorder
const record = (grade: Grade, at = 1) =>
  recorder.record(judged(grade, at), circumstances(at), DEFAULT_PREFERENCES)

beforeEach(async () => {
  const opened = await openDatabase({ engine: { indexedDB: new IDBFactory(), IDBKeyRange } })
  db = opened.db
  recorder = new Recorder(db)
})
afterEach(() => db.close())

describe('the recorder', () => {
  it('keeps one line for an answer, with the grade that was chosen last', async () => {
    await Promise.all([record(0), record(4), record(5)])
    const lines = await recentReviews(db, 10)
    expect(lines.map(({ grade }) => grade)).toEqual([5])
    expect(lines[0]?.before).toBeNull()
  })

  it('writes another line once the answer before is final', async () => {
    await record(2)
    recorder.settle()
    await record(4, 2)
    const lines = await recentReviews(db, 10)
    expect(lines.map(({ kind, grade }) => [kind, grade])).toEqual([
      ['drill', 4],
      ['review', 2],
    ])
  })

  it('takes back the answer on the screen even while it is being written', async () => {
    void record(4)
    expect(await recorder.takeBack(DEFAULT_PREFERENCES)).toEqual({ ok: true, value: null })
    expect(await recentReviews(db, 10)).toEqual([])
    expect(await readCard(db, CARD)).toBeNull()
  })

  it('takes back nothing where the answer on the screen was never written', async () => {
    await record(4)
    recorder.settle()
    await recorder.takeBack(DEFAULT_PREFERENCES)
    expect(await recentReviews(db, 10)).toHaveLength(1)
  })

  it('takes back final answers, one after the other, and says when none is left', async () => {
    await record(4)
    recorder.settle()
    expect((await recorder.takeBackSettled(DEFAULT_PREFERENCES)).ok).toBe(true)
    expect(await recorder.takeBackSettled(DEFAULT_PREFERENCES)).toEqual({
      ok: false,
      problem: 'nothing-to-undo',
    })
  })

  it('caps the interval only where the card can be asked for recall', async () => {
    await recorder.record(judged(4, 1), { ...circumstances(1), canBeRecalled: false }, DEFAULT_PREFERENCES)
    recorder.settle()
    expect((await recentReviews(db, 1))[0]?.cap).toBeNull()
    await recorder.takeBackSettled(DEFAULT_PREFERENCES)
    await record(4)
    expect((await recentReviews(db, 1))[0]?.cap).toEqual({ reason: 'recognition', days: 21 })
  })
})
