import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade, Question } from '#questions'
import { type Prepared, reduceSession, type SessionEvent } from './reduceSession.ts'
import {
  type Asked,
  answersOf,
  beginSession,
  deedsOf,
  type Item,
  isPutAside,
  type MarkDone,
  type Session,
  upcoming,
} from './session.ts'

const question = (card: string, lang: 'ja' | 'en' = 'ja'): Question => ({
  id: `${card}:choice:${lang}:1`,
  card,
  fact: card,
  facet: 'object',
  topic: 'topic',
  format: 'choice',
  lang,
  seed: 1,
  stem: card,
  options: ['a', 'b', 'c'],
  right: [0],
  explanation: '',
  source: { page: '', section: [] },
  difficulty: 0,
})

const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, i) => ({ card: `p/f${i}/object`, kind: 'new' }))
const askedOf = (item: Item): Asked => ({ ...item, question: question(item.card) })

const answered = (grade: Grade): SessionEvent => ({
  type: 'answered',
  answer: { kind: 'chosen', options: [0] },
  marking: { verdict: grade >= 3 ? 'right' : 'wrong', near: false },
  proposed: { grade, reason: grade >= 3 ? 'right' : 'wrong' },
  isToGrade: false,
  at: 0,
  elapsedMs: 1000,
})

/** Goes on to what comes next, as the screen does. */
function goOn(session: Session): Session {
  const [next] = upcoming(session)
  return reduceSession(session, { type: 'wentOn', ...found(next) })
}

const found = (item: Item | undefined): Prepared => ({
  asked: item ? askedOf(item) : null,
  passedOver: [],
  givenAway: [],
})

const answer = (session: Session, grade: Grade): Session =>
  goOn(reduceSession(reduceSession(session, answered(grade)), { type: 'saved', isLeech: false }))

const anyGrade = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Grade>

describe('a session', () => {
  it('asks every card once when every answer is good, and is then over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        let session = goOn(beginSession(items(count)))
        for (let i = 0; i < count; i++) session = answer(session, 4)
        expect(session.phase).toBe('over')
        expect(answersOf(session).map((d) => d.asked.card)).toEqual(items(count).map((i) => i.card))
      }),
    )
  })

  it('brings a card that was graded below 4 again, until it is graded 4 or 5', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(anyGrade, { maxLength: 25 }), (count, grades) => {
        let session = goOn(beginSession(items(count)))
        for (const grade of grades) if (session.phase === 'asking') session = answer(session, grade)
        while (session.phase === 'asking') session = answer(session, 5)
        const lastGrade = new Map(answersOf(session).map((d) => [d.asked.card, d.grade]))
        expect(lastGrade.size).toBe(count)
        expect(Math.min(...lastGrade.values())).toBeGreaterThanOrEqual(4)
      }),
    )
  })

  it('asks a card as a drill only after it was answered in the same sitting', () => {
    const session = answer(goOn(beginSession(items(1))), 1)
    expect(session.phase === 'asking' && session.asked.kind).toBe('drill')
  })

  it('never goes on before the answer is saved', () => {
    const judged = reduceSession(goOn(beginSession(items(3))), answered(4))
    expect(goOn(judged)).toBe(judged)
    const failed = reduceSession(judged, { type: 'notSaved', problem: 'not-saved' })
    expect(goOn(failed)).toBe(failed)
    expect(goOn(reduceSession(failed, { type: 'saved', isLeech: false })).phase).toBe('asking')
  })

  it('is back at the first question when every answer has been undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(anyGrade, { maxLength: 15 }), (count, grades) => {
        const first = goOn(beginSession(items(count)))
        let session = first
        for (const grade of grades) if (session.phase === 'asking') session = answer(session, grade)
        while (session.deeds.length > 0) session = reduceSession(session, { type: 'undone' })
        expect(session).toEqual(first)
      }),
    )
  })

  it('shows the question again when the answer on the screen is undone', () => {
    const asking = goOn(beginSession(items(2)))
    const judged = reduceSession(reduceSession(asking, answered(0)), { type: 'saved', isLeech: false })
    expect(reduceSession(judged, { type: 'undone' })).toEqual(asking)
  })

  it('has nothing to undo before the first answer', () => {
    const asking = goOn(beginSession(items(2)))
    expect(reduceSession(asking, { type: 'undone' })).toBe(asking)
  })

  it('drills by the grade that the learner chose, not by the proposed one', () => {
    const judged = reduceSession(goOn(beginSession(items(1))), answered(4))
    const regraded = reduceSession(judged, {
      type: 'regraded',
      grade: 2,
      proposed: { grade: 4, reason: 'right' },
      isGuessed: false,
    })
    expect(regraded.phase === 'judged' && regraded.saving).toBe('saving')
    expect(upcoming(regraded)).toEqual([{ card: 'p/f0/object', kind: 'drill' }])
  })

  it('passes over cards that cannot be asked, and counts them', () => {
    const [, , third] = items(3)
    const session = reduceSession(beginSession(items(3)), {
      type: 'wentOn',
      asked: askedOf(third as Item),
      passedOver: ['p/f0/object', 'p/f1/object'],
      givenAway: [],
    })
    expect(session.ahead).toEqual([])
    expect(session.passedOver).toHaveLength(2)
  })

  it('keeps the answer when the question is shown in the other language', () => {
    const judged = reduceSession(goOn(beginSession(items(1))), answered(1))
    const english = reduceSession(judged, { type: 'translated', question: question('p/f0/object', 'en') })
    expect(english.phase === 'judged' && english.judged.shown.lang).toBe('en')
    expect(english.phase === 'judged' && english.judged.asked.question.lang).toBe('ja')
    expect(english.phase === 'judged' && english.judged.grade).toBe(1)
  })
})

