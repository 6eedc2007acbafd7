import type { Format } from '#questions'
import type { Rung } from '#scheduling'

type Reach = 'far' | 'near'

export interface Form {
  readonly format: Format
  readonly reach: Reach
}

/** Most askings are a choice; now and then another way of recognising keeps the learner awake. */
const RECOGNISING: Readonly<Record<Reach, readonly Format[]>> = {
  far: ['choice', 'choice', 'choice', 'choice', 'trueFalse', 'oddOneOut'],
  near: ['choice', 'choice', 'choice', 'multiple', 'matching', 'sorting', 'oddOneOut'],
}

/**
 * The form in which a card is to be asked, from its rung on the ladder. Where the wanted format cannot be made of the
 * card, the next one down the ladder serves; null where none can.
 *
 * @param wish `ladder`, or the one format that the learner wants
 * @param possible the formats that the card has in the language
 * @param seed picks among the formats of a rung
 */
export function chooseForm(wish: string, rung: Rung, possible: readonly Format[], seed: number): Form | null {
  const wanted = wish === 'ladder' ? formatsOn(rung, seed) : [wish as Format, ...formatsOn('choiceNear', 0)]
  const format = wanted.find((candidate) => possible.includes(candidate)) ?? possible[0]
  return format ? { format, reach: rung === 'choiceFar' ? 'far' : 'near' } : null
}

function formatsOn(rung: Rung, seed: number): readonly Format[] {
  const reach: Reach = rung === 'choiceFar' ? 'far' : 'near'
  const recognising = RECOGNISING[reach]
  const drawn = recognising[seed % recognising.length] as Format
  if (rung === 'typed') return ['typed', 'cloze', 'choice']
  if (rung === 'cloze') return ['cloze', 'typed', 'choice']
  return [drawn, 'choice', 'trueFalse', 'cloze']
}
