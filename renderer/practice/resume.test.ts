import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leftIn, readLastDid, readSavedSession, type Shelf, topicName } from '#app'
import { packs } from '#packs'
import { mark, openPack, type Pack } from '#questions'
import {
  type Database,
  DEFAULT_PREFERENCES,
  installPack,
  markCard,
  openDatabase,
  readCard,
  readMark,
  readSession,
  recentReviews,
} from '#storage'
import { openSitting } from './openSitting.ts'
import { Recorder } from './recorder.ts'
import { reduceSession } from './reduceSession.ts'
import { saveable } from './saved.ts'
import { answersOf, deedsOf, leftUngraded, type MarkDone, type Session } from './session.ts'
import { following, type Ground, MARKS, topicOf, undoLast } from './undo.ts'

const knowledge = openPack(packs[0] as Pack)
const shelf: Shelf = { opened: [knowledge], broken: [] }
const TODAY = 20_000
const preferences = { ...DEFAULT_PREFERENCES, newPerDay: 5 }

let db: Database
let at = 0

beforeEach(async () => {
  const opened = await openDatabase({ engine: { indexedDB: new IDBFactory(), IDBKeyRange } })
  db = opened.db
  at = TODAY * 86_400_000
  const { id, version } = knowledge.pack
  const cards = knowledge.cards.map((card) => ({ id: card.id, topic: topicName(knowledge, card.topic) }))
  await installPack(db, { id, version, installedAt: 0, cards })
})
afterEach(() => db.close())

/** As after a start of the app: nothing is known but what is stored. */
const ground = (more: Partial<Ground> = {}): Ground => ({
  db,
  shelf,
  preferences,
  today: TODAY,
  keeper: new Recorder(db),
  ...more,
})
const open = async (how = '', more: Partial<Ground> = {}): Promise<Session> =>
  (await openSitting(ground(more), how)).opening.session

/** Says "don't know", with the grade that the learner gives it, and goes on. */
async function answer(session: Session, grade: 0 | 4, goesOn = true, isToGrade = false): Promise<Session> {
  if (session.phase !== 'asking') throw new Error('no question')
  at += 1_000
  const answer = { kind: 'unknown' } as const
  const marking = mark(knowledge, session.asked.question, answer)
  const judged = reduceSession(session, {
    type: 'answered',
    answer,
    marking,
    proposed: { grade, reason: 'unknown' },
    isToGrade,
    at,
    elapsedMs: 900,
  })
  if (judged.phase !== 'judged') throw new Error('no verdict')
  const circumstances = {
    topic: topicOf(shelf, session.asked.question),
    readingMs: 500,
    now: { at, studyDay: TODAY },
    canBeRecalled: true,
  }
  const { keeper } = ground()
  const kept = await keeper.answer(judged.judged, circumstances, preferences, saveable(judged, ground()))
  if (!kept.ok) throw new Error(kept.problem)
  const saved = reduceSession(judged, { type: 'saved', isLeech: kept.value.isLeech })
  return goesOn ? goOn(saved) : saved
}

async function goOn(session: Session): Promise<Session> {
  const { ahead } = reduceSession(session, { type: 'wentOn', asked: null, passedOver: [], givenAway: [] })
  const rest: Session = {
    phase: 'over',
    ahead,
    deeds: deedsOf(session),
    passedOver: [],
    givenAway: [],
  }
  const next = (await following(rest, ground())).reduce(reduceSession, rest)
  await ground().keeper.stand(saveable(next, ground()))
  return next
}

async function markAs(session: Session, did: MarkDone): Promise<Session> {
  if (session.phase !== 'asking') throw new Error('no question')
  const after = reduceSession(session, { type: 'marked', did })
  const { question } = session.asked
  const change = MARKS[did].change(TODAY)
  await ground().keeper.mark(question.card, topicOf(shelf, question), change, saveable(after, ground()))
  return (await following(after, ground())).reduce(reduceSession, after)
}

const asked = (session: Session) => (session.phase === 'asking' ? session.asked.question.id : null)

