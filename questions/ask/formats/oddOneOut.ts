import type { Term } from '../../knowledge/term.ts'
import type { RelationName } from '../../pack/relations.ts'
import { clangWords } from '../../rules/clang.ts'
import type { Lang } from '../../text.ts'
import { isOfOneForm } from '../choose.ts'
import { chanceOf, explainTerm, type Maker, questionOf, rotations } from '../request.ts'
import { inSentence } from '../sentence.ts'

type Property = Readonly<Record<Lang, (o: string, kind: string) => string>>

/** What three of the four have in common. */
const PROPERTIES: Partial<Readonly<Record<RelationName, Property>>> = {
  isA: {
    ja: (o, k) => `このページで${o}に分類されている${k}`,
    en: (o, ks) => `${ks} that this page lists under ${o}`,
  },
  kindOf: { ja: (o, k) => `${o}に属する${k}`, en: (o, ks) => `${ks} that belong to ${o}` },
  partOf: { ja: (o, k) => `${o}に含まれる${k}`, en: (o, ks) => `${ks} that belong to ${o}` },
  madeBy: { ja: (o, k) => `${o}の${k}`, en: (o, ks) => `${ks} made by ${o}` },
  supportedBy: { ja: (o, k) => `${o}がサポートしている${k}`, en: (o, ks) => `${ks} that ${o} supports` },
}

const STEMS: Readonly<Record<Lang, (property: string) => readonly string[]>> = {
  ja: (p) => [
    `次のうち3つは、${p}です。残りの1つはどれですか。`,
    `${p}が3つと、別のものが1つあります。仲間はずれはどれですか。`,
    `${p}の中に、1つだけ別のものが混じっています。それはどれですか。`,
  ],
  en: (p) => [
    `Three of these are ${p}. Which is the odd one out?`,
    `Three of these four are ${p}; which is the other one?`,
    `One of these four stands apart from the ${p}. Which one is it?`,
  ],
}

/** Three things with a named property and one that is known to lack it. */
export const oddOneOut: Maker = (request) => {
  const { facet, knowledge, lang } = request
  if (facet.link?.end !== 'subject' || facet.alsoTrue.length < 2) return undefined
  const property = PROPERTIES[facet.link.of.fact.relation]
  if (!property) return undefined
  const chance = chanceOf(request)
  const fits = (terms: readonly Term[]) =>
    (['ja', 'en'] as const).every((l) => isOfOneForm(knowledge, facet, terms, l))
  const others = [facet.answer]
  for (const term of chance.shuffle(facet.alsoTrue)) {
    if (others.length < 3 && fits([...others, term])) others.push(term)
  }
  if (others.length < 3) return undefined
  const kind = knowledge.kindLabel(facet.answer.kind)
  const object = facet.link.of.object
  const stems = (l: Lang) =>
    STEMS[l](property[l](inSentence(object, l, object.label[l]), l === 'ja' ? kind.ja : kind.plural))
  const [first] = rotations(request, stems)
  if (!first) return undefined
  const isEchoed = (term: Term) =>
    (['ja', 'en'] as const).some((l) => {
      const labels = others.map((t) => facet.show(t, l))
      return clangWords(first.both[l] ?? '', facet.show(term, l), labels).length > 0
    })
  const odd = chance
    .shuffle(facet.distractors.slice(0, 8))
    .find((d) => fits([...others, d.term]) && !isEchoed(d.term))
  if (!odd) return undefined
  const terms = chance.shuffle([...others, odd.term])
  return questionOf(request, first.stem, {
    asked: others.map((answer) => ({ given: object, answer })),
    options: terms.map((t) => facet.show(t, lang)),
    right: [terms.indexOf(odd.term)],
    optionNotes: terms.map((t) => explainTerm(request, t)),
    difficulty: Math.round(odd.nearness * 100) / 100,
  })
}
