import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AnswerInputProps } from './AnswerInput.tsx'
import styles from './OptionList.module.css'
import { Readable } from './Readable.tsx'
import { useDigits } from './useDigits.ts'

/** One of the options: pressing it, or its number, is the answer. */
export function ChoiceInput({ question, isActive, onAnswer }: AnswerInputProps) {
  const { t } = useTranslation('practice')
  const options = question.options ?? []
  const choose = (index: number): void => onAnswer({ kind: 'chosen', options: [index] })
  useDigits(isActive, (digit) => {
    if (digit >= 1 && digit <= options.length) choose(digit - 1)
  })
  return (
    <ol className={styles.list} aria-label={t('options')}>
      {options.map((option, index) => (
        <li key={option}>
          <Button
            className={styles.choice ?? ''}
            aria-keyshortcuts={String(index + 1)}
            onPress={() => choose(index)}
          >
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.words} lang={question.lang}>
              <Readable lang={question.lang}>{option}</Readable>
            </span>
          </Button>
        </li>
      ))}
    </ol>
  )
}
