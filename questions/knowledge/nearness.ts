import { fold } from '../mark/fold.ts'
import type { Knowledge } from './knowledge.ts'
import type { Term } from './term.ts'

/**
 * How easily one term is taken for another, 0 to 1: 0.35 for a common parent, 0.25 for a common grandparent, 0.2 for a
 * shared property (the vendor), 0.2 × the likeness of their labels. After Alsubait, Parsia & Sattler 2014, where the
 * difficulty of a choice follows the similarity of its options.
 */
export function nearness(knowledge: Knowledge, a: Term, b: Term): number {
  const parents = new Set(a.parents)
  const sameParent = b.parents.some((p) => parents.has(p))
  const grandparents = new Set(grandparentsOf(knowledge, a))
  const sameGrandparent = grandparentsOf(knowledge, b).some((p) => grandparents.has(p))
  const sameVendor = a.vendor !== undefined && a.vendor === b.vendor
  return (
    (sameParent ? 0.35 : 0) +
    (sameGrandparent || (sameParent && grandparents.size === 0) ? 0.25 : 0) +
    (sameVendor ? 0.2 : 0) +
    0.2 * Math.max(likeness(a.label.ja, b.label.ja), likeness(a.label.en, b.label.en))
  )
}

/** Nearness from which a distractor counts as near: the border between easy and medium. */
export const NEAR = 0.35

function grandparentsOf(knowledge: Knowledge, term: Term): readonly string[] {
  return term.parents.flatMap((p) => knowledge.entities.get(p)?.parents ?? [])
}

/** Dice's coefficient over pairs of neighbouring characters of the folded texts. */
function likeness(a: string, b: string): number {
  const left = pairsOf(fold(a))
  const right = pairsOf(fold(b))
  if (left.length === 0 || right.length === 0) return fold(a) === fold(b) ? 1 : 0
  const rest = new Map<string, number>()
  for (const pair of left) rest.set(pair, (rest.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of right) {
    const count = rest.get(pair) ?? 0
    if (count > 0) {
      common++
      rest.set(pair, count - 1)
    }
  }
  return (2 * common) / (left.length + right.length)
}

function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((c, i) => `${characters[i]}${c}`)
}
