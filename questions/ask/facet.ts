import type { Card, Knowledge, Link } from '../knowledge/knowledge.ts'
import { memoized, resolveTerm } from '../knowledge/knowledge.ts'
import { nearness } from '../knowledge/nearness.ts'
import type { Term } from '../knowledge/term.ts'
import { declaredNotTrue, type End, isKnownFalse, otherEnd, trueAt } from '../knowledge/truth.ts'
import { fold } from '../mark/fold.ts'
import { RELATIONS, type Relation } from '../pack/relations.ts'
import type { PackFact, StatementFact } from '../pack/schema.ts'
import type { Lang } from '../text.ts'
import { capitalise, inSentence, list, withContext } from './sentence.ts'
import { en } from './wordings/en.ts'
import { ja } from './wordings/ja.ts'
import type { Mode, Slots } from './wordings/wording.ts'

const WORDINGS = { ja, en }

/** A term that is known to be wrong, and how near it is to the right one (0 to 1). */
export interface Distractor {
  readonly term: Term
  readonly nearness: number
}

/** A statement with a gap where the answer stands. */
export interface Sentence {
  readonly before: string
  readonly after: string
}

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

/** Distractors beyond this many make no question better, and large packs slow. */
const ENOUGH = 40

/** @returns the card made ready for asking; worked out once per knowledge. */
export function facetOf(knowledge: Knowledge, card: Card): Facet {
  return memoized(knowledge, `facet ${card.id}`, () => {
    const fact = knowledge.factById.get(card.fact) as PackFact
    return fact.relation === 'statement'
      ? facetOfStatement(knowledge, card, fact)
      : facetOfLink(knowledge, card, knowledge.linkByFact.get(card.fact) as Link)
  })
}

function facetOfLink(knowledge: Knowledge, card: Card, link: Link): Facet {
  const end: End = card.facet === 'subject' ? 'subject' : 'object'
  const { fact } = link
  const relation: Relation = RELATIONS[fact.relation]
  const answer = link[end]
  const given = link[otherEnd(end)]
  // The stem of such a question names the parent, so the source's own short name is enough, and gives nothing away.
  const useShort = fact.relation === 'kindOf' && end === 'subject'
  const show = (term: Term, lang: Lang) => (useShort ? term.short : term.label)[lang]
  const alsoTrue = trueAt(knowledge, link, end).filter((t) => t.id !== answer.id)
  const rivals = alsoTrue.filter((t) => t.vendor === undefined || t.vendor === answer.vendor)
  const vendor =
    fact.relation === 'isA' &&
    end === 'subject' &&
    alsoTrue.length > 0 &&
    rivals.length === 0 &&
    answer.vendor
      ? knowledge.entities.get(answer.vendor)
      : undefined
  const isName = answer.isEntity || relation.literalIsName
  const isUnique = isOnlyAnswer(knowledge, link, end)

  const slots = (lang: Lang, mode: Mode): Slots => {
    const kind = knowledge.kindLabel(answer.isEntity ? answer.kind : given.kind)
    return {
      s: inSentence(link.subject, lang, (useShort ? link.subject.short : link.subject.label)[lang]),
      o: inSentence(link.object, lang, link.object.label[lang]),
      k: kind[lang],
      ks: kind.plural,
      mode,
      vendor: mode === 'name' ? vendor?.label[lang] : undefined,
      context: fact.context?.[lang],
    }
  }
  const finish = (sentence: string, lang: Lang) => withContext(sentence, fact.context?.[lang], lang)
  const stems = (lang: Lang, mode: Mode) => {
    const asked = WORDINGS[lang][fact.relation][end].map((wording) =>
      finish(wording(slots(lang, mode)), lang),
    )
    if (mode === 'two') return asked
    return [...asked, ...fact.scenarios.filter((s) => s.facet === card.facet).map((s) => s.stem[lang])]
  }
  const claims = (lang: Lang) =>
    WORDINGS[lang][fact.relation].claim.map((wording) =>
      split(finish(wording({ ...slots(lang, 'pick'), [end === 'object' ? 'o' : 's']: GAP }), lang)),
    )
  const gaps = (lang: Lang): readonly Sentence[] => {
    if (alsoTrue.length === 0) return isUnique ? claims(lang) : []
    const wording = WORDINGS[lang][fact.relation]
    const among = end === 'object' ? wording.amongObjects : wording.amongSubjects
    if (!among || alsoTrue.length > 3) return []
    const names = alsoTrue.map((t) => inSentence(t, lang, show(t, lang)))
    const lists = { others: list(names, lang), listed: names.join(lang === 'ja' ? '、' : ', ') }
    return among.map((w) => {
      const sentence = w({ ...slots(lang, 'pick'), ...lists }).replace(/＿＿＿|____/, GAP)
      // These speak of the page themselves, and need no context in front.
      return split(capitalise(sentence, lang))
    })
  }
  return {
    card,
    fact,
    answer,
    alsoTrue,
    ...distractorsOf(knowledge, link, end, alsoTrue, show),
    canType: isName && (vendor !== undefined || (alsoTrue.length === 0 && isUnique)),
    link: { of: link, end },
    show,
    stems: memoize(stems),
    claims: memoize(claims),
    gaps: memoize((lang: Lang) => (isName ? gaps(lang) : [])),
  }
}

