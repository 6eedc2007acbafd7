import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packs } from '#packs'
import { readOutlook } from '#planning'
import { openPack } from '#questions'
import { comingExams, examCap, factOf, type Grade, sm2 } from '#scheduling'
import {
  type Database,
  DEFAULT_PREFERENCES,
  installPack,
  markCard,
  type Preferences,
  recordReview,
  saveBlueprint,
  setGoal,
} from '#storage'
import { openFixture } from '../storage/fixture.ts'
import { readAgenda, readSitting } from './agenda.ts'
import { readExamCap } from './examShare.ts'
import { type Shelf, topicName } from './packs.ts'

const FIRST_DAY = 20_000
const settings = { scheduler: sm2, recognitionCapDays: null, maximumIntervalDays: null }

const whole = openPack(packs[0] as (typeof packs)[number])
const knowledge = { ...whole, cards: whole.cards.slice(0, 36) }
const shelf: Shelf = { opened: [knowledge], broken: [] }
const cards = knowledge.cards.map(({ id, topic }) => ({ id, topic: topicName(knowledge, topic) }))

async function open(): Promise<Database> {
  const { db } = await openFixture()
  await installPack(db, { id: knowledge.pack.id, version: '1', installedAt: 0, cards })
  return db
}

let at = 0
async function answer(db: Database, card: string, grade: Grade, studyDay: number): Promise<void> {
  at += 1
  const outcome = await recordReview(
    db,
    {
      card,
      topic: cards.find(({ id }) => id === card)?.topic ?? '',
      grade,
      format: 'typed',
      now: { at: studyDay * 86_400_000 + at, studyDay },
      lang: 'ja',
      seed: 1,
      answer: null,
      verdict: 'right',
      proposed: { grade, reason: 'right' },
      elapsedMs: 4000,
      readingMs: 1500,
    },
    settings,
  )
  expect(outcome.ok).toBe(true)
}

const preferences = fc
  .record({
    newPerDay: fc.nat(12),
    reviewsPerDay: fc.option(fc.nat(12)),
    minutesPerDay: fc.option(fc.integer({ min: 1, max: 8 })),
    newOrder: fc.constantFrom<Preferences['newOrder']>('pack', 'topics', 'shuffled'),
    daysOff: fc.subarray([1, 2, 3, 4, 6, 7].map((day) => FIRST_DAY + day)),
  })
  .map((chosen): Preferences => ({ ...DEFAULT_PREFERENCES, ...chosen }))

const past = fc.array(
  fc.record({
    card: fc.nat(cards.length - 1),
    grade: fc.constantFrom<Grade>(1, 3, 4, 5),
    later: fc.constantFrom(0, 0, 0, 1, 3),
    aside: fc.constantFrom(null, null, null, 'suspend', 'bury'),
  }),
  { maxLength: 30 },
)

/** Exams so many days after the first, each asking some of the topics. */
const exams = fc.array(
  fc.record({
    in: fc.integer({ min: 0, max: 30 }),
    topics: fc.subarray([...new Set(cards.map(({ topic }) => topic))], { minLength: 1 }),
    mockMinutes: fc.constantFrom(0, 3),
  }),
  { maxLength: 2 },
)

interface Wanted {
  readonly in: number
  readonly topics: readonly string[]
  readonly mockMinutes: number
}

async function plan(db: Database, wanted: readonly Wanted[]): Promise<void> {
  for (const [index, exam] of wanted.entries()) {
    const id = `exam${index}`
    const blueprint = {
      id,
      title: id,
      topics: exam.topics.map((topic, place) => ({ topic, weight: place + 1 })),
      questions: 10,
      minutes: 3,
      passShare: 0.7,
      lang: 'ja',
      formats: ['choice'],
    }
    await saveBlueprint(db, { id, at: index, blueprint })
    const { mockMinutes } = exam
    await setGoal(db, { id, title: id, blueprint: id, day: FIRST_DAY + exam.in, mockMinutes })
  }
}

