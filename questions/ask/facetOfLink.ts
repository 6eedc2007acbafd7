import type { Card, Knowledge, Link } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/term.ts'
import { type End, isKnownFalse, otherEnd, trueAt } from '../knowledge/truth.ts'
import { RELATIONS, type Relation } from '../pack/relations.ts'
import { rememberEach } from '../remember.ts'
import type { Lang } from '../text.ts'
import { distractorsOf } from './distractors.ts'
import type { Facet } from './facet.ts'
import { capitalise, GAP, inSentence, list, type Sentence, splitAtGap, withContext } from './sentence.ts'
import { en } from './wordings/en.ts'
import { ja } from './wordings/ja.ts'
import type { Mode, Slots } from './wordings/wording.ts'

const WORDINGS = { ja, en }

/** A fact that joins two things, asked for one of them: its sentences are the wordings of its relation. */
export function facetOfLink(knowledge: Knowledge, card: Card, link: Link): Facet {
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
    const askedIn = (m: Mode) =>
      WORDINGS[lang][fact.relation][end].map((wording) => finish(wording(slots(lang, m)), lang))
    const asked = askedIn(mode)
    if (mode === 'two') {
      // A wording that reads the same for one does not say that two are wanted.
      const forOne = askedIn('pick')
      return asked.filter((stem, i) => stem !== forOne[i])
    }
    return [...asked, ...fact.scenarios.filter((s) => s.facet === card.facet).map((s) => s.stem[lang])]
  }
  const claims = (lang: Lang) =>
    WORDINGS[lang][fact.relation].claim.map((wording) =>
      splitAtGap(finish(wording({ ...slots(lang, 'pick'), [end === 'object' ? 'o' : 's']: GAP }), lang)),
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
      return splitAtGap(capitalise(sentence, lang))
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
    stems: rememberEach(stems),
    claims: rememberEach(claims),
    gaps: rememberEach((lang: Lang) => (isName ? gaps(lang) : [])),
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
