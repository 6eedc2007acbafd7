import type { Knowledge } from '../knowledge/knowledge.ts'
import { termsSpelled } from '../knowledge/spelled.ts'
import type { Term } from '../knowledge/term.ts'
import { otherEnd } from '../knowledge/truth.ts'
import type { BinaryFact } from '../pack/schema.ts'
import type { Format, Question } from '../question.ts'
import { LANGS, type Lang } from '../text.ts'
import { type Chance, chance, hash } from './chance.ts'
import type { Reach, Reject, Stems } from './choose.ts'
import type { Facet } from './facet.ts'

/** One asking of a card: what a format is given to make a question of. */
export interface Request {
  readonly knowledge: Knowledge
  readonly facet: Facet
  readonly lang: Lang
  readonly format: Format
  readonly seed: number
  readonly reach: Reach | undefined
  readonly reject: Reject
}

/** A format makes a question, or cannot do it with this card. */
export type Maker = (request: Request) => Question | undefined

/** The chance of this asking; the language has no part in it, so that a question reads the same in both. */
export function chanceOf({ facet, format, seed }: Request): Chance {
  return chance(hash(`${facet.card.id}:${format}`) ^ Math.imul(seed + 1, 0x9e3779b1))
}

/**
 * The wordings of this asking, the seed's own first. Each comes with its counterpart in the other language, so that one
 * set of options can be made to fit both.
 */
export function* rotations(
  { lang, seed }: Request,
  wordings: (lang: Lang) => readonly string[],
): Iterable<{ readonly stem: string; readonly both: Stems }> {
  const own = wordings(lang)
  for (let i = 0; i < own.length; i++) {
    const both: Partial<Record<Lang, string>> = {}
    for (const l of LANGS) {
      const all = wordings(l)
      const text = all[(seed + i) % all.length]
      if (text !== undefined) both[l] = text
    }
    yield { stem: both[lang] as string, both }
  }
}

/** One thing to be known; without `given` it is what the stem names that it is asked of. */
interface Asked {
  readonly given?: Term
  readonly answer: Term
}

/** What a format brings to its question. */
type Made = Partial<Question> &
  Pick<Question, 'difficulty'> & {
    /** Where it is not just the answer of the facet. */
    readonly asked?: readonly Asked[]
  }

/** The fields that every format fills alike. */
export function questionOf(request: Request, stem: string, made: Made): Question {
  const { facet, lang, format, seed, knowledge } = request
  const { asked = [{ answer: facet.answer }], ...rest } = made
  const { card, fact } = facet
  const source = knowledge.pack.sources.find((s) => s.id === fact.source.source)
  const note = fact.note
  const idOf = (term: Term) => `${knowledge.pack.id}/${term.id}`
  const named = termsSpelled(knowledge, stem)
  return {
    id: `${card.id}:${format}:${lang}:${seed}`,
    card: card.id,
    fact: card.fact,
    facet: card.facet,
    topic: card.topic,
    format,
    lang,
    seed,
    stem,
    ...rest,
    named: named.map(idOf),
    points: asked.map((point) => ({
      given: (point.given ? [point.given] : subjectsOf(request, named, point.answer)).map(idOf),
      answer: idOf(point.answer),
    })),
    explanation: fact.explanation[lang],
    ...(note && {
      notes: [
        lang === 'ja' ? `${note.ja}（${dated(note.asOf, lang)}）` : `${note.en} (${dated(note.asOf, lang)})`,
      ],
    }),
    source: { page: source?.title[lang] ?? fact.source.source, section: fact.source.section },
  }
}

/** What the stem asks the answer of: the other end of the fact, or what a statement names beside the answer. */
function subjectsOf({ facet, knowledge }: Request, named: readonly Term[], answer: Term): readonly Term[] {
  if (facet.link) return [facet.link.of[otherEnd(facet.link.end)]]
  const entities = named.filter((t) => t.isEntity && t !== answer)
  // What stands above something named, or above the answer, is too wide to tell anything.
  return entities.filter((t) => ![...entities, answer].some((e) => knowledge.ancestorsOf(e.id).has(t.id)))
}

function dated(asOf: string, lang: Lang): string {
  const [year, month] = asOf.split('-')
  return lang === 'ja' ? `${year}年${Number(month)}月現在` : `as of ${MONTHS[Number(month) - 1]} ${year}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What an option really is, for the learner who chose it. */
export function explainTerm(request: Request, term: Term): string {
  const { lang, knowledge } = request
  if (term.is) return term.is[lang]
  const owner = knowledge.linkByFact.get(term.id.split(':')[0] ?? '')
  const subject = owner?.subject.label[lang] ?? ''
  return OWNER[lang](subject, (owner?.fact.relation ?? 'definedAs') as BinaryFact['relation'])
}

const OWNER: Readonly<Record<Lang, (subject: string, relation: BinaryFact['relation']) => string>> = {
  ja: (subject, relation) => `これは${subject}の${NOUN[relation]?.ja ?? '説明'}です。`,
  en: (subject, relation) => `This is the ${NOUN[relation]?.en ?? 'description'} of ${subject}.`,
}

/** What the object is to the subject, where a literal can be one. */
export const NOUN: Partial<
  Readonly<Record<BinaryFact['relation'], { readonly ja: string; readonly en: string }>>
> = {
  definedAs: { ja: '説明', en: 'description' },
  standsFor: { ja: '正式な名称', en: 'full name' },
  alsoCalled: { ja: '通称', en: 'common name' },
  calledIn: { ja: '呼び名', en: 'name for it' },
  usedFor: { ja: '主な用途', en: 'main use' },
  hasRole: { ja: '役割', en: 'role' },
  monitors: { ja: '監視の対象', en: 'object of monitoring' },
  lastVersion: { ja: '最後の版', en: 'last version' },
  usesFunction: { ja: '使う機能', en: 'function' },
  madeBy: { ja: '提供元', en: 'maker' },
}
