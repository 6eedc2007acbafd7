import { fold } from '../mark/fold.ts'
import type { BinaryFact, Pack, PackFact, PackTerm, StatementFact } from '../pack/schema.ts'
import type { CardId } from '../question.ts'
import { type Term, termOfEntity, termOfLiteral } from './term.ts'

/** One direction in which a fact can be asked: what is scheduled. */
export interface Card {
  readonly id: CardId
  readonly fact: string
  /** `object`, `subject`, or the id of a statement's blank. */
  readonly facet: string
  readonly topic: string
}

/** A binary fact with its ends looked up. */
export interface Link {
  readonly fact: BinaryFact
  readonly subject: Term
  readonly object: Term
}

/** A pack made ready for asking: everything looked up by id, every fact by relation and end. */
export interface Knowledge {
  readonly pack: Pack
  /** In the pack's order, which is the order in which new cards come. */
  readonly cards: readonly Card[]
  readonly cardById: ReadonlyMap<CardId, Card>
  readonly factById: ReadonlyMap<string, PackFact>
  readonly entities: ReadonlyMap<string, Term>
  readonly entitiesOfKind: ReadonlyMap<string, readonly Term[]>
  readonly childrenOf: ReadonlyMap<string, readonly Term[]>
  readonly linkByFact: ReadonlyMap<string, Link>
  readonly links: (relation: string) => readonly Link[]
  readonly linksFrom: (relation: string, subjectId: string) => readonly Link[]
  /** The facts of the same relation that end in the same object, the link itself among them. */
  readonly linksTo: (link: Link) => readonly Link[]
  readonly ancestorsOf: (termId: string) => ReadonlySet<string>
  readonly kindLabel: (kind: string) => { readonly ja: string; readonly en: string; readonly plural: string }
  /** Declares two categories as having no member in common. */
  readonly areDisjoint: (a: string, b: string) => boolean
  /** Results that follow from the pack alone, see `memoized`. */
  readonly memo: Map<string, unknown>
}

/** Works a result out of the pack alone once, and keeps it as long as there is room: a huge pack may not fill the memory. */
export function memoized<T>(knowledge: Knowledge, key: string, work: () => T): T {
  const known = knowledge.memo.get(key) as T | undefined
  if (known !== undefined) return known
  const result = work()
  if (knowledge.memo.size >= MEMO_LIMIT) knowledge.memo.clear()
  knowledge.memo.set(key, result)
  return result
}

const MEMO_LIMIT = 10_000

/** Builds the index of a loaded pack. Only confirmed facts are asked. */
export function openPack(pack: Pack): Knowledge {
  const entities = new Map(pack.entities.map((e) => [e.id, termOfEntity(e)]))
  const entitiesOfKind = groupBy([...entities.values()], (t) => t.kind)
  const facts = pack.facts.filter((f) => f.status === 'confirmed')
  const linkByFact = new Map<string, Link>()
  for (const fact of facts) {
    if (fact.relation === 'statement') continue
    const subject = entities.get(fact.subject) as Term
    linkByFact.set(fact.id, {
      fact,
      subject,
      object: resolveTerm(entities, fact.object, fact, 'object', subject),
    })
  }
  const links = [...linkByFact.values()]
  const byRelation = groupBy(links, (l) => l.fact.relation)
  const bySubject = groupBy(links, (l) => `${l.fact.relation}\n${l.subject.id}`)
  const byObject = groupBy(links, objectKeyOf)
  const cards = facts.flatMap((fact) => cardsOf(pack, fact))
  const kinds = new Map(pack.kinds.map((k) => [k.id, { ...k.label, plural: k.plural }]))
  const ancestors = new Map<string, ReadonlySet<string>>()
  const ancestorsOf = (id: string): ReadonlySet<string> => {
    const known = ancestors.get(id)
    if (known) return known
    const found = new Set<string>()
    for (const parent of entities.get(id)?.parents ?? []) {
      found.add(parent)
      for (const further of ancestorsOf(parent)) found.add(further)
    }
    ancestors.set(id, found)
    return found
  }
  const disjoint = pack.disjoint.map((set) => new Set(set))
  return {
    pack,
    cards,
    cardById: new Map(cards.map((c) => [c.id, c])),
    factById: new Map(facts.map((f) => [f.id, f])),
    entities,
    entitiesOfKind,
    childrenOf: groupChildren(entities.values()),
    linkByFact,
    links: (relation) => byRelation.get(relation) ?? [],
    linksFrom: (relation, id) => bySubject.get(`${relation}\n${id}`) ?? [],
    linksTo: (link) => byObject.get(objectKeyOf(link)) ?? [],
    ancestorsOf,
    kindLabel: (kind) => kinds.get(kind) ?? { ja: 'もの', en: 'thing', plural: 'things' },
    areDisjoint: (a, b) => a !== b && disjoint.some((set) => set.has(a) && set.has(b)),
    memo: new Map(),
  }
}

/** Two facts may state one text of two things: what one of them calls true is then true for the other as well. */
function objectKeyOf({ fact, object }: Link): string {
  if (object.isEntity) return `${fact.relation}\n${object.id}`
  return [fact.relation, fold(object.label.ja), fold(object.label.en), fact.context?.en ?? ''].join('\n')
}

function cardsOf(pack: Pack, fact: PackFact): Card[] {
  const facets =
    fact.relation === 'statement' ? fact.blanks.map((b) => b.id) : (fact.facets ?? ['object', 'subject'])
  return facets.map((facet) => ({
    id: `${pack.id}/${fact.id}/${facet}`,
    fact: fact.id,
    facet,
    topic: fact.topic,
  }))
}

/**
 * @param place the end of the fact or the blank that the term stands at; literals take their id from it, so the same text
 * of the same fact is always the same term.
 */
export function resolveTerm(
  entities: ReadonlyMap<string, Term>,
  term: PackTerm,
  fact: BinaryFact | StatementFact,
  place: string,
  owner?: Term,
): Term {
  if (typeof term === 'string') return entities.get(term) as Term
  const kind = fact.relation === 'statement' ? `${fact.id}:${place.split('#')[0]}` : fact.relation
  return termOfLiteral(term, `${fact.id}:${place}`, kind, owner)
}

function groupChildren(terms: Iterable<Term>): Map<string, Term[]> {
  const children = new Map<string, Term[]>()
  for (const term of terms) {
    for (const parent of term.parents) {
      const known = children.get(parent)
      if (known) known.push(term)
      else children.set(parent, [term])
    }
  }
  return children
}

/** Items by a key, each group in their order. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