describe('a session that was left', () => {
  it('goes on with the very question at which it stopped', async () => {
    const session = await answer(await answer(await open(), 4), 0)
    const again = await open()
    expect(asked(again)).toBe(asked(session))
    expect(again.ahead).toEqual(session.ahead)
    expect(deedsOf(again).map(({ did }) => did)).toEqual(['answered', 'answered'])
  })

  it('goes on after the verdict at which the computer died, with the repetition that the answer brought', async () => {
    const session = await answer(await open(), 0, false)
    const first = deedsOf(session)[0]
    const again = await open()
    expect(again.phase).toBe('asking')
    expect(again.ahead).toHaveLength(4)
    expect(again.ahead.at(-1)).toEqual({
      card: first?.did === 'answered' && first.judged.asked.card,
      kind: 'drill',
    })
  })

  it('is undone step by step as if it had never been left, marks and answers in their order', async () => {
    const first = await open()
    const starred = await markAs(await answer(first, 4), 'starred')
    const aside = await markAs(starred, 'suspended')
    await answer(aside, 0)
    const done: string[] = []
    let session = await open()
    while (deedsOf(session).length > 0) {
      const undone = await undoLast(session, ground())
      if (!undone.ok) throw new Error(undone.problem)
      done.push(undone.value.did)
      session = undone.value.events.reduce(reduceSession, session)
    }
    expect(done).toEqual(['answered', 'suspended', 'starred', 'answered'])
    expect(asked(session)).toBe(asked(first))
    expect(session.ahead).toHaveLength(first.ahead.length)
    expect(await recentReviews(db, 9)).toEqual([])
    expect(await db.marks.toArray()).toEqual([])
  })

  it('leaves out what was answered or put aside elsewhere meanwhile', async () => {
    const session = await open()
    await answer(session, 4)
    const stopped = await open()
    const [second, third] = stopped.ahead
    await markCard(db, second?.card ?? '', 'x/y', { isSuspended: true })
    await markCard(db, third?.card ?? '', 'x/y', { buriedUntil: TODAY + 1 })
    const again = await open()
    expect(asked(again)).toBe(asked(stopped))
    expect(again.ahead).toEqual(stopped.ahead.slice(2))
  })

  it('asks in the form and language that are wanted now', async () => {
    const session = await answer(await open(), 4)
    const again = await open('', { preferences: { ...preferences, questionLang: 'en' } })
    expect(again).toMatchObject({
      phase: 'asking',
      asked: { card: session.phase === 'asking' && session.asked.card, question: { lang: 'en' } },
    })
    expect(again.ahead).toHaveLength(session.ahead.length)
  })

  it('is planned anew on another day, with other limits, and where something strange is stored', async () => {
    await answer(await open(), 4)
    const read = (more: Partial<Ground> = {}) => {
      const { preferences: chosen, today } = ground(more)
      return readSavedSession(db, shelf, chosen, today)
    }
    const saved = await read()
    expect(saved && leftIn(saved)).toBe(4)
    expect(await read({ today: TODAY + 1 })).toBeNull()
    expect(await read({ preferences: { ...preferences, newPerDay: 2 } })).toBeNull()
    expect(deedsOf(await open('', { today: TODAY + 1 }))).toEqual([])
    await ground().keeper.stand({ studyDay: TODAY, ahead: 'nothing' })
    expect(await read()).toBeNull()
    expect((await open()).phase).toBe('asking')
  })
})

describe('what undo would take back, as Today says it', () => {
  const lastDid = () => readLastDid(db, TODAY)

  it('is what was done last in the session, mark or answer, and nothing once all is taken back', async () => {
    let session = await open()
    expect(await lastDid()).toBeNull()
    session = await answer(session, 4)
    expect(await lastDid()).toBe('answered')
    await markAs(session, 'buried')
    expect(await lastDid()).toBe('buried')
    for (const left of ['answered', null]) {
      const { opening } = await openSitting(ground(), 'undo')
      await ground().keeper.stand(saveable(opening.session, ground()))
      expect(await lastDid()).toBe(left)
    }
  })

  it('is the answer where one was given elsewhere since, and nothing of another day', async () => {
    const session = await markAs(await answer(await open(), 4), 'starred')
    expect(await lastDid()).toBe('starred')
    await answer(session, 4)
    await ground().keeper.stand(saveable(session, ground()))
    expect(await lastDid()).toBe('answered')
    expect(await readLastDid(db, TODAY + 1)).toBeNull()
  })
})

