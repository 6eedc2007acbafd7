import { type Knowledge, memoized } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/term.ts'
import { remember } from '../remember.ts'
import { distance } from './distance.ts'
import { fold } from './fold.ts'

export type TypedMarking =
  | { readonly verdict: 'right' | 'typo' | 'wrong' | 'unknown'; readonly near: boolean }
  | { readonly verdict: 'other'; readonly other: Term; readonly near: boolean }

/**
 * Marks what was typed. Exactly right (after folding) is right; the spelling of another entity is that entity; a slip of
 * the fingers is forgiven where it cannot be another word: kanji and digits must be the same, no other entity may be as
 * near, no whole word may be missing (クライアント式 for クライアントOS式), and the changed part may not itself be a word that
 * the pack knows (ホスト and ゲスト are one letter apart).
 *
 * @param accepted the spellings of the right answer.
 */
export function markTyped(knowledge: Knowledge, accepted: readonly string[], text: string): TypedMarking {
  const typed = keyOf(text)
  if (typed === '') return { verdict: 'unknown', near: false }
  const right = [...new Set(accepted.map(keyOf))]
  if (right.includes(typed) || areAllRight(text, right)) return { verdict: 'right', near: true }
  const spellings = spellingsOf(knowledge)
  const other = spellings.exact.get(typed)
  // Where the thing itself was asked for in another form (its full name, its name in one tool), it is not something else.
  if (other?.spellings.some((s) => right.includes(keyOf(s)))) return { verdict: 'wrong', near: true }
  if (other) return { verdict: 'other', other, near: isCloseTo(typed, right) }
  if (spellings.shared.has(typed)) return { verdict: 'wrong', near: true }
  if (isSlip(spellings, typed, right)) return { verdict: 'typo', near: true }
  return { verdict: 'wrong', near: isCloseTo(typed, right) }
}

/**
 * What is compared: the folded text without what learners add or leave out as they please: an article before an English
 * name, の between Japanese words (物理サーバ変換), and the British spelling of -isation.
 */
const keyOf = remember((text) =>
  fold(
    text
      .normalize('NFKC')
      .replace(/^\s*(?:the|an?)\s+/i, '')
      .replace(/(?<=[^ぁ-ゖ\s])\s*の\s*(?=[^ぁ-ゖ\s])/g, '')
      .replace(/isation/gi, 'ization'),
  ),
)

/** A name with another of its names in brackets: Child Partition（子パーティション）. */
function areAllRight(text: string, right: readonly string[]): boolean {
  const names = /^(.+)[(]([^()]+)[)]$/.exec(text.normalize('NFKC').trim())?.slice(1)
  return names?.every((name) => right.includes(keyOf(name))) ?? false
}

/** How many slips are forgiven in a word of this length: none up to 4 characters, one up to 8, then two. */
export function toleranceFor(folded: string): number {
  const length = [...folded].length
  return length <= 4 ? 0 : length <= 8 ? 1 : 2
}

function isSlip(spellings: Spellings, typed: string, right: readonly string[]): boolean {
  for (const spelling of right) {
    const tolerance = toleranceFor(spelling)
    if (tolerance === 0 || fixedPart(spelling) !== fixedPart(typed)) continue
    if (runsOf(typed).length < runsOf(spelling).length) continue
    const slips = distance(typed, spelling, tolerance)
    if (slips > tolerance) continue
    const isNearerElsewhere = spellings.all.some(
      (s) => !right.includes(s) && distance(typed, s, slips) <= slips,
    )
    if (!isNearerElsewhere && !isOtherWord(spellings.words, typed, spelling)) return true
  }
  return false
}

/** Kanji and digits carry the meaning of a term; a wrong one is a wrong answer. */
function fixedPart(folded: string): string {
  return folded.replace(/[^\u4e00-\u9fff々0-9]/g, '')
}

/** Whether what differs is a word of its own that the pack uses, rather than a misspelt one. */
function isOtherWord(words: ReadonlySet<string>, typed: string, spelling: string): boolean {
  const expected = new Set(runsOf(spelling))
  return runsOf(typed).some((run) => !expected.has(run) && words.has(run))
}

function runsOf(folded: string): string[] {
  return folded.match(/[a-z]+|[ァ-ヺー]+|[\u4e00-\u9fff々]+|\d+/g) ?? []
}

/** Near enough that the learner had the right thing in mind: at most a third of the letters differ. */
function isCloseTo(typed: string, right: readonly string[]): boolean {
  return right.some((spelling) => {
    const limit = Math.max(1, Math.floor([...spelling].length / 3))
    return distance(typed, spelling, limit) <= limit
  })
}

interface Spellings {
  /** Folded spelling to the one entity it names. */
  readonly exact: ReadonlyMap<string, Term>
  /** Folded short names that more than one entity bears. */
  readonly shared: ReadonlySet<string>
  readonly all: readonly string[]
  /** Runs of one script out of every text of the pack. */
  readonly words: ReadonlySet<string>
}

function spellingsOf(knowledge: Knowledge): Spellings {
  return memoized(knowledge, 'spellings', () => readSpellings(knowledge))
}

function readSpellings(knowledge: Knowledge): Spellings {
  const exact = new Map<string, Term>()
  const shared = new Set<string>()
  const words = new Set<string>()
  for (const term of knowledge.entities.values()) {
    for (const spelling of term.spellings) exact.set(keyOf(spelling), term)
    for (const short of term.shorts) shared.add(keyOf(short))
  }
  for (const text of textsOf(knowledge)) for (const run of wordRunsOf(text)) words.add(run)
  return { exact, shared, all: [...exact.keys()], words }
}

/** Words are cut at spaces before folding takes the spaces away. */
function wordRunsOf(text: string): string[] {
  return text.split(/[\s「」『』()()、。・,./-]+/).flatMap((part) => runsOf(fold(part)))
}

function* textsOf(knowledge: Knowledge): Iterable<string> {
  for (const term of knowledge.entities.values())
    yield* [...term.spellings, term.is?.ja ?? '', term.is?.en ?? '']
  for (const fact of knowledge.pack.facts) yield* [fact.explanation.ja, fact.explanation.en]
}
