import { fold } from '../mark/fold.ts'
import { RELATIONS, type Relation } from '../pack/relations.ts'
import { type Knowledge, type Link, resolveTerm } from './knowledge.ts'
import type { Term } from './term.ts'

export type End = 'subject' | 'object'

export function otherEnd(end: End): End {
  return end === 'subject' ? 'object' : 'subject'
}

/** Every term that makes the fact true at this end: the answer, and what other facts say. */
export function trueAt(knowledge: Knowledge, link: Link, end: End): readonly Term[] {
  return linksThrough(knowledge, link, end).map((l) => l[end])
}

/** The facts that hold the other end of this one fixed: all that is known of who makes Hyper-V, or of what Microsoft makes. */
function linksThrough(knowledge: Knowledge, link: Link, end: End): readonly Link[] {
  return end === 'object' ? knowledge.linksFrom(link.fact.relation, link.subject.id) : knowledge.linksTo(link)
}

/**
 * Whether putting `candidate` at this end of the fact is known to be false. That nothing says it is true is not enough:
 * the relation must be one-to-one in the direction asked, the categories declared disjoint, or the pack must say so.
 */
export function isKnownFalse(knowledge: Knowledge, link: Link, end: End, candidate: Term): boolean {
  const answer = link[end]
  const through = linksThrough(knowledge, link, end)
  if (through.some((l) => l[end].id === candidate.id || sharesSpelling(l[end], candidate))) return false
  if (through.some((l) => isDeclaredNotTrue(knowledge, l, end, candidate))) return true
  if (candidate.kind !== answer.kind || isRelated(knowledge, candidate, answer)) return false
  return end === 'object'
    ? isFalseObject(knowledge, link, candidate)
    : isFalseSubject(knowledge, link, candidate)
}

function isFalseObject(knowledge: Knowledge, link: Link, candidate: Term): boolean {
  const relation: Relation = RELATIONS[link.fact.relation]
  if (relation.functional) return true
  return link.fact.relation === 'isA' && knowledge.areDisjoint(candidate.id, link.object.id)
}

function isFalseSubject(knowledge: Knowledge, link: Link, candidate: Term): boolean {
  const relation: Relation = RELATIONS[link.fact.relation]
  const { object } = link
  if (relation.inverseFunctional) return true
  if (knowledge.ancestorsOf(candidate.id).has(object.id)) return false
  const own = knowledge.linksFrom(link.fact.relation, candidate.id)
  if (relation.functional) return own.length > 0 && !own.some((l) => isRelated(knowledge, l.object, object))
  return link.fact.relation === 'isA' && own.some((l) => knowledge.areDisjoint(l.object.id, object.id))
}

function isDeclaredNotTrue(knowledge: Knowledge, link: Link, end: End, candidate: Term): boolean {
  return declaredNotTrue(knowledge, link, end).some((t) => t.id === candidate.id)
}

/** The terms that the pack itself says are not true at this end of the fact. */
export function declaredNotTrue(knowledge: Knowledge, link: Link, end: End): readonly Term[] {
  const { fact } = link
  const terms = (end === 'object' ? fact.notTrue.object : fact.notTrue.subject) ?? []
  return terms.map((t, i) => resolveTerm(knowledge.entities, t, fact, `${end}#${i}`, link[otherEnd(end)]))
}

/** One is a part or a form of the other, so what holds of one may hold of both. */
function isRelated(knowledge: Knowledge, a: Term, b: Term): boolean {
  return (
    a.id === b.id ||
    sharesSpelling(a, b) ||
    knowledge.ancestorsOf(a.id).has(b.id) ||
    knowledge.ancestorsOf(b.id).has(a.id)
  )
}

/** Twins: two terms that can be written the same way must never stand against each other. */
export function sharesSpelling(a: Term, b: Term): boolean {
  if (a.id === b.id) return true
  return a.spellings.some((s) => b.spellings.some((t) => fold(s) === fold(t)))
}