describe('coming to take the last answer back', () => {
  it('asks its question again after a restart, also when the session was finished', async () => {
    let session = await open()
    while (session.phase === 'asking') session = await answer(session, 4)
    const last = deedsOf(session).at(-1)
    const { opening, undone } = await openSitting(ground(), 'undo')
    expect(undone).toMatchObject({ ok: true, value: { did: 'answered' } })
    expect(asked(opening.session)).toBe(last?.did === 'answered' && last.judged.asked.question.id)
    expect(await recentReviews(db, 9)).toHaveLength(4)
  })

  it('goes by the log where no session is stored', async () => {
    const session = await open()
    const first = asked(session)
    await answer(session, 0)
    await ground().keeper.stand(null)
    const { opening } = await openSitting(ground(), 'undo')
    expect(asked(opening.session)).toBe(first)
    expect(opening.session.ahead).toHaveLength(4)
    const card = opening.session.phase === 'asking' ? opening.session.asked.card : ''
    expect(opening.session.ahead.map((item) => item.card)).not.toContain(card)
    expect(await readCard(db, card)).toBeNull()
  })

  it('finds nothing from before today', async () => {
    await answer(await open(), 4)
    const { opening, undone } = await openSitting(ground({ today: TODAY + 1 }), 'undo')
    expect(undone).toEqual({ ok: false, problem: 'nothing-to-undo' })
    expect(opening.session.phase).toBe('asking')
    expect(await recentReviews(db, 9)).toHaveLength(1)
  })
})

it('what was done in a session that is over is taken back in the next one, step by step, and not counted in it', async () => {
  let session = await open()
  session = await markAs(session, 'starred')
  const starred = asked(session)
  session = await answer(session, 4)
  const buried = asked(session)
  session = await markAs(session, 'buried')
  while (session.phase === 'asking') session = await answer(session, 4)
  const next = await open('1')
  expect(next.phase).toBe('asking')
  expect(answersOf(next)).toEqual([])
  const done: string[] = []
  const questions: (string | null)[] = []
  session = next
  while (deedsOf(session).length > 0) {
    // As after a restart in between.
    await ground().keeper.stand(saveable(session, ground()))
    const restored = await open()
    const undone = await undoLast(restored, ground())
    if (!undone.ok) throw new Error(undone.problem)
    session = undone.value.events.reduce(reduceSession, restored)
    done.push(undone.value.did)
    questions.push(asked(session))
    expect(answersOf(session)).toEqual([])
  }
  expect(done).toEqual(['answered', 'answered', 'answered', 'buried', 'answered', 'starred'])
  expect(questions.slice(3)).toEqual([buried, starred, starred])
  expect(await recentReviews(db, 9)).toEqual([])
  expect(await db.marks.toArray()).toEqual([])
})

it('an answer that was left before it was graded is known on coming back, until something else is done', async () => {
  const session = await open()
  await answer(session, 0, false, true)
  const again = await open()
  expect(leftUngraded(again)).toMatchObject({ grade: 0, asked: { question: { id: asked(session) } } })
  expect(leftUngraded(await answer(again, 4))).toBeNull()
})

it('a buried card is back when that is undone in the summary', async () => {
  let session = await open('', { preferences: { ...preferences, newPerDay: 1 } })
  session = await markAs(session, 'buried')
  expect(session.phase).toBe('over')
  const card = session.deeds[0]?.did === 'buried' ? session.deeds[0].asked.card : ''
  expect(await readMark(db, card)).toMatchObject({ buriedUntil: TODAY + 1 })
  const undone = await undoLast(session, ground())
  if (!undone.ok) throw new Error(undone.problem)
  expect(undone.value.events.reduce(reduceSession, session)).toMatchObject({
    phase: 'asking',
    asked: { card },
  })
  expect(await readMark(db, card)).toBeNull()
  expect(await readSession(db)).not.toBeNull()
})
