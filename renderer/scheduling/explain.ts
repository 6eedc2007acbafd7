import { applyEntry, type Cap, type Entry, type Progress } from './card.ts'
import type { ExamCap } from './examGoal.ts'
import type { FsrsMemory, Grade, Memory, Scheduler, Sm2Memory } from './memory.ts'
import type { StudyDay } from './studyDay.ts'

/** One step of the arithmetic that leads from an answer to the day on which its card comes again. */
export type ReviewStep =
  /** The card was answered for the first time. */
  | { readonly step: 'new' }
  /** What was remembered of the card. */
  | ({ readonly step: 'found' } & Sm2Memory)
  | ({ readonly step: 'foundFsrs' } & FsrsMemory)
  /** It came so many study days after (or before) its day, which SM-2 does not count. */
  | { readonly step: 'late' | 'early'; readonly days: number }
  | { readonly step: 'passed'; readonly grade: Grade; readonly repetitions: number }
  /** The repetitions begin again, and the interval is 1 day. */
  | { readonly step: 'failed'; readonly grade: Grade }
  /** The first two intervals are given. */
  | { readonly step: 'firstInterval'; readonly days: number }
  | { readonly step: 'secondInterval'; readonly days: number }
  /** `days = ceil(intervalDays × easiness100 / 100)`; `product100` is the product before it is rounded up. */
  | {
      readonly step: 'product'
      readonly intervalDays: number
      readonly easiness100: number
      readonly product100: number
      readonly days: number
    }
  | {
      readonly step: 'fsrs'
      readonly stabilityDays: number
      readonly difficulty: number
      readonly days: number
    }
  /** `to100 = max(130, from100 + change100)`; it is for the interval after this one. */
  | {
      readonly step: 'easiness'
      readonly grade: Grade
      readonly from100: number
      readonly change100: number
      readonly to100: number
      readonly isAtFloor: boolean
    }
  | { readonly step: 'easinessKept'; readonly easiness100: number }
  /** The cap that was in force: the days until the card comes are `min(interval, days)`. */
  | { readonly step: 'cap'; readonly reason: Cap['reason']; readonly interval: number; readonly days: number }
  /** `day = studyDay + days` */
  | { readonly step: 'due'; readonly studyDay: StudyDay; readonly days: number; readonly day: StudyDay }
  /** An exam brings the card forward from the day that the memory asks for. */
  | { readonly step: 'exam'; readonly exam: string; readonly without: StudyDay; readonly day: StudyDay }
  /** A repetition on the day of the review, or a right guess: the day stays what it was. */
  | { readonly step: 'drill' | 'guess'; readonly day: StudyDay }

export interface ReviewExplained {
  readonly steps: readonly ReviewStep[]
  /** The study day on which the card comes again: where the last step ends. */
  readonly day: StudyDay
}

/**
 * The arithmetic of a line of the log, step by step, each from the numbers of those before it.
 *
 * @param exam what an exam changes about the card as it is after the answer; null where none does
 */
export function explainReview(
  entry: Entry,
  scheduler: Scheduler,
  exam: ExamCap | null = null,
): ReviewExplained {
  const { before, kind, studyDay, cap } = entry
  const after = applyEntry(before, entry, scheduler)
  if (kind !== 'review') return { steps: [{ step: kind, day: after.due }], day: after.due }
  const interval = after.memory.intervalDays
  const days = Math.min(interval, cap?.days ?? interval)
  const steps: ReviewStep[] = [
    ...foundSteps(before, studyDay),
    ...memorySteps(before?.memory ?? scheduler.start, after.memory, entry.grade),
    ...(cap ? [{ step: 'cap' as const, reason: cap.reason, interval, days: cap.days }] : []),
    { step: 'due', studyDay, days, day: studyDay + days },
  ]
  if (exam) steps.push({ step: 'exam', exam: exam.exam, without: exam.without, day: exam.day })
  return { steps, day: exam?.day ?? studyDay + days }
}

function foundSteps(before: Progress | null, studyDay: StudyDay): ReviewStep[] {
  if (before === null) return [{ step: 'new' }]
  const { memory, due } = before
  const found: ReviewStep = isSm2(memory) ? { step: 'found', ...memory } : { step: 'foundFsrs', ...memory }
  if (due === studyDay || !isSm2(memory)) return [found]
  return [found, { step: due < studyDay ? 'late' : 'early', days: Math.abs(studyDay - due) }]
}

function memorySteps(before: Memory, after: Memory, grade: Grade): ReviewStep[] {
  if (!isSm2(before) || !isSm2(after)) {
    if (isSm2(after)) throw new RangeError('a memory cannot change its scheduler by an answer')
    const { stabilityDays, difficulty, intervalDays } = after
    return [{ step: 'fsrs', stabilityDays, difficulty, days: intervalDays }]
  }
  const { easiness100, intervalDays } = before
  const { repetitions, intervalDays: days } = after
  if (grade < 3)
    return [
      { step: 'failed', grade },
      { step: 'easinessKept', easiness100 },
    ]
  const product100 = intervalDays * easiness100
  const interval: ReviewStep =
    repetitions === 1
      ? { step: 'firstInterval', days }
      : repetitions === 2
        ? { step: 'secondInterval', days }
        : { step: 'product', intervalDays, easiness100, product100, days }
  return [
    { step: 'passed', grade, repetitions },
    interval,
    easinessStep(grade, easiness100, after.easiness100),
  ]
}

function easinessStep(grade: Grade, from100: number, to100: number): ReviewStep {
  if (grade === 4) return { step: 'easinessKept', easiness100: to100 }
  const change100 = grade === 5 ? 10 : -14
  return { step: 'easiness', grade, from100, change100, to100, isAtFloor: to100 !== from100 + change100 }
}

function isSm2(memory: Memory): memory is Sm2Memory {
  return 'easiness100' in memory
}
