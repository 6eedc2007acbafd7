import type { CardId, Progress } from '#scheduling'
import type { CardRow, MarkRow, Slot, TopicName } from './rows.ts'

/** Sizes of intervals: 1 for 1 day, 2 for 2 to 3 days, 3 for 4 to 7 days … 16 for 2^15 days and more. */
export const SPANS: readonly number[] = Array.from({ length: 16 }, (_, index) => index + 1)

/** The span to which an interval belongs. */
export function spanOf(intervalDays: number): number {
  return Math.min(SPANS.length, Math.floor(Math.log2(Math.max(1, intervalDays))) + 1)
}

/** The shortest interval of a span, in days. */
export function shortestOf(span: number): number {
  return 2 ** (span - 1)
}

function slotOf(progress: Progress, mark: MarkRow | undefined): Slot | undefined {
  if (mark?.isSuspended || mark?.isRetired) return undefined
  return [spanOf(progress.memory.intervalDays), Math.max(progress.due, mark?.buriedUntil ?? progress.due)]
}

/** The row of a card that was answered, with its place in the queue. */
export function cardRow(
  id: CardId,
  topic: TopicName,
  progress: Progress,
  mark: MarkRow | undefined,
): CardRow {
  const slot = slotOf(progress, mark)
  return slot ? { id, topic, progress, slot } : { id, topic, progress }
}
