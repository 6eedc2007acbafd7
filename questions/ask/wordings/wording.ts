import type { RelationName } from '../../pack/relations.ts'

/** How the learner will answer, as far as the stem has to know: pick one of several, pick two of several, or name it. */
export type Mode = 'pick' | 'two' | 'name'

/** What a wording may speak of; every text is ready to stand in a sentence of the language. */
export interface Slots {
  readonly s: string
  readonly o: string
  /** The kind of the answer, in one ("tool") and more ("tools") of it. */
  readonly k: string
  readonly ks: string
  readonly mode: Mode
  /** Given where only the vendor makes the answer unique. */
  readonly vendor: string | undefined
  readonly context: string | undefined
}

export interface Among {
  readonly s: string
  readonly o: string
  readonly k: string
  readonly ks: string
  /** The other right answers: "A, B and C". */
  readonly others: string
  /** The same as a list that goes on: "A, B, C", for "and ____" to follow. */
  readonly listed: string
}

/** The sentences of one relation in one language; at least three for each facet. */
export interface Wording {
  readonly object: readonly ((slots: Slots) => string)[]
  readonly subject: readonly ((slots: Slots) => string)[]
  /** Statements of the fact, for cloze and true/false. */
  readonly claim: readonly ((slots: Pick<Slots, 's' | 'o' | 'context'>) => string)[]
  /** Statements that name the other right answers, so that the one left is unique. */
  readonly amongSubjects?: readonly ((slots: Among) => string)[]
  readonly amongObjects?: readonly ((slots: Among) => string)[]
}

export type Wordings = Readonly<Record<RelationName, Wording>>
