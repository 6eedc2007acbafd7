import { facetOf } from '../ask/facet.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/term.ts'
import type { Answer, Question } from '../question.ts'
import type { Lang } from '../text.ts'
import { markTyped } from './typed.ts'

/** One of two things that were taken for each other. */
export interface ContrastSide {
  /** The term's id within the pack, the same in both languages. */
  readonly term: string
  readonly label: string
  /** One line: what it really is. */
  readonly is: string
}

/** What was asked for beside what was answered: the two things to be told apart. */
export interface Contrast {
  readonly right: ContrastSide
  readonly other: ContrastSide
}

/**
 * Sets the right answer beside the one that was given, so that a misconception can be shown for what it is.
 *
 * @returns undefined where the answer was right, blank, of another kind, or no thing that the pack can describe.
 */
export function contrastOf(knowledge: Knowledge, question: Question, answer: Answer): Contrast | undefined {
  const card = knowledge.cardById.get(question.card)
  if (!card || question.format === 'oddOneOut' || question.format === 'trueFalse') return undefined
  const facet = facetOf(knowledge, card)
  const { lang } = question
  const given = termGiven(knowledge, question, answer, (label) =>
    facet.distractors.map((d) => d.term).find((t) => facet.show(t, lang) === label),
  )
  const right = sideOf(facet.answer, lang)
  // A company typed for a technique is a slip of the mind, not a misconception: only things of one kind are told apart.
  const isRival = given !== undefined && given.id !== facet.answer.id && given.kind === facet.answer.kind
  const other = isRival ? sideOf(given, lang) : undefined
  return right && other ? { right, other } : undefined
}

function termGiven(
  knowledge: Knowledge,
  { options = [], right = [], accepted }: Question,
  answer: Answer,
  distractorWritten: (label: string) => Term | undefined,
): Term | undefined {
  if (answer.kind === 'typed' && accepted) {
    const marking = markTyped(knowledge, accepted, answer.text)
    return marking.verdict === 'other' ? marking.other : undefined
  }
  if (answer.kind !== 'chosen') return undefined
  const wrong = answer.options.find((index) => !right.includes(index))
  return wrong === undefined ? undefined : distractorWritten(options[wrong] ?? '')
}

function sideOf(term: Term, lang: Lang): ContrastSide | undefined {
  return term.isEntity && term.is ? { term: term.id, label: term.label[lang], is: term.is[lang] } : undefined
}
