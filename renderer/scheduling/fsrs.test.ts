import fc from 'fast-check'
import { createEmptyCard, fsrs as createFsrs, Rating, type Card as TheirCard } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { fsrs } from './fsrs.ts'
import { GRADES, type Grade, type Memory } from './memory.ts'

const theirs = createFsrs({ enable_short_term: false, enable_fuzz: false })
const RATING = [Rating.Again, Rating.Again, Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const
const answers = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.nat(400)), { minLength: 1, maxLength: 15 })

function stepsOnTime(grades: readonly Grade[]): Memory[] {
  const steps: Memory[] = []
  for (const grade of grades) {
    const before = steps.at(-1) ?? fsrs.start
    steps.push(fsrs.step(before, grade, before.intervalDays))
  }
  return steps
}

describe('FSRS', () => {
  test('pinned intervals: a new release of the library that schedules otherwise is noticed', () => {
    expect(stepsOnTime([4, 4, 4, 4, 4]).map(({ intervalDays }) => intervalDays)).toEqual([
      3, 14, 57, 196, 586,
    ])
    expect(stepsOnTime([3, 4, 5, 0, 4]).map(({ intervalDays }) => intervalDays)).toEqual([2, 7, 36, 3, 7])
  })

  test('the memory loses nothing: it gives what the library gives when it keeps its own card and real dates', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 20_000 }), (given, firstDay) => {
        let memory = fsrs.start
        let day = firstDay
        let card: TheirCard = createEmptyCard(new Date(day * 86_400_000))
        given.forEach(([grade, elapsedDays], index) => {
          if (index > 0) day += elapsedDays
          memory = fsrs.step(memory, grade, index > 0 ? elapsedDays : 0)
          card = theirs.next(card, new Date(day * 86_400_000), RATING[grade]).card
        })
        expect(memory).toMatchObject({
          intervalDays: card.scheduled_days,
          stabilityDays: card.stability,
          difficulty: card.difficulty,
        })
      }),
    )
  })

  test('a better grade is never due sooner', () => {
    fc.assert(
      fc.property(answers, fc.nat(400), (given, elapsedDays) => {
        let memory = fsrs.start
        for (const [grade, elapsed] of given) memory = fsrs.step(memory, grade, elapsed)
        const intervals = GRADES.map((grade) => fsrs.step(memory, grade, elapsedDays).intervalDays)
        expect(intervals).toEqual(intervals.toSorted((a, b) => a - b))
      }),
    )
  })

  test('no grade brings a card back on the same day', () => {
    fc.assert(
      fc.property(answers, (given) => {
        let memory = fsrs.start
        for (const [grade, elapsed] of given) {
          memory = fsrs.step(memory, grade, elapsed)
          expect(memory.intervalDays).toBeGreaterThanOrEqual(1)
          expect(Number.isInteger(memory.intervalDays)).toBe(true)
        }
      }),
    )
  })

  test('the memory of another scheduler is refused', () => {
    expect(() => fsrs.step({ repetitions: 1, intervalDays: 1, easiness100: 250 }, 4, 1)).toThrow(RangeError)
  })
})
