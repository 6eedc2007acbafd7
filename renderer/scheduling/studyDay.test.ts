import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, studyCalendar } from './studyDay.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const timeZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const rolloverHour = fc.integer({ min: 0, max: 23 })
const instant = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2040, 0, 1) })

/** The clock on the wall, `2024-03-31 02:59`, which ICU works out without any of our arithmetic. */
function wallClock(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
}

/** Instants at which the zone's clocks jump, found hour by hour. */
function jumps(zone: string, from: number, to: number): number[] {
  const found: number[] = []
  const offset = (at: number) => Date.parse(`${wallClock(at, zone).replace(' ', 'T')}Z`) - at
  for (let at = from; at < to; at += HOUR) if (offset(at) !== offset(at + HOUR)) found.push(at + HOUR)
  return found
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY
}

describe('study days', () => {
  test('a study day begins at the rollover hour', () => {
    const { dayOf } = studyCalendar('Asia/Tokyo', 4)
    const may1 = dayNumber('2026-05-01')
    expect(dayOf(Date.parse('2026-05-01T03:59:59.999+09:00'))).toBe(may1 - 1)
    expect(dayOf(Date.parse('2026-05-01T04:00:00+09:00'))).toBe(may1)
    expect(dayOf(Date.parse('2026-05-02T03:59:59.999+09:00'))).toBe(may1)
  })

  test('the date of a study day is the date that its zone showed when it began', () => {
    expect(dateOf(dayNumber('2026-05-01')).toISOString()).toBe('2026-05-01T00:00:00.000Z')
  })

  test('an instant lies in its study day and in no other', () => {
    fc.assert(
      fc.property(timeZone, rolloverHour, instant, (zone, hour, at) => {
        const { dayOf, startOf } = studyCalendar(zone, hour)
        const day = dayOf(at)
        expect(startOf(day)).toBeLessThanOrEqual(at)
        expect(at).toBeLessThan(startOf(day + 1))
      }),
      { numRuns: 500 },
    )
  })

  test('a later instant is never in an earlier study day, whatever was asked before', () => {
    fc.assert(
      fc.property(
        timeZone,
        rolloverHour,
        fc.array(instant, { minLength: 2, maxLength: 8 }),
        (zone, hour, instants) => {
          const { dayOf } = studyCalendar(zone, hour)
          const days = instants.map((at) => [at, dayOf(at)] as const).toSorted(([a], [b]) => a - b)
          const numbers = days.map(([, day]) => day)
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
          expect(instants.map(studyCalendar(zone, hour).dayOf)).toEqual(instants.map(dayOf))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('where no clock jumps, the day is the date on the wall less the rollover hours', () => {
    fc.assert(
      fc.property(timeZone, rolloverHour, instant, (zone, hour, at) => {
        fc.pre(jumps(zone, at - 26 * HOUR, at + 26 * HOUR).length === 0)
        const shown = wallClock(at - hour * HOUR, zone).slice(0, 10)
        expect(studyCalendar(zone, hour).dayOf(at)).toBe(dayNumber(shown))
      }),
      { numRuns: 100 },
    )
  })

  // Both changes of daylight saving time, a change at midnight, one at 00:01, half an hour, a date that never was.
  const changes: readonly [string, string][] = [
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['America/Sao_Paulo', '2018-11-04'],
    ['America/Sao_Paulo', '2018-02-18'],
    ['America/St_Johns', '2006-10-29'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Africa/Casablanca', '2026-02-15'],
    ['Pacific/Apia', '2011-12-30'],
  ]

  test.each(changes)(
    '%s around %s: every minute has one day, days follow each other, none is lost',
    (zone, date) => {
      const noon = Date.parse(`${date}T12:00:00Z`)
      expect(jumps(zone, noon - 36 * HOUR, noon + 36 * HOUR)).not.toEqual([])
      for (const hour of [0, 1, 2, 3, 4, 23]) {
        const { dayOf, startOf } = studyCalendar(zone, hour)
        const first = dayOf(noon - 3 * DAY)
        const steps = new Set<number>()
        let last = first
        for (let at = noon - 3 * DAY; at < noon + 3 * DAY; at += 60_000) {
          steps.add(dayOf(at) - last)
          last = dayOf(at)
        }
        // Only a day that begins at midnight can vanish with the date that Samoa skipped.
        const isDateSkipped = zone === 'Pacific/Apia' && hour === 0
        expect([...steps].toSorted()).toEqual(isDateSkipped ? [0, 1, 2] : [0, 1])
        for (let day = first; day < last; day += 1) {
          if (zone === 'Pacific/Apia') continue
          const dateAtStart = wallClock(startOf(day), zone).slice(0, 10)
          expect(dateAtStart).toBe(dateOf(day).toISOString().slice(0, 10))
        }
      }
    },
  )

  test('an hour that the clocks repeat over the rollover hour belongs to the day that had begun', () => {
    // St. John's set its clocks back at 00:01, to 23:01 of the day before.
    const { dayOf } = studyCalendar('America/St_Johns', 0)
    const october29 = dayNumber('2006-10-29')
    expect(dayOf(Date.parse('2006-10-29T00:00:30-02:30'))).toBe(october29)
    expect(dayOf(Date.parse('2006-10-28T23:30:00-03:30'))).toBe(october29)
    expect(dayOf(Date.parse('2006-10-28T23:59:59-02:30'))).toBe(october29 - 1)
  })

  test('a rollover hour that the clocks skip begins the day when they jump', () => {
    const { startOf } = studyCalendar('Europe/Berlin', 2)
    expect(startOf(dayNumber('2026-03-29'))).toBe(Date.parse('2026-03-29T03:00:00+02:00'))
  })

  test('an unknown time zone is refused', () => {
    expect(() => studyCalendar('Mars/Olympus', 4)).toThrow(RangeError)
  })
})