describe('the number that Today says', () => {
  test('is how many questions are asked when all are answered rightly, sitting after sitting', async () => {
    await fc.assert(
      fc.asyncProperty(
        preferences,
        past,
        fc.nat(4),
        fc.integer({ min: 1, max: 7 }),
        exams,
        async (chosen, done, wait, sitting, wanted) => {
          const db = await open()
          await plan(db, wanted)
          let today = FIRST_DAY
          for (const { card, grade, later, aside } of done) {
            today += later
            const { id, topic } = cards[card] as (typeof cards)[number]
            if (aside === null) await answer(db, id, grade, today)
            else
              await markCard(
                db,
                id,
                topic,
                aside === 'bury' ? { buriedUntil: today + 1 } : { isSuspended: true },
              )
          }
          today += wait
          const source = { db, shelf, preferences: chosen, today }
          const promised = await readAgenda(source)
          const asked: string[] = []
          for (;;) {
            const agenda = await readAgenda(source, { upTo: sitting })
            expect(agenda.total).toBe(promised.total - asked.length)
            const first = await readSitting(source, sitting, 0)
            expect(first).toEqual(agenda.first)
            if (first.length === 0) break
            for (const { card } of first) {
              await answer(db, card, 4, today)
              asked.push(card)
            }
          }
          expect(asked.length).toBe(promised.total)
          expect(promised.total).toBe(promised.review + promised.fresh + promised.drill)
          const others = asked.slice(0, asked.length - promised.drill)
          expect(new Set(others.map(factOf)).size).toBe(others.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** How often each of some cards was answered rightly, how many days ago for the last time, and what became of it then. */
const studied = fc.array(
  fc.record({
    times: fc.integer({ min: 1, max: 4 }),
    ago: fc.nat(12),
    mark: fc.constantFrom({}, {}, {}, { isSuspended: true }, { buriedUntil: FIRST_DAY + 1 }),
  }),
  { minLength: 6, maxLength: 6 },
)

test('the exam that a verdict names is the one that the whole plan finds, for every card', async () => {
  let named = 0
  await fc.assert(
    fc.asyncProperty(studied, exams, async (some, wanted) => {
      const db = await open()
      await plan(db, wanted)
      for (const [nth, { times, ago, mark }] of some.entries()) {
        const { id, topic } = cards[nth] as (typeof cards)[number]
        for (let before = times - 1; before >= 0; before--) await answer(db, id, 4, FIRST_DAY - ago - before)
        await markCard(db, id, topic, mark)
      }
      const source = { db, shelf, preferences: DEFAULT_PREFERENCES, today: FIRST_DAY }
      const outlook = await readOutlook({ ...source, packs: shelf.opened })
      const coming = outlook?.coming.map(({ exam }) => exam) ?? []
      for (const { id } of cards.slice(0, some.length + 1)) {
        const card = outlook?.cards.find((known) => known.id === id)
        const whole = card ? examCap(card, comingExams(coming, FIRST_DAY)) : null
        expect(await readExamCap(source, id)).toEqual(whole)
        if (whole !== null) named += 1
      }
    }),
    { numRuns: 40 },
  )
  // Or else it would have been about nothing.
  expect(named).toBeGreaterThan(0)
})

describe('siblings', () => {
  const [one, other] = siblings()

  test('of a card that came today wait until tomorrow, new ones and due ones', async () => {
    const db = await open()
    const limits = { ...DEFAULT_PREFERENCES, newPerDay: cards.length }
    const first = async (today: number) =>
      (await readAgenda({ db, shelf, preferences: limits, today }, { upTo: 99 })).first.map(
        ({ card }) => card,
      )
    await answer(db, one, 4, FIRST_DAY)
    expect(await first(FIRST_DAY)).not.toContain(other)
    await answer(db, other, 4, FIRST_DAY)
    const both = new Set([one, other])
    const [tomorrow = '', ...more] = (await first(FIRST_DAY + 1)).filter((card) => both.has(card))
    expect(more).toEqual([])
    await answer(db, tomorrow, 4, FIRST_DAY + 1)
    expect((await first(FIRST_DAY + 1)).filter((card) => both.has(card))).toEqual([])
    const second = (await first(FIRST_DAY + 2))[0]
    expect(new Set([tomorrow, second])).toEqual(both)
  })
})

function siblings(): readonly [string, string] {
  for (const { id } of cards) {
    const other = cards.find((card) => card.id !== id && factOf(card.id) === factOf(id))
    if (other) return [id, other.id]
  }
  throw new Error('no fact has two cards')
}

test('before days off come the cards of their first half too', async () => {
  const db = await open()
  const card = cards[0]?.id ?? ''
  await answer(db, card, 4, FIRST_DAY)
  await answer(db, card, 4, FIRST_DAY + 1)
  // Now it is due on day 7.
  const dueOn = async (day: number, off: readonly number[]) => {
    const daysOff = off.map((offDay) => FIRST_DAY + offDay)
    const chosen = { ...DEFAULT_PREFERENCES, newPerDay: 0, daysOff }
    return (await readAgenda({ db, shelf, preferences: chosen, today: FIRST_DAY + day })).review
  }
  expect(await dueOn(6, [])).toBe(0)
  expect(await dueOn(6, [7, 8])).toBe(1)
  expect(await dueOn(4, [5, 6, 7, 8])).toBe(0)
})
