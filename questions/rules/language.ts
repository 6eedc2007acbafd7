import { remember } from '../remember.ts'
import type { Lang } from '../text.ts'
import type { Rule } from './rule.ts'

/** A name that brings its own quotation marks, put between another pair. */
const TWICE_QUOTED = /「「|」」|""/
const LEFTOVERS = /†|\[\[|\]\]|\|\||&[a-z]+;|undefined|\$\{/
const HALF_WIDTH_KANA = /[\uff61-\uff9f]/
const LONG_SPELLING = /(?:サーバ|マネージャ|ハイパーバイザ|コンピュータ|ドライバ|フォルダ|ブラウザ|ユーザ)ー/
/** A counted number of things in kanji, beside which the same would stand in digits (4つ). */
const KANJI_COUNT = /[一二三四五六七八九十百]+(?:つ|台|か所|種類|個|件)/
/** An organisation is asked for by its place: どこ. */
const WHAT_COMPANY = /(?:会社|企業|団体|組織|機関)は何ですか/
/** A sign of the other script right before or after Japanese: also the brackets and colons that a template may put there. */
const ASCII_SIGN =
  /[ぁ-んァ-ヶー一-龠々」）。](?:,(?!\d)|\.(?![A-Za-z])|[?!:;()])|[(](?=[ぁ-んァ-ヶ一-龠々「（])|[?!:;](?=[ぁ-んァ-ヶ一-龠々「（])/
const POLITE = /(?:です|ます|でした|ました|ません|ください|でしょう|ましょう)か?」?$/

/**
 * Each language as it is written by those who write it well: Japanese stems polite and with full-width signs, one
 * spelling convention, English with ASCII punctuation; nothing left over from the wiki.
 */
export const cleanLanguage: Rule = {
  id: 'clean-language',
  number: 14,
  source: 'NBME item-writing guide (style); JIS Z 8301 for the long-vowel mark',
  repair: {
    ja: '敬体・全角の句読点・「サーバ」式の表記・「4つ」式の数え方にそろえ、Wiki の記号を除いてください。',
    en: 'Write polite Japanese with full-width signs and counts in digits (4つ), English with ASCII signs, and remove wiki marks.',
  },
  check: ({ question }) => {
    const { lang, stem, explanation, options = [], optionNotes = [], notes = [] } = question
    const texts = [stem, explanation, ...options, ...optionNotes, ...notes]
    const unclean = texts.map(flawOf[lang]).find((flaw) => flaw !== '')
    if (unclean !== undefined) return unclean
    if (
      lang === 'ja' &&
      stem
        .replace(/「[^」]*」$/, '')
        .split('。')
        .some((part) => part !== '' && !POLITE.test(part))
    ) {
      return `not in the polite form: ${stem}`
    }
    if (lang === 'en' && !/[.?]$/.test(stem)) return 'the stem has no end'
    return undefined
  },
}

const flawIn = (text: string, lang: Lang): string => {
  if (LEFTOVERS.test(text)) return `a leftover in "${text}"`
  if (HALF_WIDTH_KANA.test(text)) return `half-width kana in "${text}"`
  if (TWICE_QUOTED.test(text)) return `two pairs of quotation marks in "${text}"`
  if (LONG_SPELLING.test(text)) return `a long-vowel mark too many in "${text}"`
  if (/ {2}|^\s|\s$/.test(text)) return `stray spaces in "${text}"`
  if (lang === 'en' && /[\u3000-\u303f\u3040-\u30ff\uff01-\uff5e]/.test(withoutQuoted(text))) {
    return `Japanese signs in "${text}"`
  }
  if (lang === 'ja' && KANJI_COUNT.test(text)) return `a count in kanji in "${text}"`
  if (lang === 'ja' && WHAT_COMPANY.test(text)) return `何 asked of an organisation in "${text}"`
  if (lang === 'ja' && ASCII_SIGN.test(text)) return `ASCII punctuation in "${text}"`
  return ''
}

/** What is unclean in a text of the language, or nothing. */
const flawOf: Readonly<Record<Lang, (text: string) => string>> = {
  ja: remember((text) => flawIn(text, 'ja')),
  en: remember((text) => flawIn(text, 'en')),
}

/** A Japanese name may stand in English between quotation marks or parentheses. */
function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"|\([^)]*\)/g, '')
}
