import { jaModel, Parser } from 'budoux'

const parser = new Parser(jaModel)

/** Signs that stay with what is before them, or after them, whatever a phrase is. */
const CLOSING = /[、。，．・：；！？」』）】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々\p{Pe}\p{Pf}!?,.:;%]/u
const OPENING = /[「『（【〈《\p{Ps}\p{Pi}]/u
/** What BudouX now and then divides and never should: a Latin name, a compound of kanji (方式), a word in katakana. */
const INSIDE_WORD = /^(?:[\w+#./-]{2}|[\p{Script=Han}々]{2}|[ァ-ヺー]{2})$/u
/** A line breaks here anyway. */
const SPACE = /\s/

/**
 * Where a line of Japanese may break: between phrases (文節), not inside a word, as BudouX finds them.
 *
 * @returns places in the text, ascending, none at its ends.
 */
export function phraseBreaks(text: string): readonly number[] {
  return parser.parseBoundaries(text).filter((place) => {
    const [before = '', after = ''] = [text[place - 1], text[place]]
    if (CLOSING.test(after) || OPENING.test(before)) return false
    return !SPACE.test(before + after) && !INSIDE_WORD.test(before + after)
  })
}
