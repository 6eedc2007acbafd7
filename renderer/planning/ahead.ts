import { comingExams, examCap, type PlanCard, type StudyDay } from '#scheduling'
import type { Outlook } from './outlook.ts'

/** Seen cards that today does not ask, by the days on which they come. */
export interface Ahead {
  /** Due today or before: they come tomorrow, or when there is room. */
  readonly late: number
  readonly days: ReadonlyMap<StudyDay, number>
}

/** On which day each seen card comes that is not in today's share: its due day, or the earlier one that an exam wants. */
export function comingReviews({ today, cards, coming }: Outlook, share: readonly PlanCard[]): Ahead {
  const exams = comingExams(
    coming.map(({ exam }) => exam),
    today,
  )
  const asked = new Set(share.map(({ id }) => id))
  const days = new Map<StudyDay, number>()
  let late = 0
  for (const card of cards) {
    if (card.progress === null || asked.has(card.id)) continue
    const day = examCap(card, exams)?.day ?? card.progress.due
    if (day > today) days.set(day, (days.get(day) ?? 0) + 1)
    else late += 1
  }
  return { late, days }
}
