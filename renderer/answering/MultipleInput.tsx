import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui'
import type { AnswerInputProps } from './AnswerInput.tsx'
import inputs from './inputs.module.css'
import styles from './OptionList.module.css'
import { Readable } from './Readable.tsx'
import { useDigits } from './useDigits.ts'
import { useSubmitKey } from './useSubmitKey.ts'

/** As many of the options as the stem says: numbers switch them, Enter answers. */
export function MultipleInput({ question, isActive, onAnswer }: AnswerInputProps) {
  const { t } = useTranslation('practice')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const options = question.options ?? []
  const isComplete = chosen.length === (question.right?.length ?? 0)
  const flip = (index: number): void =>
    setChosen((before) =>
      before.includes(index) ? before.filter((i) => i !== index) : [...before, index].sort(),
    )
  useDigits(isActive, (digit) => {
    if (digit >= 1 && digit <= options.length) flip(digit - 1)
  })
  const submit = (): void => {
    if (isComplete) onAnswer({ kind: 'chosen', options: chosen })
  }
  useSubmitKey(isActive && isComplete, submit)
  return (
    <div className={inputs.form}>
      <ol className={styles.list} aria-label={t('options')}>
        {options.map((option, index) => (
          <li key={option}>
            <ToggleButton
              className={styles.choice ?? ''}
              aria-keyshortcuts={String(index + 1)}
              isSelected={chosen.includes(index)}
              onChange={() => flip(index)}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.words} lang={question.lang}>
                <Readable lang={question.lang}>{option}</Readable>
              </span>
            </ToggleButton>
          </li>
        ))}
      </ol>
      <Button look="primary" isDisabled={!isComplete} onPress={submit} keyName="Enter">
        {t('submit')}
      </Button>
    </div>
  )
}
