import readings from './readings.json'

/** A piece of a Japanese text; kanji with what is read above them. */
export interface Segment {
  readonly text: string
  readonly reading?: string
}

const HAN = /\p{Script=Han}|々/u

/** The words of the table by their first character, the longest first. */
const wordsByStart = new Map<string, string[]>()
for (const word of Object.keys(readings).sort((a, b) => b.length - a.length)) {
  const start = word[0] as string
  wordsByStart.set(start, [...(wordsByStart.get(start) ?? []), word])
}

/**
 * Divides a Japanese text into pieces, those of kanji with their reading in hiragana. At each place the longest word of
 * the table is taken, so that a word with its ending or its neighbour decides between two readings (`何を`, `何で`).
 * Kanji that the table does not know are left without a reading. The pieces put together are the text.
 */
export function withReadings(text: string): readonly Segment[] {
  const segments: Segment[] = []
  const addPlain = (plain: string): void => {
    const last = segments.at(-1)
    if (last && last.reading === undefined) segments.splice(-1, 1, { text: last.text + plain })
    else segments.push({ text: plain })
  }
  let place = 0
  while (place < text.length) {
    const word = wordsByStart.get(text[place] as string)?.find((w) => text.startsWith(w, place))
    for (const segment of word ? segmentsOf(word) : [{ text: text[place] as string }]) {
      if (segment.reading === undefined) addPlain(segment.text)
      else segments.push(segment)
    }
    place += word?.length ?? 1
  }
  return segments
}

/** The reading of a word above its kanji alone: what the word has in kana anyway stands in both. */
function segmentsOf(word: string): readonly Segment[] {
  const reading = readings[word as keyof typeof readings]
  const parts = word.split(/((?:\p{Script=Han}|々)+)/u).filter((part) => part !== '')
  const pattern = parts.map((part) => (HAN.test(part) ? '(.+?)' : `(${part})`)).join('')
  const read = new RegExp(`^${pattern}$`).exec(reading)
  if (!read) throw new Error(`${reading} cannot be read from ${word}`)
  return parts.map((part, index) => {
    const above = read[index + 1] as string
    return above === part ? { text: part } : { text: part, reading: above }
  })
}
