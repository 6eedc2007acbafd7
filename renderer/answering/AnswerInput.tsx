import type { Answer, Format, Question } from '#questions'
import { ChoiceInput } from './ChoiceInput.tsx'
import { MultipleInput } from './MultipleInput.tsx'
import { PairedInput } from './PairedInput.tsx'
import { TypedInput } from './TypedInput.tsx'

export interface AnswerInputProps {
  readonly question: Question
  /** The id of the element that holds the stem. */
  readonly stemId: string
  /** Whether keys pressed anywhere on the screen are meant for it; false while a dialog is open. */
  readonly isActive: boolean
  readonly onAnswer: (answer: Answer) => void
}

const INPUTS: Readonly<Record<Format, (props: AnswerInputProps) => React.ReactNode>> = {
  choice: ChoiceInput,
  trueFalse: ChoiceInput,
  oddOneOut: ChoiceInput,
  multiple: MultipleInput,
  cloze: TypedInput,
  typed: TypedInput,
  matching: PairedInput,
  sorting: PairedInput,
}

/** What the learner answers with, by the question's format. What was begun is kept when the language is switched. */
export function AnswerInput(props: AnswerInputProps) {
  const Input = INPUTS[props.question.format]
  return <Input key={`${props.question.card}:${props.question.format}:${props.question.seed}`} {...props} />
}
