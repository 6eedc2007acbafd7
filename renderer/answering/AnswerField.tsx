import { Checkbox, CheckboxGroup, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Answer, Question } from '#questions'
import inputs from './inputs.module.css'
import styles from './OptionList.module.css'
import { PairRows } from './PairRows.tsx'
import { Readable } from './Readable.tsx'
import { useDigits } from './useDigits.ts'

interface AnswerFieldProps {
  readonly question: Question
  /** The id of the element that holds the stem. */
  readonly stemId: string
  /** Whether keys pressed anywhere on the screen are meant for it; false while a dialog is open. */
  readonly isActive: boolean
  /** What stands there; null where nothing does. */
  readonly answer: Answer | null
  /** Called with every change; what is then complete or not is for the caller to say. */
  readonly onAnswer: (answer: Answer) => void
}

/**
 * An answer that can be changed for as long as it stands there, as on paper: nothing is submitted. For screens that
 * collect answers; one that judges each at once takes `AnswerInput`. To be given a key for each question.
 */
export function AnswerField(props: AnswerFieldProps) {
  const { question, answer, isActive, onAnswer } = props
  if (question.pairs) {
    return (
      <div className={inputs.paired}>
        <PairRows
          question={question}
          chosen={answer?.kind === 'paired' ? answer.options : []}
          isActive={isActive}
          onChoose={(options) => onAnswer({ kind: 'paired', options })}
        />
      </div>
    )
  }
  if (question.accepted) return <TextField {...props} />
  return question.format === 'multiple' ? <SeveralOptions {...props} /> : <OneOption {...props} />
}

function OneOption({ question, stemId, answer, isActive, onAnswer }: AnswerFieldProps) {
  const options = question.options ?? []
  const chosen = chosenIn(answer)[0]
  const choose = (index: number): void => onAnswer({ kind: 'chosen', options: [index] })
  useDigits(isActive, (digit) => {
    if (digit >= 1 && digit <= options.length) choose(digit - 1)
  })
  return (
    <RadioGroup
      className={styles.list ?? ''}
      aria-labelledby={stemId}
      value={chosen === undefined ? null : String(chosen)}
      onChange={(value) => choose(Number(value))}
    >
      {options.map((option, index) => (
        <Radio key={option} value={String(index)} className={styles.choice ?? ''}>
          <OptionWords question={question} index={index} />
        </Radio>
      ))}
    </RadioGroup>
  )
}

function SeveralOptions({ question, stemId, answer, isActive, onAnswer }: AnswerFieldProps) {
  const options = question.options ?? []
  const chosen = chosenIn(answer)
  const set = (indexes: readonly number[]): void =>
    onAnswer({ kind: 'chosen', options: indexes.toSorted((a, b) => a - b) })
  useDigits(isActive, (digit) => {
    const index = digit - 1
    if (index < 0 || index >= options.length) return
    set(chosen.includes(index) ? chosen.filter((other) => other !== index) : [...chosen, index])
  })
  return (
    <CheckboxGroup
      className={styles.list ?? ''}
      aria-labelledby={stemId}
      value={chosen.map(String)}
      onChange={(values) => set(values.map(Number))}
    >
      {options.map((option, index) => (
        <Checkbox key={option} value={String(index)} className={styles.choice ?? ''}>
          <OptionWords question={question} index={index} />
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}

function OptionWords({ question, index }: { readonly question: Question; readonly index: number }) {
  return (
    <>
      <span className={styles.number} aria-hidden="true">
        {index + 1}
      </span>
      <span className={styles.words} lang={question.lang}>
        <Readable lang={question.lang}>{question.options?.[index] ?? ''}</Readable>
      </span>
    </>
  )
}

/** Not controlled by React, as in `TypedInput`: what an input method composes is an answer once it is composed. */
function TextField({ question, stemId, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('practice')
  const take = (text: string): void => onAnswer({ kind: 'typed', text })
  return (
    <div className={inputs.typed}>
      <label className={inputs.label} htmlFor={`${stemId}-answer`}>
        {t(`answerField.${question.format === 'cloze' ? 'cloze' : 'typed'}`)}
      </label>
      <input
        id={`${stemId}-answer`}
        className={inputs.field}
        type="text"
        lang={question.lang}
        aria-describedby={stemId}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        defaultValue={answer?.kind === 'typed' ? answer.text : ''}
        onChange={({ target, nativeEvent }) => {
          if (!(nativeEvent as InputEvent).isComposing) take(target.value)
        }}
        onCompositionEnd={({ currentTarget }) => take(currentTarget.value)}
      />
    </div>
  )
}

function chosenIn(answer: Answer | null): readonly number[] {
  return answer?.kind === 'chosen' ? answer.options : []
}
