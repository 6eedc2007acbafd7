import type { Question } from '../../question.ts'
import type { Text } from '../../text.ts'

/** Questions that together break a rule which each of them keeps. */
export interface SetFinding {
  /** The rule's id. */
  readonly rule: string
  /** Ids of the questions concerned; none where it is the set as a whole. */
  readonly questions: readonly string[]
  /** What falls short, in words. */
  readonly why: string
  readonly repair: Text
}

export type SetShortfall = Pick<SetFinding, 'questions' | 'why'>

/** One rule over the questions of a session, an exam or a whole pool. */
export interface SetRule {
  readonly id: string
  /** Who says so. */
  readonly source: string
  /** What an author, or who composes the set, can do about it. */
  readonly repair: Text
  /** @param questions in the order in which they are asked, all of one language where lengths are compared. */
  readonly check: (questions: readonly Question[]) => readonly SetShortfall[]
}

/** Runs rules over one set. */
export function findingsOf(rules: readonly SetRule[], questions: readonly Question[]): SetFinding[] {
  return rules.flatMap(({ id, repair, check }) =>
    check(questions).map((shortfall) => ({ rule: id, ...shortfall, repair })),
  )
}

/** `pack/fact`: the same for every card of a fact, and for no other pack's. */
export function factOf({ card }: Question): string {
  return card.slice(0, card.lastIndexOf('/'))
}

/** A share as it is written in a report. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