function facetOfStatement(knowledge: Knowledge, card: Card, fact: StatementFact): Facet {
  const blank = fact.blanks.find((b) => b.id === card.facet)
  if (!blank) throw new Error(`${card.id}: the fact has no such blank`)
  const answer = resolveTerm(knowledge.entities, blank.answer, fact, blank.id)
  const show = (term: Term, lang: Lang) => term.label[lang]
  const distractors = blank.notTrue.map((t, i) => {
    const term = resolveTerm(knowledge.entities, t, fact, `${blank.id}#${i}`)
    return { term, nearness: nearness(knowledge, answer, term) }
  })
  const stems = (lang: Lang) => [...blank.asks[lang], ...blank.scenarios.map((s) => s[lang])]
  const claims = (lang: Lang) =>
    fact.text[lang].map((sentence) => {
      const filled = sentence.replace(/\[\[([^\]]+)\]\]/g, (_, id: string) => {
        if (id === blank.id) return GAP
        const other = fact.blanks.find((b) => b.id === id)?.answer
        if (other === undefined) return ''
        const term = resolveTerm(knowledge.entities, other, fact, id)
        return inSentence(term, lang, term.label[lang])
      })
      return split(filled)
    })
  return {
    card,
    fact,
    answer,
    alsoTrue: [],
    distractors: distractors.sort((a, b) => b.nearness - a.nearness),
    passedOver: new Map(),
    canType: blank.typeable,
    link: undefined,
    show,
    stems: memoize((lang: Lang, mode: Mode) => (mode === 'two' ? [] : stems(lang))),
    claims: memoize(claims),
    gaps: memoize((lang: Lang) => (blank.typeable ? claims(lang) : [])),
  }
}

/** What a page lists is complete as a list of the page, and these are asked as such. */
const PAGE_LISTS: ReadonlySet<string> = new Set(['isA', 'kindOf'])

/**
 * Whether nothing but what the pack calls true can be right. As with falsity, that no other fact is there is not enough:
 * the relation is one-to-one in this direction, or every other entity of the kind is known to be wrong.
 */
function isOnlyAnswer(knowledge: Knowledge, link: Link, end: End): boolean {
  const relation: Relation = RELATIONS[link.fact.relation]
  if (end === 'object' ? relation.functional : relation.inverseFunctional) return true
  if (PAGE_LISTS.has(link.fact.relation)) return true
  const truths = new Set(trueAt(knowledge, link, end).map((t) => t.id))
  const kin = knowledge.entitiesOfKind.get(link[end].kind) ?? []
  return link[end].isEntity && kin.every((t) => truths.has(t.id) || isKnownFalse(knowledge, link, end, t))
}

function distractorsOf(
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

const GAP = '\u0000'

function split(sentence: string): Sentence {
  const [before = '', after = ''] = sentence.split(GAP)
  return { before, after }
}

function memoize<A extends readonly string[], R>(work: (...args: A) => R): (...args: A) => R {
  const known = new Map<string, R>()
  return (...args) => {
    const key = args.join()
    let value = known.get(key)
    if (value === undefined) {
      value = work(...args)
      known.set(key, value)
    }
    return value
  }
}
