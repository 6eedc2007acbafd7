import { climb, FOOT_OF_LADDER, type Ladder } from './ladder.ts'
import { GRADES, type Grade, type Memory, type Scheduler } from './memory.ts'
import type { StudyDay } from './studyDay.ts'

/** `pack/fact/facet`; to scheduling it is only a name. */
export type CardId = string

/** Everything that reviews have made of a card. A card that was never answered has none. */
export interface Progress {
  readonly memory: Memory
  readonly due: StudyDay
  /** The study day of the last review (a drill is none). */
  readonly reviewedOn: StudyDay
  /** The study day on which the card is to be drilled until it is graded 4 or 5; null when it is not. */
  readonly drillOn: StudyDay | null
  readonly ladder: Ladder
  /** How often the card was failed after it had been known. */
  readonly lapses: number
}

export interface Card {
  readonly id: CardId
  readonly progress: Progress | null
}

/** The part of an answer that decides when the card comes again. */
export interface GradedAnswer {
  readonly grade: Grade
  readonly format: string
  /** The learner says that it was right by luck. */
  readonly isGuessed?: boolean
}

export interface Now {
  /** Epoch milliseconds. */
  readonly at: number
  readonly studyDay: StudyDay
}

/** A limit on how far the due day may lie. It moves the due day and never the memory. */
export interface Cap {
  readonly reason: 'recognition' | 'maximum'
  readonly days: number
}

export interface ReviewSettings {
  readonly scheduler: Scheduler
  /** The cap for a card that was only ever recognised (`RECOGNITION_CAP_DAYS`); null when off or when the card cannot be asked for recall. */
  readonly recognitionCapDays: number | null
  /** The learner's longest interval; null for none. */
  readonly maximumIntervalDays: number | null
}

/** One line of the log. `before` makes undo exact; the log from its beginning rebuilds every card. */
export interface Entry {
  readonly card: CardId
  /**
   * A drill repeats a card on the day of its review and changes nothing but whether it is drilled again. A guess is a right
   * answer to a due card that the learner does not count: it changes nothing at all, so the card stays due.
   */
  readonly kind: 'review' | 'drill' | 'guess'
  /** Epoch milliseconds. */
  readonly at: number
  /** Never earlier than that of the card's entry before, whatever the clock said. */
  readonly studyDay: StudyDay
  readonly grade: Grade
  readonly format: string
  /** The cap that was in force, whether or not the interval reached it. */
  readonly cap: Cap | null
  readonly before: Progress | null
}

/** Whether the card is to be repeated on this study day without being a review. */
export function isDrilled(progress: Progress | null, today: StudyDay): boolean {
  return progress?.drillOn === today
}

export function isDue(progress: Progress | null, today: StudyDay): boolean {
  return progress !== null && progress.due <= today
}

function capInForce(ladder: Ladder, settings: ReviewSettings): Cap | null {
  const recognition: Cap | null =
    settings.recognitionCapDays !== null && ladder.recalled === 0
      ? { reason: 'recognition', days: settings.recognitionCapDays }
      : null
  const maximum: Cap | null =
    settings.maximumIntervalDays !== null ? { reason: 'maximum', days: settings.maximumIntervalDays } : null
  if (recognition === null || maximum === null) return recognition ?? maximum
  return maximum.days < recognition.days ? maximum : recognition
}

/**
 * The card's progress after an entry of the log. Reviewing and replaying both go through here, so they cannot differ.
 *
 * @param before the progress that the entry found, made by the same scheduler
 */
export function applyEntry(
  before: Progress | null,
  entry: Omit<Entry, 'before'>,
  scheduler: Scheduler,
): Progress {
  const { grade, studyDay, format, cap } = entry
  const drillOn = grade < 4 ? studyDay : null
  if (entry.kind === 'drill') {
    if (before === null) throw new RangeError(`a drill of ${entry.card}, which was never reviewed`)
    return { ...before, drillOn }
  }
  if (entry.kind === 'guess') {
    if (before === null) throw new RangeError(`a guess at ${entry.card}, which was never reviewed`)
    return before
  }
  const memoryBefore = before?.memory ?? scheduler.start
  const elapsedDays = before === null ? 0 : studyDay - before.reviewedOn
  const memory = scheduler.step(memoryBefore, grade, elapsedDays)
  const hasLapsed = grade < 3 && memoryBefore.repetitions > 0
  return {
    memory,
    due: studyDay + Math.min(memory.intervalDays, cap?.days ?? Number.POSITIVE_INFINITY),
    reviewedOn: studyDay,
    drillOn,
    ladder: climb(before?.ladder ?? FOOT_OF_LADDER, grade, format),
    lapses: (before?.lapses ?? 0) + (hasLapsed ? 1 : 0),
  }
}

/**
 * What an answer makes of a card: the card as it is then and the entry for the log.
 *
 * @param now the instant and its study day
 */
export function review<C extends Card>(
  card: C,
  answer: GradedAnswer,
  now: Now,
  settings: ReviewSettings,
): { readonly card: C & { readonly progress: Progress }; readonly entry: Entry } {
  const { progress: before } = card
  // A clock set back must not make the card due a second time on the day on which it was reviewed.
  const studyDay = Math.max(now.studyDay, before?.reviewedOn ?? now.studyDay)
  const isDrill = isDrilled(before, studyDay)
  // A new card has no interval that could be kept, so a guess at it is its first review.
  const isGuess = answer.isGuessed === true && before !== null
  const kind = isDrill ? 'drill' : isGuess ? 'guess' : 'review'
  const ladder = before?.ladder ?? FOOT_OF_LADDER
  const entry: Entry = {
    card: card.id,
    kind,
    at: now.at,
    studyDay,
    grade: answer.grade,
    format: answer.format,
    cap: kind !== 'review' ? null : capInForce(climb(ladder, answer.grade, answer.format), settings),
    before,
  }
  return { card: { ...card, progress: applyEntry(before, entry, settings.scheduler) }, entry }
}

/** The card as it was before the entry. */
export function undo<C extends Card>(card: C, entry: Entry): C {
  return { ...card, progress: entry.before }
}

/**
 * For each grade, the study days until the card would be due. By SM-2 the grades 3, 4 and 5 give the same next interval
 * and differ only later.
 */
export function previewIntervals(
  card: Card,
  format: string,
  now: Now,
  settings: ReviewSettings,
): Readonly<Record<Grade, number>> {
  const days = GRADES.map((grade) => {
    const { progress } = review(card, { grade, format }, now, settings).card
    return [grade, progress.due - now.studyDay] as const
  })
  return Object.fromEntries(days) as Record<Grade, number>
}
