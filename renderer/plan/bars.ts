import type { ExamGoal, Habit, PlanDay, StudyDay } from '#scheduling'

/** One bar of the curve: a day, or the mean of a few where there are many. All in minutes a day. */
export interface Bar {
  readonly first: StudyDay
  readonly days: readonly PlanDay[]
  readonly minutes: number
  readonly reviews: number
  readonly newCards: number
  /** A mock, and on the day after it what it missed. */
  readonly mock: number
  readonly kind: PlanDay['kind']
}

/** More bars than these cannot be told apart. */
const MOST_BARS = 92

/** How many days one bar stands for. */
export function daysPerBar(days: number): number {
  return Math.ceil(days / MOST_BARS)
}

/** The days of a plan as bars whose parts add up to the minutes of the plan. */
export function barsOf(days: readonly PlanDay[], { effort }: Habit): Bar[] {
  const width = daysPerBar(days.length)
  const bars: Bar[] = []
  for (let at = 0; at < days.length; at += width) {
    const group = days.slice(at, at + width)
    const mean = (value: (day: PlanDay) => number) =>
      group.reduce((sum, day) => sum + value(day), 0) / group.length
    const minutes = mean((day) => day.minutes)
    const newCards = mean((day) => day.newCards * effort.fresh)
    const reviews = mean((day) => day.reviews * effort.review)
    bars.push({
      first: (group[0] as PlanDay).day,
      days: group,
      minutes,
      newCards,
      reviews,
      mock: Math.max(0, minutes - newCards - reviews),
      kind: group.every(({ kind }) => kind === 'off')
        ? 'off'
        : group.some(({ kind }) => kind === 'reserved')
          ? 'reserved'
          : 'study',
    })
  }
  return bars
}

/** The top of the scale: a round number above everything that is shown. */
export function topOf(bars: readonly Bar[], limit: number | null): number {
  const highest = Math.max(5, limit ?? 0, ...bars.map(({ minutes }) => minutes))
  const step = [5, 10, 20, 30, 60].find((size) => highest <= 4 * size) ?? 60 * Math.ceil(highest / 240)
  return step * Math.ceil(highest / step)
}

/** The bar at whose end an exam stands: that of the day before it. */
export function barOfExam(bars: readonly Bar[], { day }: Pick<ExamGoal, 'day'>): number {
  return bars.findIndex(({ days }) => days.some((one) => one.day === day - 1))
}
