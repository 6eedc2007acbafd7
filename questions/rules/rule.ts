import type { Facet } from '../ask/facet.ts'
import { type Knowledge, memoized } from '../knowledge/knowledge.ts'
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
  /** Its number in the list of docs/item-rules.md. */
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
export function termsNamed({ facet, knowledge, question: { lang } }: Item, label: string): readonly Term[] {
  const { answer, alsoTrue, distractors } = facet
  const here = [answer, ...alsoTrue, ...distractors.map((d) => d.term)].filter(
    (t) => facet.show(t, lang) === label,
  )
  const kin = answer.isEntity ? (labelsOf(knowledge, answer.kind, lang).get(label) ?? []) : []
  return [...here, ...kin.filter((t) => !here.includes(t) && facet.show(t, lang) === label)]
}

/** The entities of a kind by label and by short name. */
function labelsOf(knowledge: Knowledge, kind: string, lang: Lang): ReadonlyMap<string, readonly Term[]> {
  return memoized(knowledge, `labels ${lang} ${kind}`, () => {
    const names = new Map<string, Term[]>()
    for (const term of knowledge.entitiesOfKind.get(kind) ?? []) {
      for (const name of new Set([term.label[lang], term.short[lang]])) {
        const known = names.get(name)
        if (known) known.push(term)
        else names.set(name, [term])
      }
    }
    return names
  })
}
