import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StreakInput, streakOf } from './streak.ts'

const TODAY = 1000

function streak(studied: readonly number[], more: Partial<StreakInput> = {}) {
  return streakOf({
    today: TODAY,
    studied: new Set(studied),
    daysOff: new Set(),
    waitedSince: async () => 0,
    ...more,
  })
}

const recent = fc.integer({ min: TODAY - 20, max: TODAY })
const days = fc.uniqueArray(recent)

/** For each gap the day since which something waited, as a learner may have left it. */
const waiting = fc.func(fc.option(recent)).map((since) => async (day: number | null) => since(day))

describe('the streak', () => {
  test('counts the days of study in a row, and today when it has begun', async () => {
    expect(await streak([])).toEqual({ days: 0, hasToday: false })
    expect(await streak([TODAY - 2, TODAY - 1])).toEqual({ days: 2, hasToday: false })
    expect(await streak([TODAY - 2, TODAY - 1, TODAY])).toEqual({ days: 3, hasToday: true })
  })

  test('ends with a day that was missed', async () => {
    expect((await streak([TODAY - 3, TODAY - 1])).days).toBe(1)
    expect((await streak([TODAY - 2])).days).toBe(0)
  })

  test('is not ended by planned days off, which do not count', async () => {
    const daysOff = new Set([TODAY - 2, TODAY - 3])
    expect((await streak([TODAY - 4, TODAY - 1], { daysOff })).days).toBe(2)
    expect((await streak([TODAY - 5, TODAY - 1], { daysOff })).days).toBe(1)
  })

  test('is not ended by days on which nothing was due', async () => {
    const waitedSince = async () => TODAY - 1
    expect((await streak([TODAY - 4, TODAY - 1], { waitedSince })).days).toBe(2)
    expect((await streak([TODAY - 4, TODAY], { waitedSince })).days).toBe(1)
    expect((await streak([TODAY - 4], { waitedSince: async () => TODAY })).days).toBe(1)
  })

  test('grows by one when today is studied', async () => {
    await fc.assert(
      fc.asyncProperty(days, days, waiting, async (studied, daysOff, waitedSince) => {
        const before = studied.filter((day) => day !== TODAY)
        const input = { daysOff: new Set(daysOff), waitedSince: async () => waitedSince(null) }
        const { days: without } = await streak(before, input)
        expect((await streak([...before, TODAY], input)).days).toBe(without + 1)
      }),
    )
  })

  test('is never shortened by another day of study or another day off', async () => {
    await fc.assert(
      fc.asyncProperty(days, days, recent, async (studied, daysOff, day) => {
        const off = new Set(daysOff)
        const { days: before } = await streak(studied, { daysOff: off })
        expect((await streak([...studied, day], { daysOff: off })).days).toBeGreaterThanOrEqual(before)
        expect((await streak(studied, { daysOff: off.add(day) })).days).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('asks once for every gap', async () => {
    await fc.assert(
      fc.asyncProperty(days, days, async (studied, daysOff) => {
        const asked: (number | null)[] = []
        const waitedSince = async (day: number | null) => {
          asked.push(day)
          return null
        }
        const { days: count } = await streak(studied, { daysOff: new Set(daysOff), waitedSince })
        expect(count).toBe(studied.length)
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
  })
})
