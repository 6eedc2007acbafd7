import type { Lang } from '../text.ts'

/** Why a pack was refused. */
export type PackProblem =
  | 'not-json'
  | 'not-a-pack'
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-type'
  | 'unknown-value'
  | 'wrong-schema'
  | 'bad-id'
  | 'bad-version'
  | 'bad-month'
  | 'empty-text'
  | 'too-few'
  | 'unexplained-option'
  | 'duplicate-id'
  | 'unknown-entity'
  | 'unknown-kind'
  | 'unknown-topic'
  | 'unknown-source'
  | 'unknown-blank'
  | 'missing-blank'
  | 'colliding-spellings'
  | 'circular-parents'
  | 'true-and-not-true'

/** One fault: what is wrong, where in the file, and what stands there. */
export interface PackFault {
  readonly problem: PackProblem
  /** As in `facts.12.subject`; empty where it is the file as a whole. */
  readonly path: string
  /** The id of the fact, entity or topic that the path lies in, which an author finds sooner than its number. */
  readonly within?: string
  /** The value, the name of the field, what is wanted instead of it: as the problem has it. */
  readonly detail: string
  /** What could stand there, where it is one of a few; the id that was likely meant, where one is unknown. */
  readonly allowed?: readonly string[]
}

type Sentence = (detail: string, allowed: readonly string[]) => string

/** What is wrong, and how to repair it. */
const SENTENCES: Readonly<Record<PackProblem, Readonly<Record<Lang, Sentence>>>> = {
  'not-json': {
    ja: (d) => `JSON として読めません${placeOf(d, 'ja')}。括弧、引用符、コンマを確かめてください。`,
    en: (d) => `The file is not JSON${placeOf(d, 'en')}. Check its brackets, quotation marks and commas.`,
  },
  'not-a-pack': {
    ja: () => 'パックのファイルではありません。別のファイルを選んでください。',
    en: () => 'This is not the file of a pack. Choose another file.',
  },
  'missing-field': {
    ja: (d) => `「${d}」がありません。書き加えてください。`,
    en: (d) => `"${d}" is missing. Add it.`,
  },
  'unknown-field': {
    ja: (d) => `「${d}」という項目はここには書けません。綴りを直すか、取り除いてください。`,
    en: (d) => `There is no field "${d}" here. Correct its spelling or remove it.`,
  },
  'wrong-type': {
    ja: (d) => `${TYPES[d]?.ja ?? d}を書くところです。書き直してください。`,
    en: (d) => `This has to be ${TYPES[d]?.en ?? d}. Write it as such.`,
  },
  'unknown-value': {
    ja: (d, allowed) => `「${d}」は使えません。次のどれかにしてください：${allowed.join('、')}。`,
    en: (d, allowed) => `"${d}" cannot be used. Take one of these: ${allowed.join(', ')}.`,
  },
  'wrong-schema': {
    ja: () => 'この版の Kasane が読めるのは schema 1 のパックです。Kasane を新しくしてください。',
    en: () => 'This version of Kasane reads packs of schema 1. Get a newer Kasane.',
  },
  'bad-id': {
    ja: (d) =>
      `「${d}」は ID に使えません。半角の英小文字と数字を - . / でつないで書いてください（例：hyper-v）。`,
    en: (d) =>
      `"${d}" cannot be an id. Write lower-case letters and digits joined by - . or /, as in hyper-v.`,
  },
  'bad-version': {
    ja: (d) => `「${d}」はバージョンの形ではありません。1.0.0 のように、3 つの数字で書いてください。`,
    en: (d) => `"${d}" is not a version. Write three numbers, as in 1.0.0.`,
  },
  'bad-month': {
    ja: (d) => `「${d}」は年と月の形ではありません。2026-04 のように書いてください。`,
    en: (d) => `"${d}" is not a year with a month. Write it as in 2026-04.`,
  },
  'empty-text': {
    ja: () => '文字がありません。書き入れてください。',
    en: () => 'The text is empty. Write one.',
  },
  'too-few': {
    ja: (d) => `数が足りません。${d} つ以上書いてください。`,
    en: (d) => `There are too few. Write at least ${d}.`,
  },
  'unexplained-option': {
    ja: (d) => `誤答「${d}」が本当は何であるかの説明がありません。is に一言書いてください。`,
    en: (d) => `Nothing says what the wrong option "${d}" really is. Say it in "is".`,
  },
  'duplicate-id': {
    ja: (d) => `ID「${d}」が二度使われています。片方を別の ID にしてください。`,
    en: (d) => `The id "${d}" is used twice. Give one of them another id.`,
  },
  'unknown-entity': {
    ja: (d, near) =>
      `「${d}」という用語はパックにありません。${meant(near, 'ja')}entities に加えるか、綴りを直してください。`,
    en: (d, near) =>
      `The pack has no entity "${d}". ${meant(near, 'en')}Add it to "entities" or correct the spelling.`,
  },
  'unknown-kind': {
    ja: (d, near) =>
      `「${d}」という種類はパックにありません。${meant(near, 'ja')}kinds に加えるか、綴りを直してください。`,
    en: (d, near) =>
      `The pack has no kind "${d}". ${meant(near, 'en')}Add it to "kinds" or correct the spelling.`,
  },
  'unknown-topic': {
    ja: (d, near) =>
      `「${d}」というトピックはパックにありません。${meant(near, 'ja')}topics に加えるか、綴りを直してください。`,
    en: (d, near) =>
      `The pack has no topic "${d}". ${meant(near, 'en')}Add it to "topics" or correct the spelling.`,
  },
  'unknown-source': {
    ja: (d, near) =>
      `「${d}」という出典はパックにありません。${meant(near, 'ja')}sources に加えるか、綴りを直してください。`,
    en: (d, near) =>
      `The pack has no source "${d}". ${meant(near, 'en')}Add it to "sources" or correct the spelling.`,
  },
  'unknown-blank': {
    ja: (d) => `空欄「${d}」は宣言されていません。blanks に加えるか、文から取り除いてください。`,
    en: (d) => `The blank "${d}" is not declared. Add it to "blanks" or take it out of the sentence.`,
  },
  'missing-blank': {
    ja: (d) => `文に空欄「${d}」がありません。[[${d}]] を文に入れてください。`,
    en: (d) => `The sentence lacks the blank "${d}". Put [[${d}]] into it.`,
  },
  'colliding-spellings': {
    ja: (d) => `同じ種類の用語の表記が重なっています（${d}）。どちらかの表記を取り除いてください。`,
    en: (d) => `Two entities of one kind share a spelling (${d}). Take it away from one of them.`,
  },
  'circular-parents': {
    ja: (d) => `「${d}」の親をたどると元に戻ってしまいます。親の指定を直してください。`,
    en: (d) => `The parents of "${d}" lead back to itself. Correct them.`,
  },
  'true-and-not-true': {
    ja: (d) => `「${d}」が、正しいとも誤りとも書かれています。notTrue から取り除いてください。`,
    en: (d) => `"${d}" is said to be both true and not true. Take it out of "notTrue".`,
  },
}

