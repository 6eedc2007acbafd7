import type { Facet } from '../ask/facet.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/term.ts'
import type { Question } from '../question.ts'
import type { Lang, Text } from '../text.ts'

/** A question together with what it was made from, as the rules look at it. */
export interface Item {
  readonly knowledge: Knowledge
  readonly facet: Facet
  readonly question: Question
}

/** One rule of item writing. `check` says in a few words what falls short, or nothing. */
export interface Rule {
  readonly id: string
  /** Its number in the list of docs/decisions/item-rules.md. */
  readonly number: number
  /** Who says so. */
  readonly source: string
  /** What an author can do about it. */
  readonly repair: Text
  readonly check: (item: Item) => string | undefined
}

/** The options that are right, and those that are not, as they read. */
export function sidesOf({ options = [], right = [] }: Question): {
  readonly keys: readonly string[]
  readonly distractors: readonly string[]
} {
  return {
    keys: right.map((i) => options[i] ?? ''),
    distractors: options.filter((_, i) => !right.includes(i)),
  }
}

/** Whether the options are things to choose from, and not "true" and "false". */
export function offersTerms({ format }: Question): boolean {
  return format === 'choice' || format === 'multiple' || format === 'oddOneOut'
}

/** Every term that a label can mean at this end of the fact: the rules read a question as a learner does, by its words. */
export function termsNamed({ facet, knowledge, question }: Item, label: string): readonly Term[] {
  const key = `named ${question.lang} ${facet.card.id}`
  let names = knowledge.memo.get(key) as ReadonlyMap<string, readonly Term[]> | undefined
  if (!names) {
    names = namesAt(knowledge, facet, question.lang)
    knowledge.memo.set(key, names)
  }
  return names.get(label) ?? []
}

function namesAt(knowledge: Knowledge, facet: Facet, lang: Lang): ReadonlyMap<string, readonly Term[]> {
  const kin = facet.answer.isEntity ? (knowledge.entitiesOfKind.get(facet.answer.kind) ?? []) : []
  const terms = new Set([facet.answer, ...facet.alsoTrue, ...facet.distractors.map((d) => d.term), ...kin])
  const names = new Map<string, Term[]>()
  for (const term of terms)
    names.set(facet.show(term, lang), [...(names.get(facet.show(term, lang)) ?? []), term])
  return names
}
