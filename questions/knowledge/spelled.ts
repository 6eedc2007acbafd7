import { fold } from '../mark/fold.ts'
import { remember } from '../remember.ts'
import { type Knowledge, resolveTerm } from './knowledge.ts'
import type { Term } from './term.ts'

/** Whether a text spells the term, as a word of its own: Hypervisor does not spell Hyper-V. */
export function spells(text: string, term: Term): boolean {
  let known = spelled.get(term)
  if (!known) {
    const spellings = [...new Set(term.spellings.map(fold))].filter((s) => s.length > 1)
    // Hardly any text holds a spelling at all, and looking for that is cheap.
    const has = (t: string, s: string) =>
      fold(t).includes(s) && hasAsWord(t.normalize('NFKC').toLowerCase(), s)
    known = remember((t) => spellings.some((s) => has(t, s)))
    spelled.set(term, known)
  }
  return known(text)
}

const spelled = new WeakMap<Term, (text: string) => boolean>()

/**
 * Whether the letters of a folded spelling stand in a text, with the signs that folding drops between them, and no further
 * letter around. By hand: so many patterns take far longer to compile than this takes to look.
 */
function hasAsWord(text: string, spelling: string): boolean {
  const first = spelling[0] ?? ''
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (isLatin(first) && isLatin(text[at - 1])) continue
    const end = endOf(text, at, spelling)
    if (end !== null && !(isLatin(text[end - 1]) && isLatin(text[end]))) return true
  }
  return false
}

/** Where a spelling ends that begins here; null where it does not stand here. */
function endOf(text: string, begin: number, spelling: string): number | null {
  let at = begin
  for (let letter = 0; letter < spelling.length; at += 1) {
    const sign = text[at]
    if (sign === spelling[letter]) letter += 1
    else if (sign === undefined || !DROPPED.test(sign)) return null
  }
  return at
}

const DROPPED = /[\s\p{Pd}・ー]/u

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[a-z0-9]/.test(sign)
}

/** Every term of the pack that a text spells, entities and the texts that stand as answers alike. */
export function termsSpelled(knowledge: Knowledge, text: string): readonly Term[] {
  let known = reading.get(knowledge)
  if (!known) {
    const starts = startsOf(knowledge)
    known = remember((t) => read(starts, t))
    reading.set(knowledge, known)
  }
  return known(text)
}

const reading = new WeakMap<Knowledge, (text: string) => readonly Term[]>()

function read(starts: ReturnType<typeof startsOf>, text: string): readonly Term[] {
  const folded = fold(text)
  const found = new Set<Term>()
  for (let i = 0; i + 2 <= folded.length; i++) {
    for (const [spelling, term] of starts.get(folded.slice(i, i + 2)) ?? []) {
      if (!found.has(term) && folded.startsWith(spelling, i) && spells(text, term)) found.add(term)
    }
  }
  return [...found]
}

/** Folded spellings with their terms, by their first two letters: a large pack has too many to look for one by one. */
function startsOf(knowledge: Knowledge): ReadonlyMap<string, readonly (readonly [string, Term])[]> {
  const starts = new Map<string, (readonly [string, Term])[]>()
  for (const term of allTerms(knowledge)) {
    for (const spelling of new Set(term.spellings.map(fold))) {
      const start = spelling.slice(0, 2)
      const known = starts.get(start)
      if (known) known.push([spelling, term])
      else starts.set(start, [[spelling, term]])
    }
  }
  return starts
}

function* allTerms(knowledge: Knowledge): Iterable<Term> {
  yield* knowledge.entities.values()
  for (const fact of knowledge.factById.values()) {
    if (fact.relation === 'statement') {
      for (const { id, answer } of fact.blanks) {
        if (typeof answer !== 'string') yield resolveTerm(knowledge.entities, answer, fact, id)
      }
    } else {
      const { object } = knowledge.linkByFact.get(fact.id) ?? {}
      if (object && !object.isEntity) yield object
    }
  }
}
