/**
 * The number of a local calendar day that begins at the rollover hour: 0 is 1970-01-01. Due days are study days and not
 * instants, so that a journey, a change of daylight saving time or a clock set back never makes a card due twice.
 */
export type StudyDay = number

const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 24 * MS_PER_HOUR

export interface StudyCalendar {
  /** The study day to which an instant (epoch milliseconds) belongs: exactly one. */
  dayOf(at: number): StudyDay
  /** The instant at which a study day begins; it ends where the next begins. */
  startOf(day: StudyDay): number
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at) => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value)
    const wall = Date.UTC(
      part.year as number,
      (part.month as number) - 1,
      part.day,
      part.hour,
      part.minute,
      part.second,
    )
    return wall - Math.floor(at / 1000) * 1000
  }
}

/**
 * The study days of a time zone. A day begins at the first instant at which the clocks on the wall have reached the
 * rollover hour of its date; so a repeated hour belongs to one day only and a skipped hour or date loses none.
 *
 * @param timeZone an IANA name such as `Asia/Tokyo`; an unknown one throws a RangeError
 * @param rolloverHour 0 to 23
 */
export function studyCalendar(timeZone: string, rolloverHour: number): StudyCalendar {
  const offsetAt = offsetReader(timeZone)

  function startOf(day: StudyDay): number {
    const wall = day * MS_PER_DAY + rolloverHour * MS_PER_HOUR
    const offsetBefore = offsetAt(wall - MS_PER_DAY)
    const offsetAfter = offsetAt(wall + MS_PER_DAY)
    const reached = [wall - offsetBefore, wall - offsetAfter].filter((at) => at + offsetAt(at) === wall)
    if (reached.length > 0) return Math.min(...reached)
    return findJump(wall - offsetAfter, wall - offsetBefore, offsetBefore)
  }

  /** The first instant after `from`, up to `to`, at which the clocks no longer have the old offset. */
  function findJump(from: number, to: number, oldOffset: number): number {
    let low = from
    let high = to
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle) === oldOffset) low = middle
      else high = middle
    }
    return high
  }

  let known = { day: 0, start: 0, end: 0 }

  function dayOf(at: number): StudyDay {
    if (at >= known.start && at < known.end) return known.day
    let day = Math.floor((at + offsetAt(at) - rolloverHour * MS_PER_HOUR) / MS_PER_DAY)
    let end = startOf(day + 1)
    // After clocks were set back over the rollover hour, the wall shows the old date again; the new day has begun all the same.
    while (at >= end) {
      day += 1
      end = startOf(day + 1)
    }
    known = { day, start: startOf(day), end }
    return day
  }

  return { dayOf, startOf }
}

/** The calendar date of a study day as `2024-03-31`; as a Date it is midnight UTC, to be shown in the zone UTC. */
export function dateOf(day: StudyDay): Date {
  return new Date(day * MS_PER_DAY)
}
