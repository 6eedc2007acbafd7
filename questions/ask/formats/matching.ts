import type { Knowledge, Link } from '../../knowledge/knowledge.ts'
import { isKnownFalse } from '../../knowledge/truth.ts'
import { clangWords } from '../../rules/clang.ts'
import { areOfOneForm } from '../../rules/form.ts'
import type { Lang } from '../../text.ts'
import { chanceOf, explainTerm, type Maker, NOUN, questionOf, type Request, rotations } from '../request.ts'

const LEAST = 3
const MOST = 4

const STEMS: Readonly<Record<Lang, (kind: string, noun: string) => readonly string[]>> = {
  ja: (kind, noun) => [
    `それぞれの${kind}に、その${noun}を組み合わせてください。`,
    `左の${kind}の${noun}を、右から1つずつ選んでください。`,
    `次の${kind}と${noun}を、正しい組み合わせにしてください。`,
  ],
  en: (kinds, noun) => [
    `Match each of these ${kinds} with its ${noun}.`,
    `For each of the ${kinds} on the left, choose its ${noun}.`,
    `Which ${noun} goes with which of these ${kinds}?`,
  ],
}

/** Three or four pairs, each left-hand side belonging to exactly one right-hand side. */
export const matching: Maker = (request) => {
  const { facet, knowledge, lang } = request
  if (!facet.link || (facet.card.facet === 'subject' && hasObjectFacet(request))) return undefined
  const own = facet.link.of
  const noun = NOUN[own.fact.relation]
  if (!noun) return undefined
  const chance = chanceOf(request)
  const chosen: Link[] = [own]
  for (const other of chance.shuffle(sistersOf(knowledge, own))) {
    if (chosen.length === MOST) break
    if (other.subject.kind !== own.subject.kind) continue
    if (chosen.every((l) => areApart(knowledge, l, other))) chosen.push(other)
    else request.reject('one-partner')
  }
  if (chosen.length < LEAST || !isFair(chosen)) return undefined
  const kind = knowledge.kindLabel(own.subject.kind)
  const [first] = rotations(request, (l) => STEMS[l](l === 'ja' ? kind.ja : kind.plural, noun[l]))
  if (!first) return undefined
  const pairs = chance.shuffle(chosen)
  const options = chance.shuffle(chosen)
  return questionOf(request, first.stem, {
    asked: pairs.map((l) => ({ given: l.subject, answer: l.object })),
    pairs: pairs.map((l) => [l.subject.label[lang], l.object.label[lang]] as const),
    options: options.map((l) => l.object.label[lang]),
    optionNotes: options.map((l) => explainTerm(request, l.object)),
    difficulty: 0.4,
  })
}

/** Both facets of a fact would give the same pairs; one of them asks. */
function hasObjectFacet({ facet, knowledge }: Request): boolean {
  return knowledge.cardById.has(`${knowledge.pack.id}/${facet.card.fact}/object`)
}

/** Facts of the relation that could stand beside this one; the context must be the same for all. */
export function sistersOf(knowledge: Knowledge, own: Link): readonly Link[] {
  return knowledge
    .links(own.fact.relation)
    .filter(
      (l) =>
        l !== own && l.fact.context?.ja === own.fact.context?.ja && l.object.isEntity === own.object.isEntity,
    )
}

function areApart(knowledge: Knowledge, a: Link, b: Link): boolean {
  return isKnownFalse(knowledge, a, 'object', b.object) && isKnownFalse(knowledge, b, 'object', a.object)
}

/** No pair may be found by its form or by an echo alone. */
function isFair(links: readonly Link[]): boolean {
  return (['ja', 'en'] as const).every((lang) => {
    if (!areOfOneForm(links.map((l) => ({ label: l.object.label[lang] })))) return false
    return links.every((own) => {
      const others = links.filter((l) => l !== own).map((l) => l.object.label[lang])
      return clangWords(own.subject.label[lang], own.object.label[lang], others).length === 0
    })
  })
}
