import type { Lang } from '../text.ts'

/** Why a pack was refused. */
export type PackProblem =
  | 'not-json'
  | 'wrong-shape'
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

/** One fault: what is wrong, where in the file (as in `facts.12.subject`), and the value or the reason. */
export interface PackFault {
  readonly problem: PackProblem
  readonly path: string
  readonly detail: string
}

const SENTENCES: Readonly<Record<PackProblem, Readonly<Record<Lang, (detail: string) => string>>>> = {
  'not-json': {
    ja: (d) => `JSON として読めません(${d})。`,
    en: (d) => `The file is not JSON (${d}).`,
  },
  'wrong-shape': {
    ja: (d) => `パックの形式に合っていません(${d})。`,
    en: (d) => `This does not have the shape of a pack (${d}).`,
  },
  'duplicate-id': {
    ja: (d) => `ID「${d}」が二度使われています。`,
    en: (d) => `The id "${d}" is used twice.`,
  },
  'unknown-entity': {
    ja: (d) => `「${d}」という用語はパックにありません。`,
    en: (d) => `The pack has no entity "${d}".`,
  },
  'unknown-kind': {
    ja: (d) => `「${d}」という種類はパックにありません。`,
    en: (d) => `The pack has no kind "${d}".`,
  },
  'unknown-topic': {
    ja: (d) => `「${d}」というトピックはパックにありません。`,
    en: (d) => `The pack has no topic "${d}".`,
  },
  'unknown-source': {
    ja: (d) => `「${d}」という出典はパックにありません。`,
    en: (d) => `The pack has no source "${d}".`,
  },
  'unknown-blank': {
    ja: (d) => `空欄「${d}」は宣言されていません。`,
    en: (d) => `The blank "${d}" is not declared.`,
  },
  'missing-blank': {
    ja: (d) => `文に空欄「${d}」がありません。`,
    en: (d) => `The sentence lacks the blank "${d}".`,
  },
  'colliding-spellings': {
    ja: (d) => `同じ種類の用語の表記が重なっています(${d})。`,
    en: (d) => `Two entities of one kind share a spelling (${d}).`,
  },
  'circular-parents': {
    ja: (d) => `「${d}」の親をたどると元に戻ってしまいます。`,
    en: (d) => `The parents of "${d}" lead back to itself.`,
  },
  'true-and-not-true': {
    ja: (d) => `「${d}」が、正しいとも誤りとも書かれています。`,
    en: (d) => `"${d}" is said to be both true and not true.`,
  },
}

/** @returns one sentence for the author: where and what, in the language asked for. */
export function describePackFault(fault: PackFault, lang: Lang): string {
  const sentence = SENTENCES[fault.problem][lang](fault.detail)
  if (fault.path === '') return sentence
  return lang === 'ja' ? `${fault.path}:${sentence}` : `${fault.path}: ${sentence}`
}