const judged = (count: number, grade: Grade, isLeech = false): Session =>
  reduceSession(reduceSession(goOn(beginSession(items(count))), answered(grade)), { type: 'saved', isLeech })
const marked = (session: Session, did: MarkDone): Session => reduceSession(session, { type: 'marked', did })
const undone = (session: Session): Session => reduceSession(session, { type: 'undone' })

describe('a card that is put aside', () => {
  it.each(['suspended', 'buried'] as const)('%s, makes room for the next question', (did) => {
    const session = goOn(marked(goOn(beginSession(items(3))), did))
    expect(session.phase === 'asking' && session.asked.card).toBe('p/f1/object')
    expect(session.ahead).toEqual(items(3).slice(2))
  })

  it('at its verdict is not drilled, and is when that is taken back, now or later', () => {
    const aside = marked(judged(2, 1), 'suspended')
    expect(isPutAside(aside)).toBe(true)
    expect(upcoming(aside)).toEqual(items(2).slice(1))
    const drill = { card: 'p/f0/object', kind: 'drill' }
    expect(upcoming(undone(aside))).toEqual([...items(2).slice(1), drill])
    const later = goOn(aside)
    expect(later.phase === 'asking' && later.asked.card).toBe('p/f1/object')
    expect(upcoming(undone(later))).toEqual([drill])
  })

  it('as a leech is not drilled, unless it is kept', () => {
    const leech = judged(1, 1, true)
    expect(upcoming(leech)).toEqual([])
    expect(isPutAside(leech)).toBe(true)
    const kept = marked(leech, 'kept')
    expect(isPutAside(kept)).toBe(false)
    expect(upcoming(kept)).toEqual([{ card: 'p/f0/object', kind: 'drill' }])
    // Its drill on the screen goes when keeping it is taken back.
    expect(undone(goOn(kept))).toMatchObject({ phase: 'over', ahead: [] })
  })

  it('leaves a starred card where it was', () => {
    const asking = goOn(beginSession(items(2)))
    const starred = marked(asking, 'starred')
    expect({ ...starred, deeds: [] }).toEqual(asking)
    expect(undone(starred)).toEqual(asking)
    const later = goOn(marked(judged(1, 1), 'starred'))
    expect({ ...undone(later), deeds: later.deeds }).toEqual(later)
  })
})

/** What a learner does: answers with a grade, or marks the open question or the verdict, and goes on. */
const anyMark = fc.constantFrom<MarkDone>('suspended', 'buried', 'starred', 'unstarred')
const anyDeed = fc.oneof(
  fc.record({
    did: fc.constant('answer' as const),
    grade: anyGrade,
    marks: fc.array(anyMark, { maxLength: 2 }),
  }),
  fc.record({ did: fc.constant('mark' as const), mark: anyMark }),
)

describe('undo', () => {
  it('takes back whatever was done, in order, until the first question stands there with all ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(anyDeed, { maxLength: 12 }), (count, deeds) => {
        const first = goOn(beginSession(items(count)))
        let session = first
        let done = 0
        for (const deed of deeds) {
          if (session.phase !== 'asking') break
          if (deed.did === 'mark') {
            session = marked(session, deed.mark)
            if (session.phase === 'over') session = goOn(session)
            done += 1
          } else {
            session = reduceSession(reduceSession(session, answered(deed.grade)), {
              type: 'saved',
              isLeech: false,
            })
            for (const mark of deed.marks) session = marked(session, mark)
            session = goOn(session)
            done += 1 + deed.marks.length
          }
          expect(deedsOf(session)).toHaveLength(done)
        }
        while (session.deeds.length > 0) session = undone(session)
        expect(session).toMatchObject({ phase: 'asking', asked: { card: 'p/f0/object' } })
        expect(new Set(session.ahead.map(({ card }) => card))).toEqual(
          new Set(
            items(count)
              .slice(1)
              .map(({ card }) => card),
          ),
        )
        expect(session.ahead).toHaveLength(count - 1)
      }),
    )
  })

  it('of an answer from before the session asks its question first, and once', () => {
    const asking = goOn(beginSession([...items(2), { card: 'p/f9/object', kind: 'drill' }]))
    const asked = askedOf({ card: 'p/f9/object', kind: 'review' })
    const back = reduceSession(asking, { type: 'broughtBack', asked })
    expect(back).toMatchObject({ phase: 'asking', asked })
    expect(back.ahead).toEqual(items(2))
  })
})

it('a card whose answer would be given away is left for another sitting, and one that would tell of it waits', () => {
  const asked = askedOf(items(4)[2] as Item)
  const session = reduceSession(beginSession(items(4)), {
    type: 'wentOn',
    asked,
    passedOver: [],
    givenAway: ['p/f0/object'],
  })
  expect(session).toMatchObject({ phase: 'asking', asked, givenAway: ['p/f0/object'] })
  expect(session.ahead.map(({ card }) => card)).toEqual(['p/f1/object', 'p/f3/object'])
})
