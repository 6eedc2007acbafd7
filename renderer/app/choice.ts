import * as v from 'valibot'

const days = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)))

const schema = v.object({
  /** Topics, each with those under it; none: all. */
  topics: v.array(v.string()),
  /** Cards that were missed in so many last days. */
  missedWithin: days,
  /** Cards that were seen, but not for so many days. */
  notSeenFor: days,
  /** Cards of whose answers fewer than so many in a hundred were right. */
  accuracyBelow: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
  isStarred: v.boolean(),
  /** The paper of an exam, whose wrong, flagged and guessed questions are to be practised. */
  paper: v.nullable(v.string()),
  /** At most so many; null: all. */
  most: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Whether the answers are reviews. */
  isCounted: v.boolean(),
})

/** Which cards the learner wants to practise now, whatever is due. */
export type Choice = Readonly<v.InferOutput<typeof schema>>

export const EVERYTHING: Choice = {
  topics: [],
  missedWithin: null,
  notSeenFor: null,
  accuracyBelow: null,
  isStarred: false,
  paper: null,
  most: 20,
  isCounted: false,
}

/** A choice as a part of an address. */
export function writeChoice(choice: Partial<Choice>): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...EVERYTHING, ...choice }))
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** An address that holds no choice chooses everything. */
export function readChoice(text: string): Choice {
  try {
    const base64 = text.replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const read = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? read.output : EVERYTHING
  } catch {
    return EVERYTHING
  }
}
