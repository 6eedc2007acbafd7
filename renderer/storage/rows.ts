import type { CardId, Entry, ExamCap, Grade, Move, Prediction, Progress, StudyDay } from '#scheduling'

/** `pack/topic`: topics of different packs never meet, and the pack of a count can be read from its name. */
export type TopicName = string

/** Counts by topic; a topic with none is absent. */
export type TopicCounts = Readonly<Record<TopicName, number>>

export type MetaRow =
  | {
      readonly key: 'database'
      /** Tells this database from every other, also from one that took its place. */
      readonly id: string
      /** Epoch milliseconds. */
      readonly createdAt: number
    }
  | {
      readonly key: 'journal'
      /** The last line of the journal that is in this database. */
      readonly line: number
    }

export interface PackRow {
  readonly id: string
  readonly version: string
  /** Epoch milliseconds. */
  readonly installedAt: number
  /** How many cards the pack has. */
  readonly cards: TopicCounts
}

/** The text of a pack that a learner brought; a built-in pack has none. */
export interface PackContentRow {
  readonly pack: string
  readonly content: string
}

/** How many cards of a pack are no longer new, because they were answered or suspended. Outlives the pack's removal. */
export interface TakenRow {
  readonly pack: string
  readonly topics: TopicCounts
}

/** A card that was answered. A card without a row was not. */
export interface CardRow {
  readonly id: CardId
  readonly topic: TopicName
  readonly progress: Progress
  /** Where the card stands in the queue. A suspended or retired card has none. */
  readonly slot?: Slot
}

/** `[span, day]`: how large the interval is (`spanOf`) and the study day on which the card comes. */
export type Slot = readonly [span: number, day: StudyDay]

/** What is said about a card beside its reviews; it may never have been answered. */
export interface MarkRow {
  readonly card: CardId
  readonly topic: TopicName
  readonly isSuspended: boolean
  /** The study day on which a buried card comes back. */
  readonly buriedUntil: StudyDay | null
  readonly isStarred: boolean
  /** It was suspended because it lapsed too often; left out where it was not. */
  readonly isLeech?: boolean
  /** The card is no longer in its pack. Its history is kept, for a version that brings it back. */
  readonly isRetired: boolean
}

/** What is kept of an answer beside what scheduling needs, so that the question can be shown again as it was. */
export interface AnswerRecord {
  readonly topic: TopicName
  readonly lang: 'ja' | 'en'
  /** Card, language, format and seed give the question again. */
  readonly seed: number
  /** What was answered, as the questions describe it. */
  readonly answer: unknown
  readonly verdict: string
  readonly proposed: { readonly grade: Grade; readonly reason: string }
  /** To the first commit; null where it says nothing. */
  readonly elapsedMs: number | null
  /** What reading the question takes. */
  readonly readingMs: number
  /** The exam that had brought the card forward, and from where to where; null or absent where none had. */
  readonly examCap?: ExamCap | null
}

/** A card of a pack, which may never have been answered. */
export interface PackCard {
  readonly id: CardId
  readonly topic: TopicName
}

/** A line of the log. The log is only ever added to at its end, and only its end can be undone. */
export interface Review extends Entry, AnswerRecord {
  /** Grows with every line: the instant of the answer, or one more than the line before where the clock stood or went back. */
  readonly id: number
  /** This answer made the card a leech, which put it aside; left out where it did not. */
  readonly isLeech?: boolean
}

/** How many cards come on a study day. A day without any has no row. */
export interface DueCountRow {
  readonly day: StudyDay
  readonly topics: TopicCounts
}

/** What was done on a study day. A day on which nothing was done has no row. */
export interface ActivityRow {
  readonly day: StudyDay
  /** Reviews, those of new cards included. */
  readonly reviews: number
  /** Cards answered for the first time. */
  readonly introduced: number
  readonly drills: number
  /** Reviews graded 3 or more. */
  readonly passed: number
  readonly elapsedMs: number
}

export interface SessionRow {
  readonly key: 'session'
  readonly session: unknown
}

export interface PreferencesRow {
  readonly key: 'preferences'
  /** Only what the learner chose; the rest follows the defaults. */
  readonly chosen: Readonly<Record<string, unknown>>
}

/** A question that a learner found bad. */
export interface Report {
  readonly id: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly card: CardId
  readonly lang: 'ja' | 'en'
  readonly format: string
  readonly seed: number
  readonly note: string
}

/** The learner's own note on a fact (`pack/fact`). */
export interface NoteRow {
  readonly fact: string
  readonly text: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** Due days that were moved together. */
export type MoveRow = Move

/** What an exam is made like; its shape is the exam's. */
export interface BlueprintRow {
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly blueprint: unknown
}

/** A drawn exam. It never changes; what the learner puts on it is its sheet. */
export interface PaperRow {
  readonly id: string
  readonly blueprint: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly paper: unknown
}

/** What the learner has put on an exam so far. */
export interface SheetRow {
  readonly paper: string
  readonly sheet: unknown
}

/** How an exam went. */
export interface ExamReportRow {
  readonly paper: string
  readonly blueprint: string
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly report: unknown
}

/** An exam with a date that the learner prepares for. */
export interface GoalRow {
  readonly id: string
  readonly title: string
  /** The blueprint that says what is examined. */
  readonly blueprint: string
  readonly day: StudyDay
  /** What a mock of it takes; 0 where none is wanted. */
  readonly mockMinutes: number
  /** How it went, as the learner says afterwards; null or absent where nothing was said. */
  readonly isPassed?: boolean | null
}

/** What was foretold of an exam. */
export interface PredictionRow extends Prediction {
  /** Grows with every row: epoch milliseconds, or one more than the row before. */
  readonly id: number
}
