import type { CardId } from './card.ts'
import { type DueCard, factOf, orderDue } from './queue.ts'
import type { StudyDay } from './studyDay.ts'

/** What comes on a study day. */
export interface DayLoad {
  readonly day: StudyDay
  readonly count: number
}

/** A card with the day on which it is to come. */
export interface Placed {
  readonly card: CardId
  readonly day: StudyDay
}

/**
 * The days over which a backlog can be spread: the first so many from today on that are not off.
 *
 * @param count 1 or more
 */
export function spreadDays(today: StudyDay, count: number, daysOff: ReadonlySet<StudyDay>): StudyDay[] {
  const days: StudyDay[] = []
  for (let day = today; days.length < count; day++) if (!daysOff.has(day)) days.push(day)
  return days
}

/** How many of the days are enough, from the first on, so that none has more than so many cards; all where none is. */
export function fewestDays(waiting: number, loads: readonly DayLoad[], perDay: number): number {
  let left = waiting
  const last = loads.findIndex(({ count }) => {
    left -= Math.max(0, perDay - count)
    return left <= 0
  })
  return last < 0 ? loads.length : last + 1
}

/**
 * Spreads waiting cards over days, so that together with what comes on them anyway they are as even as can be. The most
 * overdue relative to its interval comes first; cards of one fact come on different days where there are enough.
 *
 * @param loads the days in order, each with what comes on it without the waiting cards
 */
export function spreadBacklog(
  waiting: readonly DueCard[],
  loads: readonly DayLoad[],
  today: StudyDay,
): Placed[] {
  const shares = shareOut(
    waiting.length,
    loads.map(({ count }) => count),
  )
  let left = orderDue(waiting, today).map(({ id }) => id)
  const placed: Placed[] = []
  for (const [index, { day }] of loads.entries()) {
    const isLast = index === loads.length - 1
    const facts = new Set<string>()
    const later: CardId[] = []
    let open = shares[index] ?? 0
    for (const card of left) {
      if (open === 0 || (facts.has(factOf(card)) && !isLast)) {
        later.push(card)
        continue
      }
      facts.add(factOf(card))
      placed.push({ card, day })
      open -= 1
    }
    // What siblings left open is for the days that follow.
    if (!isLast) shares[index + 1] = (shares[index + 1] ?? 0) + open
    left = later
  }
  return placed
}

/** How many each day takes, so that the fullest day is as empty as can be; earlier days take what does not divide. */
function shareOut(count: number, loads: readonly number[]): number[] {
  let level = Math.ceil((count + loads.reduce((a, b) => a + b, 0)) / Math.max(1, loads.length))
  const roomAt = (height: number) => loads.reduce((sum, load) => sum + Math.max(0, height - load), 0)
  while (roomAt(level) < count) level += 1
  while (level > 0 && roomAt(level - 1) >= count) level -= 1
  const shares = loads.map((load) => Math.max(0, level - load))
  let over = roomAt(level) - count
  for (let i = shares.length - 1; i >= 0 && over > 0; i--) {
    // One less brings a day to the level below, at which there was not room enough.
    if ((shares[i] ?? 0) === 0) continue
    shares[i] = (shares[i] ?? 0) - 1
    over -= 1
  }
  return shares
}
