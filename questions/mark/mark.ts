import { facetOf } from '../ask/facet.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { NEAR } from '../knowledge/nearness.ts'
import type { Answer, Marking, Question } from '../question.ts'
import { markTyped } from './typed.ts'

/**
 * Marks an answer to a question of this knowledge.
 *
 * @throws where the answer is not of the question's format: that is a bug of the caller, not an input of the learner.
 */
export function mark(knowledge: Knowledge, question: Question, answer: Answer): Marking {
  switch (answer.kind) {
    case 'unknown':
      return { verdict: 'unknown', near: false }
    case 'typed':
      return markText(knowledge, question, answer.text)
    case 'chosen':
      return markChoice(knowledge, question, answer.options)
    case 'paired':
      return markPairs(question, answer.options)
  }
}

function markText(knowledge: Knowledge, question: Question, text: string): Marking {
  if (!question.accepted) throw new TypeError(`${question.id} is not answered by typing`)
  const marking = markTyped(knowledge, question.accepted, text)
  if (marking.verdict !== 'other') return marking
  return { verdict: 'other', other: marking.other.label[question.lang], near: marking.near }
}

function markChoice(knowledge: Knowledge, question: Question, chosen: readonly number[]): Marking {
  const { options, right } = question
  if (!options || !right) throw new TypeError(`${question.id} is not answered by choosing`)
  if (chosen.length === 0) return { verdict: 'unknown', near: false }
  const wrong = chosen.filter((index) => !right.includes(index))
  if (wrong.length === 0 && chosen.length === right.length) return { verdict: 'right', near: true }
  const first = wrong[0]
  if (first === undefined) return { verdict: 'wrong', near: true }
  if (question.format === 'trueFalse') return { verdict: 'wrong', near: false }
  const label = options[first]
  if (label === undefined) throw new RangeError(`${question.id} has no option ${first}`)
  return { verdict: 'other', other: label, near: isNearOption(knowledge, question, label) }
}

function isNearOption(knowledge: Knowledge, question: Question, label: string): boolean {
  const card = knowledge.cardById.get(question.card)
  if (!card) return false
  const facet = facetOf(knowledge, card)
  const option = facet.distractors.find((d) => facet.show(d.term, question.lang) === label)
  return option !== undefined && option.nearness >= NEAR
}

function markPairs(question: Question, chosen: readonly (number | null)[]): Marking {
  const { pairs, options } = question
  if (!pairs || !options) throw new TypeError(`${question.id} is not answered by pairing`)
  if (chosen.every((index) => index === null)) return { verdict: 'unknown', near: false }
  const hits = pairs.filter(([, rightSide], i) => {
    const index = chosen[i]
    return index !== null && index !== undefined && options[index] === rightSide
  }).length
  if (hits === pairs.length) return { verdict: 'right', near: true }
  return { verdict: 'wrong', near: hits * 2 >= pairs.length }
}
