import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comingExams, type ExamGoal, examCap, examCapDays, isMockDay, newPerDay } from './examGoal.ts'
import { FOOT_OF_LADDER } from './ladder.ts'

const noDaysOff = new Set<number>()
const exam = (day: number, id = 'exam'): ExamGoal => ({ id, day, weights: { t: 1 }, mockMinutes: 30 })
const seen = (reviewedOn: number, intervalDays: number) => ({
  topic: 't',
  progress: {
    memory: { repetitions: 3, intervalDays, easiness100: 250 },
    due: reviewedOn + intervalDays,
    reviewedOn,
    drillOn: null,
    ladder: FOOT_OF_LADDER,
    lapses: 0,
  },
})

describe('new cards a day', () => {
  test('are what is unseen over the days up to a week before the exam, rounded up', () => {
    // 200 cards, D − 7 = 33, 17, 3, 1 and again 1 days.
    expect([40, 24, 10, 8, 5].map((days) => newPerDay(200, 0, exam(days), noDaysOff))).toEqual([
      7, 12, 67, 200, 200,
    ])
  })

  test('are none in the two reserved days, on the day of the exam and after it', () => {
    expect([2, 1, 0, -5].map((days) => newPerDay(200, 0, exam(days), noDaysOff))).toEqual([0, 0, 0, 0])
  })

  test('are more where days are off before the last week, but not for days off in it', () => {
    expect(newPerDay(200, 0, exam(40), new Set([0, 5, 32]))).toBe(7)
    expect(newPerDay(200, 0, exam(24), new Set([1, 2, 3, 4, 5]))).toBe(17)
    expect(newPerDay(200, 0, exam(24), new Set([-1, 17, 20]))).toBe(12)
  })

  test('taken every day at the pace of that day bring every card before the last week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 120 }), fc.integer({ min: 0, max: 3000 }), (days, unseen) => {
        let left = unseen
        for (let day = 0; day < days - 7; day++) left -= newPerDay(left, day, exam(days), noDaysOff)
        expect(left).toBe(0)
      }),
    )
  })
})

describe('the cap of an exam', () => {
  test('in the last weeks is half of the days left, and at least one', () => {
    expect([23, 22, 11, 3, 2, 1].map(examCapDays)).toEqual([11, 11, 5, 1, 1, 1])
  })

  test('before them lets every interval stand that ends before they begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 400 }), fc.integer({ min: 1, max: 400 }), (left, interval) => {
        const capped = Math.min(interval, examCapDays(left))
        if (interval <= left - 23) expect(capped).toBe(interval)
      }),
    )
  })

  test('brings every card back before the exam, whenever it was reviewed, and never later than it was due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 1, max: 2000 }), (left, interval) => {
        const card = seen(0, interval)
        const day = examCap(card, [exam(left)])?.day ?? card.progress.due
        expect(day).toBeGreaterThan(0)
        expect(day).toBeLessThan(Math.max(left, interval + 1))
        expect(day).toBeLessThanOrEqual(interval)
        if (interval >= left) expect(left - day).toBeLessThanOrEqual(Math.max(23, left / 2))
      }),
    )
  })

  test('says from where to where it moves the card, and lifts when the exam is over', () => {
    const card = seen(100, 60)
    const exams = [exam(110)]
    expect(examCap(card, comingExams(exams, 104))).toEqual({ exam: 'exam', day: 105, without: 160 })
    expect(examCap(card, comingExams(exams, 110))).toBeNull()
  })

  test('of several exams is that which brings the card soonest; one that does not ask its topic is none', () => {
    const other: ExamGoal = { ...exam(104, 'other'), weights: { u: 1 } }
    expect(examCap(seen(100, 60), [other, exam(110, 'near'), exam(120, 'far')])?.exam).toBe('near')
    expect(examCap(seen(100, 60), [other])).toBeNull()
    expect(examCap({ topic: 't', progress: null }, [exam(110)])).toBeNull()
  })
})

describe('the mock', () => {
  test('is sat two days before the exam, or on the next day where that one is off', () => {
    const days = (off: Set<number>) => [7, 8, 9, 10].filter((day) => isMockDay(exam(10), day, off))
    expect(days(noDaysOff)).toEqual([8])
    expect(days(new Set([8]))).toEqual([9])
    expect(days(new Set([8, 9]))).toEqual([])
  })

  test('is not planned where none is wanted', () => {
    expect(isMockDay({ ...exam(10), mockMinutes: 0 }, 8, noDaysOff)).toBe(false)
  })
})
