import type { CardId } from './card.ts'

/** `pack`: as the pack has them. `topics`: topic by topic in turn. `shuffled`: in no order, but always the same. */
export type NewOrder = 'pack' | 'topics' | 'shuffled'

/** The order in which new cards are to come. What was learned since changes nothing in the order of the others. */
export function orderNew<C extends { readonly id: CardId; readonly topic: string }>(
  cards: readonly C[],
  order: NewOrder,
): readonly C[] {
  if (order === 'pack') return cards
  return order === 'topics' ? inTurn(cards) : shuffled(cards)
}

function inTurn<C extends { readonly topic: string }>(cards: readonly C[]): C[] {
  const turns = new Map<string, number>()
  const ranked = cards.map((card) => {
    const turn = turns.get(card.topic) ?? 0
    turns.set(card.topic, turn + 1)
    return { card, turn }
  })
  return ranked.toSorted((a, b) => a.turn - b.turn).map(({ card }) => card)
}

function shuffled<C extends { readonly id: CardId }>(cards: readonly C[]): C[] {
  const ranked = cards.map((card) => ({ card, rank: scatter(card.id) }))
  return ranked
    .toSorted((a, b) => a.rank - b.rank || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }) => card)
}

/** A number from a name; names that are alike get numbers that are not (FNV-1a, then the finish of MurmurHash3). */
function scatter(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
