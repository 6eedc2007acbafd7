import type { Lang } from './text.ts'

export const FORMATS = [
  'choice',
  'multiple',
  'trueFalse',
  'cloze',
  'typed',
  'matching',
  'sorting',
  'oddOneOut',
] as const
export type Format = (typeof FORMATS)[number]

/** `pack/fact/facet`: stable for ever, because the learner's history hangs on it. */
export type CardId = string

/**
 * A card asked in one language, in one format, with one seed. The same four give the same question, so any question of
 * the log can be shown again.
 */
export interface Question {
  /** `card:format:lang:seed` */
  readonly id: string
  readonly card: CardId
  readonly fact: string
  readonly facet: string
  readonly topic: string
  readonly format: Format
  readonly lang: Lang
  /** Unsigned 32-bit. */
  readonly seed: number
  /** What is asked. A cloze marks its gap with `＿＿＿` (ja) or `____` (en): see `BLANK`. */
  readonly stem: string
  /** choice, multiple, trueFalse, oddOneOut: what to choose from. matching, sorting: the right-hand sides to choose from. */
  readonly options?: readonly string[]
  /** Indexes into `options`. */
  readonly right?: readonly number[]
  /** One line for each option: what it really is. */
  readonly optionNotes?: readonly string[]
  /** typed, cloze: the answers that typing may give; the first is the one to show. */
  readonly accepted?: readonly string[]
  /** matching, sorting: left-hand side and the right-hand side that belongs to it. */
  readonly pairs?: readonly (readonly [string, string])[]
  /** Ids of everything that the stem spells. */
  readonly named?: readonly string[]
  /** One for each answer or pair. */
  readonly points?: readonly Point[]
  readonly explanation: string
  /** Dated remarks where the source no longer describes the present. */
  readonly notes?: readonly string[]
  readonly source: { readonly page: string; readonly section: readonly string[] }
  /** 0 (easy) to 1 (hard), from the nearness of the distractors. */
  readonly difficulty: number
}

/**
 * One thing to be known for a right answer. Ids are those of the pack behind its name (`pack/term`), so they are the same in
 * both languages.
 */
export interface Point {
  /** What the question names: whoever hears of one of these together with the answer has been told. */
  readonly given: readonly string[]
  readonly answer: string
}

/** The gap in a cloze stem. */
export const BLANK: Readonly<Record<Lang, string>> = { ja: '＿＿＿', en: '____' }

/** What the learner did. Indexes are into `question.options`. */
export type Answer =
  | { readonly kind: 'chosen'; readonly options: readonly number[] }
  | { readonly kind: 'typed'; readonly text: string }
  /** For each pair's left-hand side the index of the chosen right-hand side, or null where none was chosen. */
  | { readonly kind: 'paired'; readonly options: readonly (number | null)[] }
  | { readonly kind: 'unknown' }

/** `other`: a different entity of the pack was named; `unknown`: "don't know" or blank. */
export type Verdict = 'right' | 'typo' | 'other' | 'wrong' | 'unknown'

export interface Marking {
  readonly verdict: Verdict
  /** The entity that was named or chosen instead of the right one, as the question's language writes it. */
  readonly other?: string
  /** Whether a wrong answer was close to the right one (a near distractor, a near entity). */
  readonly near: boolean
}

/** SM-2's grade, 0 to 5. */
export type Grade = 0 | 1 | 2 | 3 | 4 | 5

export type GradeReason =
  | 'right'
  | 'rightFast'
  | 'rightSlow'
  | 'rightWithHint'
  | 'rightTypo'
  | 'guessed'
  | 'wrongNear'
  | 'wrong'
  | 'unknown'

export interface ProposedGrade {
  readonly grade: Grade
  readonly reason: GradeReason
}