const TYPES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  text: { ja: '文字列', en: 'a text' },
  list: { ja: 'リスト（[ ] で囲んだもの）', en: 'a list, in [ ]' },
  fields: { ja: '項目の集まり（{ } で囲んだもの）', en: 'a set of fields, in { }' },
  truth: { ja: 'true か false', en: 'true or false' },
  term: { ja: '用語の ID か、ja と en を持つ項目', en: 'the id of an entity, or fields with "ja" and "en"' },
}

/** The id that an unknown one resembles, offered to the author. */
function meant([id]: readonly string[], lang: Lang): string {
  if (id === undefined) return ''
  return lang === 'ja' ? `「${id}」ではありませんか。` : `Is it "${id}"? `
}

/** `3:14` in words; nothing where the engine does not say where it stumbled. */
function placeOf(detail: string, lang: Lang): string {
  const [line, column] = detail.split(':')
  if (!line || !column) return ''
  return lang === 'ja' ? `（${line} 行目の ${column} 文字目）` : ` (line ${line}, character ${column})`
}

/** @returns for the author, in the language asked for: where it is, what is wrong and how to repair it. */
export function describePackFault({ problem, path, within, detail, allowed }: PackFault, lang: Lang): string {
  const sentence = SENTENCES[problem][lang](detail, allowed ?? [])
  if (path === '') return sentence
  if (lang === 'ja') return `${path}${within === undefined ? '' : `（${within}）`}：${sentence}`
  return `${path}${within === undefined ? '' : ` (${within})`}: ${sentence}`
}
