import { type Card, type Knowledge, memoized } from '../knowledge/knowledge.ts'
import { type CardId, FORMATS, type Format, type Question } from '../question.ts'
import { faultsOf } from '../rules/index.ts'
import type { Item } from '../rules/rule.ts'
import type { Lang } from '../text.ts'
import type { Reach, Reject } from './choose.ts'
import { facetOf } from './facet.ts'
import { choice, multiple } from './formats/choice.ts'
import { matching } from './formats/matching.ts'
import { oddOneOut } from './formats/oddOneOut.ts'
import { cloze, typed } from './formats/recall.ts'
import { sorting } from './formats/sorting.ts'
import { trueFalse } from './formats/trueFalse.ts'
import type { Maker } from './request.ts'

const MAKERS: Readonly<Record<Format, Maker>> = {
  choice,
  multiple,
  trueFalse,
  cloze,
  typed,
  matching,
  sorting,
  oddOneOut,
}

export interface Asking {
  readonly lang: Lang
  readonly format: Format
  /** Unsigned 32-bit; consecutive seeds bring one wording after another. See `withReach`. */
  readonly seed: number
}

export type Asked =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly problem: 'unknown-card' | 'format-not-possible' }

/**
 * The reach of the distractors is part of the seed (its two highest bits), so that card, language, format and seed still
 * say all there is to say about a question.
 *
 * @param seed any number; its lower 30 bits are kept.
 */
export function withReach(seed: number, reach: Reach): number {
  return ((seed & 0x3fffffff) | (reach === 'far' ? 0x40000000 : 0x80000000)) >>> 0
}

function reachOf(seed: number): Reach | undefined {
  return [undefined, 'far', 'near', undefined][seed >>> 30] as Reach | undefined
}

/** The question as the format makes it, before the item rules have seen it, with what it was made from. */
export function draft(
  knowledge: Knowledge,
  card: Card,
  { lang, format, seed: anySeed }: Asking,
  reject: Reject = () => undefined,
): Item | undefined {
  const facet = facetOf(knowledge, card)
  const seed = anySeed >>> 0
  const question = MAKERS[format]({ knowledge, facet, lang, format, seed, reach: reachOf(seed), reject })
  return question && { knowledge, facet, question }
}

/**
 * Makes the question that this card, language, format and seed stand for: the same for ever with the same pack.
 * A question that breaks an item rule is not asked: that is a value, and another format serves.
 */
export function ask(knowledge: Knowledge, cardId: CardId, asking: Asking): Asked {
  const card = knowledge.cardById.get(cardId)
  if (!card) return { ok: false, problem: 'unknown-card' }
  const item = draft(knowledge, card, asking)
  if (!item || faultsOf(item).length > 0) return { ok: false, problem: 'format-not-possible' }
  return { ok: true, question: item.question }
}

/** The formats in which this card can be asked in this language. */
export function formatsOf(knowledge: Knowledge, cardId: CardId, lang: Lang): readonly Format[] {
  const canBe = (format: Format) =>
    [0, 1, 2].some((seed) => ask(knowledge, cardId, { lang, format, seed }).ok)
  return memoized(knowledge, `formats ${lang} ${cardId}`, () => FORMATS.filter(canBe))
}
