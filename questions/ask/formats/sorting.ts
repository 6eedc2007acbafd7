import type { Link } from '../../knowledge/knowledge.ts'
import type { Term } from '../../knowledge/term.ts'
import { isKnownFalse } from '../../knowledge/truth.ts'
import { RELATIONS, type Relation } from '../../pack/relations.ts'
import { clangWords } from '../../rules/clang.ts'
import type { Lang } from '../../text.ts'
import { chanceOf, explainTerm, type Maker, questionOf, rotations } from '../request.ts'
import { sistersOf } from './matching.ts'

const LEAST_ITEMS = 4
const MOST_ITEMS = 5
const MOST_CATEGORIES = 3

const STEMS: Readonly<Record<Lang, (items: string, categories: string) => readonly string[]>> = {
  ja: (items, categories) => [
    `このページに従って、次の${items}を${categories}ごとに分けてください。`,
    `次の${items}は、このページではそれぞれどの${categories}のものとされていますか。1つずつ答えてください。`,
    `次の${items}を、このページの説明のとおりに${categories}別に分類してください。`,
  ],
  en: (items, category) => [
    `Following this page, sort these ${items} by ${category}.`,
    `According to this page, which ${category} goes with each of these ${items}?`,
    `Put each of these ${items} under its ${category}, as this page does.`,
  ],
}

/** Several things to be put into two or three categories, each belonging to exactly one. */
export const sorting: Maker = (request) => {
  const { facet, knowledge, lang } = request
  if (!facet.link || facet.card.facet !== 'object' || !facet.answer.isEntity) return undefined
  const own = facet.link.of
  const relation: Relation = RELATIONS[own.fact.relation]
  if (relation.inverseFunctional || own.fact.relation === 'kindOf') return undefined
  const chance = chanceOf(request)
  const chosen: Link[] = [own]
  const categories: Term[] = [own.object]
  for (const link of chance.shuffle(sistersOf(knowledge, own))) {
    if (chosen.length === MOST_ITEMS) break
    if (link.subject.kind !== own.subject.kind || link.object.kind !== own.object.kind) continue
    if (chosen.some((l) => l.subject.id === link.subject.id)) continue
    const isNew = !categories.includes(link.object)
    if (isNew && categories.length === MOST_CATEGORIES) continue
    const after = isNew ? [...categories, link.object] : categories
    const areApart = [...chosen, link].every((l) =>
      after.every((c) => c === l.object || isKnownFalse(knowledge, l, 'object', c)),
    )
    if (!areApart) {
      request.reject('one-partner')
      continue
    }
    chosen.push(link)
    if (isNew) categories.push(link.object)
  }
  if (chosen.length < LEAST_ITEMS || categories.length < 2 || !isFair(chosen, categories)) return undefined
  const kinds = {
    item: knowledge.kindLabel(own.subject.kind),
    category: knowledge.kindLabel(own.object.kind),
  }
  const [first] = rotations(request, (l) =>
    STEMS[l](l === 'ja' ? kinds.item.ja : kinds.item.plural, kinds.category[l]),
  )
  if (!first) return undefined
  const pairs = chance.shuffle(chosen)
  const options = chance.shuffle(categories)
  return questionOf(request, first.stem, {
    asked: pairs.map((l) => ({ given: l.subject, answer: l.object })),
    pairs: pairs.map((l) => [l.subject.label[lang], l.object.label[lang]] as const),
    options: options.map((c) => c.label[lang]),
    optionNotes: options.map((c) => explainTerm(request, c)),
    difficulty: 0.5,
  })
}

/** No item may echo its own category and no other. */
function isFair(links: readonly Link[], categories: readonly Term[]): boolean {
  return (['ja', 'en'] as const).every((lang) =>
    links.every((l) => {
      const others = categories.filter((c) => c !== l.object).map((c) => c.label[lang])
      return clangWords(l.subject.label[lang], l.object.label[lang], others).length === 0
    }),
  )
}
