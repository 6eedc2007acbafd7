import type { Knowledge } from '../knowledge/knowledge.ts'
import { termsSpelled } from '../knowledge/spelled.ts'
import type { Term } from '../knowledge/term.ts'
import { sharesSpelling } from '../knowledge/truth.ts'
import { fold } from '../mark/fold.ts'
import { wordsOf } from '../mark/words.ts'
import { hasAbsoluteWord } from '../rules/absolute.ts'
import { clangWords } from '../rules/clang.ts'
import { areOfOneForm } from '../rules/form.ts'
import { isTooLong } from '../rules/length.ts'
import type { Lang } from '../text.ts'
import type { Chance } from './chance.ts'
import type { Distractor } from './distractors.ts'
import type { Facet } from './facet.ts'

/** Which end of the distractors to take from: far ones are told apart more easily. */
export type Reach = 'near' | 'far'

/** Told which rule turned down an option or a wording on the way to the question, and how many of them. */
export type Reject = (rule: string, count?: number) => void

/** A stem in each language in which the options must do. */
export type Stems = Partial<Readonly<Record<Lang, string>>>

export interface Wanted {
  readonly keys: readonly Term[]
  readonly stems: Stems
  /** How many distractors at the most, and at the least. */
  readonly most: number
  readonly least: number
  readonly reach: Reach | undefined
  readonly reject: Reject
}

/**
 * Picks distractors beside which the keys do not stand out by form, length, or an echo of the stem.
 * @returns undefined where the known-false terms do not suffice.
 */
export function chooseDistractors(
  knowledge: Knowledge,
  facet: Facet,
  wanted: Wanted,
  chance: Chance,
): readonly Distractor[] | undefined {
  const fits = (terms: readonly Term[]) =>
    langsOf(wanted).every((lang) => isOfOneForm(knowledge, facet, [...wanted.keys, ...terms], lang))
  const alike = facet.distractors.filter((d) => fits([d.term]))
  for (const [rule, count] of facet.passedOver) wanted.reject(rule, count)
  wanted.reject('one-form', facet.distractors.length - alike.length)
  const isRuledOut = rulingOut(knowledge, wanted)
  const open = alike.filter((d) => !isRuledOut(d.term))
  return (
    (open.length >= wanted.least ? pick(facet, wanted, open, chance, fits) : undefined) ??
    pick(facet, wanted, alike, chance, fits)
  )
}

function pick(
  facet: Facet,
  wanted: Wanted,
  alike: readonly Distractor[],
  chance: Chance,
  fits: (terms: readonly Term[]) => boolean,
): readonly Distractor[] | undefined {
  if (alike.length < wanted.least) return undefined
  const { near, far } = halves(alike, wanted.most)
  const order =
    wanted.reach === 'near'
      ? [...chance.shuffle(near), ...far]
      : wanted.reach === 'far'
        ? [...chance.shuffle(far), ...near.toReversed()]
        : chance.shuffle(alike)
  // The second order is the same for every seed, so whether a card can be asked does not hang on chance.
  return assemble(facet, wanted, order, fits) ?? assemble(facet, wanted, byLength(alike), fits)
}

function langsOf(wanted: Wanted): readonly Lang[] {
  return Object.keys(wanted.stems) as Lang[]
}

/**
 * Tells which terms the stem alone rules out: it names the term itself, or a group of things ("which tool of the System
 * Center series", "at an office without System Center") in which the answers are and the term is not, or the other way
 * round.
 */
function rulingOut(knowledge: Knowledge, wanted: Wanted): (term: Term) => boolean {
  const spelled = langsOf(wanted).map((lang) => termsSpelled(knowledge, wanted.stems[lang] ?? ''))
  const isNamed = (id: string) => spelled.every((terms) => terms.some((t) => t.id === id))
  const [first, ...others] = wanted.keys.map((key) => key.parents.filter(isNamed))
  const around = (first ?? []).filter((id) => others.every((parents) => parents.includes(id)))
  return (term) =>
    spelled.some((terms) => terms.includes(term)) ||
    around.some((id) => !term.parents.includes(id)) ||
    term.parents.some((id) => !around.includes(id) && isNamed(id))
}

function halves(sorted: readonly Distractor[], most: number) {
  const border = Math.min(sorted.length, Math.max(most, Math.ceil(sorted.length / 2)))
  const start = Math.max(0, Math.min(Math.floor(sorted.length / 2), sorted.length - most))
  return { near: sorted.slice(0, border), far: sorted.slice(start) }
}

function byLength(distractors: readonly Distractor[]): Distractor[] {
  return distractors.toSorted((a, b) => b.term.label.ja.length - a.term.label.ja.length)
}

function assemble(
  facet: Facet,
  wanted: Wanted,
  order: readonly Distractor[],
  fits: (terms: readonly Term[]) => boolean,
): Distractor[] | undefined {
  const langs = langsOf(wanted)
  const chosen: Distractor[] = []
  const take = (d: Distractor) => {
    const isNew = chosen.length < wanted.most && !chosen.some((c) => isTwin(facet, c.term, d.term))
    if (isNew && fits([...chosen.map((c) => c.term), d.term])) chosen.push(d)
  }
  for (const lang of langs) {
    for (const key of wanted.keys) {
      for (const word of clangWords(wanted.stems[lang] ?? '', facet.show(key, lang), [])) {
        if (chosen.some((c) => wordsOf(facet.show(c.term, lang)).has(word))) continue
        const covering = order.find((d) => !chosen.includes(d) && wordsOf(facet.show(d.term, lang)).has(word))
        if (!covering) {
          wanted.reject('no-clang')
          return undefined
        }
        take(covering)
      }
    }
  }
  for (const d of order) {
    if (chosen.length >= wanted.most) break
    take(d)
  }
  if (chosen.length < wanted.least) return undefined
  return langs.every((lang) => isFair(facet, wanted, chosen, lang)) ? chosen : undefined
}

function isFair(facet: Facet, wanted: Wanted, chosen: readonly Distractor[], lang: Lang): boolean {
  const stem = wanted.stems[lang] ?? ''
  const keys = wanted.keys.map((k) => facet.show(k, lang))
  const distractors = chosen.map((c) => facet.show(c.term, lang))
  const texts = [...keys, ...distractors]
  const broken =
    texts.some(hasAbsoluteWord) && !texts.every(hasAbsoluteWord)
      ? 'even-certainty'
      : keys.some((key) => isTooLong(key, distractors))
        ? 'fair-length'
        : keys.some((key) => clangWords(stem, key, distractors).length > 0)
          ? 'no-clang'
          : undefined
  if (broken) wanted.reject(broken)
  return broken === undefined
}

function isTwin(facet: Facet, a: Term, b: Term): boolean {
  if (sharesSpelling(a, b)) return true
  return (
    fold(facet.show(a, 'ja')) === fold(facet.show(b, 'ja')) ||
    fold(facet.show(a, 'en')) === fold(facet.show(b, 'en'))
  )
}

/** All options of one kind, sharing a script, all with or all without version, brackets, vendor. */
export function isOfOneForm(knowledge: Knowledge, facet: Facet, terms: readonly Term[], lang: Lang): boolean {
  const options = terms.map((term) => ({
    label: facet.show(term, lang),
    vendor: term.isEntity && term.vendor ? knowledge.entities.get(term.vendor)?.label[lang] : undefined,
  }))
  return new Set(terms.map((t) => t.kind)).size <= 1 && areOfOneForm(options)
}
