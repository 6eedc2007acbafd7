import type { Card, Knowledge, Link } from '../knowledge/knowledge.ts'
import { memoized } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/term.ts'
import type { End } from '../knowledge/truth.ts'
import type { PackFact } from '../pack/schema.ts'
import type { Lang } from '../text.ts'
import type { Distractor } from './distractors.ts'
import { facetOfLink } from './facetOfLink.ts'
import { facetOfStatement } from './facetOfStatement.ts'
import type { Sentence } from './sentence.ts'
import type { Mode } from './wordings/wording.ts'

/** Everything that the formats need of a card, whatever kind of fact stands behind it. */
export interface Facet {
  readonly card: Card
  readonly fact: PackFact
  readonly answer: Term
  /** What else is true at this end: never a distractor, and right when typed. */
  readonly alsoTrue: readonly Term[]
  /** Known to be false, nearest first. */
  readonly distractors: readonly Distractor[]
  /** How many terms of the right kind were passed over, by the rule that they would break. */
  readonly passedOver: ReadonlyMap<string, number>
  /** Whether the answer can be asked for without options: a name, and the only one. */
  readonly canType: boolean
  /** The end and the looked-up fact, where the fact is binary. */
  readonly link: { readonly of: Link; readonly end: End } | undefined
  readonly show: (term: Term, lang: Lang) => string
  /** Closed questions; situations that ask for the same ("apply") come last. */
  readonly stems: (lang: Lang, mode: Mode) => readonly string[]
  /** Statements that are true with any right answer in the gap. */
  readonly claims: (lang: Lang) => readonly Sentence[]
  /** Statements that only one answer fits. */
  readonly gaps: (lang: Lang) => readonly Sentence[]
}

/** @returns the card made ready for asking; worked out once per knowledge. */
export function facetOf(knowledge: Knowledge, card: Card): Facet {
  return memoized(knowledge, `facet ${card.id}`, () => {
    const fact = knowledge.factById.get(card.fact) as PackFact
    return fact.relation === 'statement'
      ? facetOfStatement(knowledge, card, fact)
      : facetOfLink(knowledge, card, knowledge.linkByFact.get(card.fact) as Link)
  })
}
