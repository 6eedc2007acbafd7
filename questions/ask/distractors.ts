import type { Knowledge, Link } from '../knowledge/knowledge.ts'
import { nearness } from '../knowledge/nearness.ts'
import type { Term } from '../knowledge/term.ts'
import { declaredNotTrue, type End, isKnownFalse, otherEnd } from '../knowledge/truth.ts'
import { fold } from '../mark/fold.ts'
import type { Facet } from './facet.ts'

/** A term that is known to be wrong, and how near it is to the right one (0 to 1). */
export interface Distractor {
  readonly term: Term
  readonly nearness: number
}

/** Distractors beyond this many make no question better, and large packs slow. */
const ENOUGH = 40

/**
 * The wrong options of one end of a fact: nothing but what is known to be false there, and reads otherwise than what is right.
 *
 * @returns them nearest first, and how many terms were passed over, by the rule that they would break.
 */
export function distractorsOf(
  knowledge: Knowledge,
  link: Link,
  end: End,
  alsoTrue: readonly Term[],
  show: Facet['show'],
): Pick<Facet, 'distractors' | 'passedOver'> {
  const answer = link[end]
  const truths = new Set([answer, ...alsoTrue])
  const passedOver = new Map<string, Set<string>>([
    ['different-options', new Set()],
    ['known-false', new Set()],
  ])
  const taken = new Set([answer, ...alsoTrue].flatMap((t) => [fold(show(t, 'ja')), fold(show(t, 'en'))]))
  const found = new Map<string, Distractor>()
  for (const term of candidatesFor(knowledge, link, end)) {
    if (found.size >= ENOUGH) break
    if (found.has(term.id) || truths.has(term)) continue
    const isAlike = taken.has(fold(show(term, 'ja'))) || taken.has(fold(show(term, 'en')))
    const broken = isAlike
      ? 'different-options'
      : isKnownFalse(knowledge, link, end, term)
        ? undefined
        : 'known-false'
    if (broken) passedOver.get(broken)?.add(term.id)
    else found.set(term.id, { term, nearness: nearness(knowledge, answer, term) })
  }
  return {
    distractors: [...found.values()].sort((a, b) => b.nearness - a.nearness),
    passedOver: new Map([...passedOver].map(([rule, terms]) => [rule, terms.size])),
  }
}

/** Where wrong options are looked for, the best first: what the pack declares, siblings, the same end of sister facts, the kind. */
function* candidatesFor(knowledge: Knowledge, link: Link, end: End): Iterable<Term> {
  yield* declaredNotTrue(knowledge, link, end)
  const answer = link[end]
  for (const parent of answer.isEntity ? answer.parents : []) yield* knowledge.childrenOf.get(parent) ?? []
  const given = link[otherEnd(end)]
  for (const other of knowledge.links(link.fact.relation)) {
    // A text about another kind of thing is no option here, and a text about a part of this one may be true of it.
    if (!other[end].isEntity && !isSisterOf(knowledge, other[otherEnd(end)], given)) continue
    yield other[end]
  }
  if (answer.isEntity) yield* knowledge.entitiesOfKind.get(answer.kind) ?? []
}

function isSisterOf(knowledge: Knowledge, a: Term, b: Term): boolean {
  return a.kind === b.kind && !knowledge.ancestorsOf(a.id).has(b.id) && !knowledge.ancestorsOf(b.id).has(a.id)
}
