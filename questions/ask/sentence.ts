import type { Term } from '../knowledge/term.ts'
import type { Lang } from '../text.ts'

/** The term as it stands inside a sentence: English puts "the" before some names. */
export function inSentence(term: Term, lang: Lang, label: string): string {
  return lang === 'en' && term.the ? `the ${label}` : label
}

/** English sentences begin with a capital, unless a name that is written small comes first (iSCSI). */
export function capitalise(sentence: string, lang: Lang): string {
  if (lang === 'ja' || !/^[a-z]+(?![A-Za-z0-9])/.test(sentence)) return sentence
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What is quoted within 「」 quotes with 『』. */
export function inner(text: string): string {
  return text.replaceAll('「', '『').replaceAll('」', '』')
}

/** A text between quotation marks. A Japanese name that brings its own 「」 needs no second pair. */
export function quoted(text: string, lang: Lang): string {
  if (lang === 'en') return `"${text}"`
  return /^「[^「」]*」$/.test(text) ? text : `「${inner(text)}」`
}

/** "A", "A and B", "A, B and C"; in Japanese 「A」「AとB」「A、BとC」 */
export function list(items: readonly string[], lang: Lang, joint: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('')
  const last = items[items.length - 1]
  const rest = items.slice(0, -1).join(lang === 'ja' ? '、' : ', ')
  return lang === 'ja' ? `${rest}${joint === 'and' ? 'と' : 'か'}${last}` : `${rest} ${joint} ${last}`
}

/** Puts where or when the fact holds in front of a question or a statement. */
export function withContext(sentence: string, context: string | undefined, lang: Lang): string {
  if (context === undefined || sentence.includes(context)) return capitalise(sentence, lang)
  if (lang === 'ja') return `${context}、${sentence}`
  const opener =
    /^(Which|What|Name|Who|Whose|Under|From|By|In|On|For|Of|To|How|With|Without|The|This|Besides|According|As|One|An?)\b/
  const rest = opener.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence
  return capitalise(`${context}, ${rest}`, lang)
}

/** A statement with a gap where the answer stands. */
export interface Sentence {
  readonly before: string
  readonly after: string
}

/** Stands for the answer while a sentence is put together. */
export const GAP = '\u0000'

export function splitAtGap(sentence: string): Sentence {
  const [before = '', after = ''] = sentence.split(GAP)
  return { before, after }
}
