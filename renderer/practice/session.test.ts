import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade, Question } from '#questions'
import {
  type Asked,
  beginSession,
  type Item,
  reduceSession,
  type Session,
  type SessionEvent,
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
  at: 0,
  elapsedMs: 1000,
})

/** Goes on to what comes next, as the screen does. */
function goOn(session: Session): Session {
  const [next] = upcoming(session)
  return reduceSession(session, { type: 'wentOn', asked: next ? askedOf(next) : null, passedOver: [] })
}

const answer = (session: Session, grade: Grade): Session =>
  goOn(reduceSession(reduceSession(session, answered(grade)), { type: 'saved' }))

const anyGrade = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Grade>

describe('a session', () => {
  it('asks every card once when every answer is good, and is then over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        let session = goOn(beginSession(items(count)))
        for (let i = 0; i < count; i++) session = answer(session, 4)
        expect(session.phase).toBe('over')
        expect(session.done.map((d) => d.asked.card)).toEqual(items(count).map((i) => i.card))
      }),
    )
  })

  it('brings a card that was graded below 4 again, until it is graded 4 or 5', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(anyGrade, { maxLength: 25 }), (count, grades) => {
        let session = goOn(beginSession(items(count)))
        for (const grade of grades) if (session.phase === 'asking') session = answer(session, grade)
        while (session.phase === 'asking') session = answer(session, 5)
        const lastGrade = new Map(session.done.map((d) => [d.asked.card, d.grade]))
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
    expect(goOn(reduceSession(failed, { type: 'saved' })).phase).toBe('asking')
  })

  it('is back at the first question when every answer has been undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(anyGrade, { maxLength: 15 }), (count, grades) => {
        const first = goOn(beginSession(items(count)))
        let session = first
        for (const grade of grades) if (session.phase === 'asking') session = answer(session, grade)
        while (session.done.length > 0) session = reduceSession(session, { type: 'undone' })
        expect(session).toEqual(first)
      }),
    )
  })

  it('shows the question again when the answer on the screen is undone', () => {
    const asking = goOn(beginSession(items(2)))
    const judged = reduceSession(reduceSession(asking, answered(0)), { type: 'saved' })
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
