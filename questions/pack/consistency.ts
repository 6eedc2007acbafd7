import { distance } from '../mark/distance.ts'
import { fold } from '../mark/fold.ts'
import type { PackFault, PackProblem } from './faults.ts'
import type { Pack, PackEntity, PackFact, PackTerm } from './schema.ts'
import { spellingsOf } from './spellings.ts'

type Report = (problem: PackProblem, path: string, detail: string, allowed?: readonly string[]) => void

/**
 * What is wrong with a pack of the right shape, for which two places have to be looked at: ids that must exist, names that
 * must not collide, parents that must not go in a circle, wrong options that must not be right.
 */
export function findFaults(pack: Pack): PackFault[] {
  const faults: PackFault[] = []
  const report: Report = (problem, path, detail, allowed) =>
    faults.push({ problem, path, detail, ...(allowed && { allowed }) })
  for (const list of ['sources', 'topics', 'kinds', 'entities', 'facts'] as const) {
    reportDuplicates(list, pack[list], report)
  }
  const has = {
    source: new Set(pack.sources.map((s) => s.id)),
    topic: new Set(pack.topics.map((t) => t.id)),
    kind: new Set(pack.kinds.map((k) => k.id)),
    entity: new Set(pack.entities.map((e) => e.id)),
  }
  const needEntity = (id: string, path: string) => {
    if (!has.entity.has(id)) report('unknown-entity', path, id, nearest(id, has.entity))
  }
  const needTerm = (term: PackTerm, path: string) => {
    if (typeof term === 'string') needEntity(term, path)
  }

  pack.topics.forEach((topic, i) => {
    if (topic.parent && !has.topic.has(topic.parent))
      report('unknown-topic', `topics.${i}.parent`, topic.parent, nearest(topic.parent, has.topic))
  })
  pack.entities.forEach((entity, i) => {
    if (!has.kind.has(entity.kind))
      report('unknown-kind', `entities.${i}.kind`, entity.kind, nearest(entity.kind, has.kind))
    if (entity.vendor) needEntity(entity.vendor, `entities.${i}.vendor`)
    for (const [j, parent] of (entity.parents ?? []).entries())
      needEntity(parent, `entities.${i}.parents.${j}`)
  })
  reportCircles(
    'topics',
    pack.topics.map((t) => ({ id: t.id, parents: t.parent ? [t.parent] : [] })),
    report,
  )
  reportCircles('entities', pack.entities, report)
  reportCollisions(pack.entities, report)
  pack.disjoint.forEach((set, i) => {
    for (const [j, id] of set.entries()) needEntity(id, `disjoint.${i}.${j}`)
  })
  pack.facts.forEach((fact, i) => {
    const path = `facts.${i}`
    if (!has.topic.has(fact.topic))
      report('unknown-topic', `${path}.topic`, fact.topic, nearest(fact.topic, has.topic))
    if (!has.source.has(fact.source.source))
      report(
        'unknown-source',
        `${path}.source.source`,
        fact.source.source,
        nearest(fact.source.source, has.source),
      )
    checkEnds(fact, path, needTerm, report)
  })
  return faults
}

function checkEnds(
  fact: PackFact,
  path: string,
  needTerm: (t: PackTerm, path: string) => void,
  report: Report,
) {
  if (fact.relation === 'statement') {
    const ids = fact.blanks.map((b) => b.id)
    fact.blanks.forEach((blank, i) => {
      needTerm(blank.answer, `${path}.blanks.${i}.answer`)
      checkNotTrue(blank.answer, blank.notTrue, `${path}.blanks.${i}.notTrue`, needTerm, report)
    })
    for (const lang of ['ja', 'en'] as const) {
      fact.text[lang].forEach((sentence, i) => {
        const found = [...sentence.matchAll(/\[\[([^\]]*)\]\]/g)].map(([, id]) => id ?? '')
        const where = `${path}.text.${lang}.${i}`
        for (const id of ids) if (!found.includes(id)) report('missing-blank', where, id)
        for (const id of found) if (!ids.includes(id)) report('unknown-blank', where, id)
      })
    }
    return
  }
  needTerm(fact.subject, `${path}.subject`)
  needTerm(fact.object, `${path}.object`)
  checkNotTrue(fact.subject, fact.notTrue.subject ?? [], `${path}.notTrue.subject`, needTerm, report)
  checkNotTrue(fact.object, fact.notTrue.object ?? [], `${path}.notTrue.object`, needTerm, report)
}

function checkNotTrue(
  truth: PackTerm,
  notTrue: readonly PackTerm[],
  path: string,
  needTerm: (t: PackTerm, path: string) => void,
  report: Report,
) {
  notTrue.forEach((term, i) => {
    needTerm(term, `${path}.${i}`)
    if (spell(term) === spell(truth)) report('true-and-not-true', `${path}.${i}`, spell(term))
    if (typeof term !== 'string' && !term.is) {
      report('unexplained-option', `${path}.${i}`, spell(term))
    }
  })
}

function spell(term: PackTerm): string {
  return typeof term === 'string' ? term : `${term.ja} / ${term.en}`
}

function reportDuplicates(list: string, items: readonly { id: string }[], report: Report) {
  const seen = new Set<string>()
  items.forEach((item, i) => {
    if (seen.has(item.id)) report('duplicate-id', `${list}.${i}.id`, item.id)
    seen.add(item.id)
  })
}

/** Two entities of one kind that fold to one spelling could not be told apart when they are typed. */
function reportCollisions(entities: readonly PackEntity[], report: Report) {
  const owners = new Map<string, string>()
  entities.forEach((entity, i) => {
    for (const spelling of spellingsOf(entity)) {
      const key = `${entity.kind}\n${fold(spelling)}`
      const owner = owners.get(key)
      if (owner !== undefined && owner !== entity.id) {
        report('colliding-spellings', `entities.${i}`, `${spelling}: ${owner}, ${entity.id}`)
      }
      owners.set(key, entity.id)
    }
  })
}

function reportCircles(
  list: string,
  items: readonly { id: string; parents?: string[] | undefined }[],
  report: Report,
) {
  const parents = new Map(items.map((item) => [item.id, item.parents ?? []]))
  items.forEach((item, i) => {
    const open = [...(item.parents ?? [])]
    const seen = new Set<string>()
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === item.id) {
        report('circular-parents', `${list}.${i}`, item.id)
        return
      }
      if (seen.has(id)) continue
      seen.add(id)
      open.push(...(parents.get(id) ?? []))
    }
  })
}

/** So many letters may be amiss in an id for another to be meant. */
const SLIP = 2

/** The id that was most likely meant, if there is one. */
function nearest(id: string, known: Iterable<string>): readonly string[] {
  const far = (other: string) => distance(id, other, SLIP)
  const near = [...known].filter((other) => far(other) <= Math.min(SLIP, other.length - 2))
  return near.sort((a, b) => far(a) - far(b)).slice(0, 1)
}
