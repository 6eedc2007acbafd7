import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Grade, Question } from '#questions'
import {
  type Database,
  DEFAULT_PREFERENCES,
  openDatabase,
  readCard,
  readMark,
  readSession,
  recentReviews,
} from '#storage'
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
    isLeech: false,
    isToGrade: false,
    at,
    elapsedMs: null,
  }
}

const circumstances = (at: number) => ({
  topic: 'pack/topic',
  readingMs: 500,
  now: { at, studyDay: 100 },
})

const SESSION = { left: 1 }

let db: Database
let recorder: Recorder
const record = (grade: Grade, at = 1, canBeRecalled = true) =>
  recorder.answer(judged(grade, at), { ...circumstances(at), canBeRecalled }, DEFAULT_PREFERENCES, SESSION)
const takeBack = (at: number, isKept: boolean) =>
  recorder.takeBack({ card: CARD, at, isKept }, DEFAULT_PREFERENCES, null)

beforeEach(async () => {
  const opened = await openDatabase({ engine: { indexedDB: new IDBFactory(), IDBKeyRange } })
  db = opened.db
  recorder = new Recorder(db)
})
afterEach(() => db.close())

describe('the recorder', () => {
  it('keeps one line for an answer, with the grade that was chosen last, and the session with it', async () => {
    await Promise.all([record(0), record(4), record(5)])
    const lines = await recentReviews(db, 10)
    expect(lines.map(({ grade }) => grade)).toEqual([5])
    expect(lines[0]?.before).toBeNull()
    expect(await readSession(db)).toEqual(SESSION)
  })

  it('writes another line for another answer', async () => {
    await record(2)
    await record(4, 2)
    const lines = await recentReviews(db, 10)
    expect(lines.map(({ kind, grade }) => [kind, grade])).toEqual([
      ['drill', 4],
      ['review', 2],
    ])
  })

  it('takes back the answer on the screen even while it is being written', async () => {
    void record(4)
    expect(await takeBack(1, false)).toEqual({ ok: true, value: null })
    expect(await recentReviews(db, 10)).toEqual([])
    expect(await readCard(db, CARD)).toBeNull()
    expect(await readSession(db)).toBeNull()
  })

  it('takes back nothing where the answer on the screen was never written', async () => {
    await record(4)
    expect((await takeBack(2, false)).ok).toBe(true)
    expect(await recentReviews(db, 10)).toHaveLength(1)
  })

  it('takes back what was kept, also after a restart, and says where it is not the last of the log', async () => {
    await record(4)
    recorder = new Recorder(db)
    expect(await takeBack(2, true)).toEqual({ ok: false, problem: 'nothing-to-undo' })
    expect((await takeBack(1, true)).ok).toBe(true)
    expect(await takeBack(1, true)).toEqual({ ok: false, problem: 'nothing-to-undo' })
  })

  it('grades an answer anew after a mark that was made at its verdict', async () => {
    await record(4)
    await recorder.mark(CARD, 'pack/topic', { isStarred: true }, SESSION)
    await record(2)
    expect((await recentReviews(db, 10)).map(({ grade }) => grade)).toEqual([2])
    expect(await readMark(db, CARD)).toMatchObject({ isStarred: true })
  })

  it('caps the interval only where the card can be asked for recall', async () => {
    await record(4, 1, false)
    expect((await recentReviews(db, 1))[0]?.cap).toBeNull()
    await takeBack(1, true)
    await record(4)
    expect((await recentReviews(db, 1))[0]?.cap).toEqual({ reason: 'recognition', days: 21 })
  })
})
