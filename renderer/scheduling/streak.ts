import type { StudyDay } from './studyDay.ts'

export interface StreakInput {
  readonly today: StudyDay
  /** Days on which something was answered. */
  readonly studied: ReadonlySet<StudyDay>
  /** Days on which the learner had planned not to study. */
  readonly daysOff: ReadonlySet<StudyDay>
  /**
   * The first day on which one of the cards was due that the learner found on coming back: on a day of study, or now (null).
   * It is asked once for every gap. null: none was due.
   */
  readonly waitedSince: (day: StudyDay | null) => Promise<StudyDay | null>
}

export interface Streak {
  /** How many days the learner studied in a row. */
  readonly days: number
  /** Whether today is one of them already. */
  readonly hasToday: boolean
}

/**
 * The days of study in a row up to today. A planned day off does not end the row, nor does a day on which nothing was due;
 * neither counts. Today ends nothing, since it is not over.
 */
export async function streakOf({ today, studied, daysOff, waitedSince }: StreakInput): Promise<Streak> {
  const hasToday = studied.has(today)
  const first = [...studied].reduce((a, b) => Math.min(a, b), today)
  let days = 0
  let cameBackOn: StudyDay | null = null
  let freeFrom = today + 1
  for (let day = today; day >= first; day--) {
    if (studied.has(day)) {
      days += 1
      cameBackOn = day
      freeFrom = day
    } else if (day < freeFrom && day < today && !daysOff.has(day)) {
      const since = await waitedSince(cameBackOn)
      if (since !== null && since <= day) break
      // What was found had not been due on this day, so it had not been on the days before either.
      freeFrom = Number.NEGATIVE_INFINITY
    }
  }
  return { days, hasToday }
}
