import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reminderAt } from './reminder.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const at = (text: string): number => Date.parse(text)

/** Looks at the clock at each of the instants; returns those at which the learner was reminded. */
function remindedAt(timeZone: string, hour: number, instants: readonly number[]): number[] {
  const reminder = reminderAt(timeZone, hour)
  const [first = 0, ...rest] = instants
  let watch = reminder.begin(first)
  return rest.filter((now) => {
    const looked = reminder.look(watch, now)
    watch = looked.watch
    return looked.isDue
  })
}

const every = (step: number, from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)

describe('a reminder', () => {
  test('comes at its hour, once a day', () => {
    const looks = every(MINUTE, at('2026-04-06T09:00:30+09:00'), at('2026-04-09T09:00:30+09:00'))
    expect(remindedAt('Asia/Tokyo', 20, looks)).toEqual([
      at('2026-04-06T20:00:30+09:00'),
      at('2026-04-07T20:00:30+09:00'),
      at('2026-04-08T20:00:30+09:00'),
    ])
  })

  test('does not come at a start after its hour', () => {
    const looks = every(MINUTE, at('2026-04-06T21:00+09:00'), at('2026-04-07T19:59+09:00'))
    expect(remindedAt('Asia/Tokyo', 20, looks)).toEqual([])
  })

  test('comes at midnight too', () => {
    const looks = every(MINUTE, at('2026-04-06T21:00+09:00'), at('2026-04-07T19:59+09:00'))
    expect(remindedAt('Asia/Tokyo', 0, looks)).toEqual([at('2026-04-07T00:00+09:00')])
  })

  test('that was slept through comes on waking, and once, however many there were', () => {
    const slept = [at('2026-04-06T19:00+09:00'), at('2026-04-06T23:10+09:00'), at('2026-04-06T23:11+09:00')]
    expect(remindedAt('Asia/Tokyo', 20, slept)).toEqual([at('2026-04-06T23:10+09:00')])
    const away = [at('2026-04-06T19:00+09:00'), at('2026-04-16T07:00+09:00'), at('2026-04-16T07:01+09:00')]
    expect(remindedAt('Asia/Tokyo', 20, away)).toEqual([at('2026-04-16T07:00+09:00')])
  })

  test('comes once on a day with 23 hours, at the first instant after a skipped hour', () => {
    // In New York the clocks go from 2:00 to 3:00 on 2026-03-08, at 7:00 UTC.
    const looks = every(MINUTE, at('2026-03-08T00:00-05:00'), at('2026-03-09T01:00-04:00'))
    expect(remindedAt('America/New_York', 2, looks)).toEqual([at('2026-03-08T07:00Z')])
    expect(remindedAt('America/New_York', 20, looks)).toEqual([at('2026-03-08T20:00-04:00')])
  })

  test('comes once on a day with 25 hours, at the first of the two hours', () => {
    // In New York 1:00 to 2:00 comes twice on 2026-11-01.
    const looks = every(MINUTE, at('2026-11-01T00:00-04:00'), at('2026-11-02T00:30-05:00'))
    expect(remindedAt('America/New_York', 1, looks)).toEqual([at('2026-11-01T01:00-04:00')])
    expect(remindedAt('America/New_York', 20, looks)).toEqual([at('2026-11-01T20:00-05:00')])
  })

  test('does not come again that day when the clock is set back over its hour', () => {
    const looks = [
      at('2026-04-06T19:30+09:00'),
      at('2026-04-06T20:00+09:00'),
      at('2026-04-06T19:00+09:00'),
      at('2026-04-06T20:00+09:00'),
      at('2026-04-07T20:00+09:00'),
    ]
    expect(remindedAt('Asia/Tokyo', 20, looks)).toEqual([looks[1], looks[4]])
  })

  test('goes on daily after a clock that was a month ahead was set right', () => {
    const looks = [
      at('2026-04-06T19:30+09:00'),
      at('2026-05-06T21:00+09:00'),
      at('2026-04-06T19:40+09:00'),
      at('2026-04-06T20:00+09:00'),
    ]
    expect(remindedAt('Asia/Tokyo', 20, looks)).toEqual([looks[1], looks[3]])
  })

  test('is due at the instant it names as the next, and not before', () => {
    const zones = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia')
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: at('2011-12-01T00:00Z'), max: at('2030-01-01T00:00Z') }),
        (timeZone, hour, now) => {
          const reminder = reminderAt(timeZone, hour)
          const next = reminder.next(now)
          const watch = reminder.begin(now)
          expect(next).toBeGreaterThan(now)
          // The longest wait: a date that was skipped, or a day of 25 hours.
          expect(next - now).toBeLessThanOrEqual(2 * DAY)
          expect(reminder.look(watch, next - 1).isDue).toBe(false)
          expect(reminder.look(watch, next).isDue).toBe(true)
        },
      ),
    )
  })
})
