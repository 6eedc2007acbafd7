import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Segmented } from '#ui'
import type { AnswerInputProps } from './AnswerInput.tsx'
import styles from './inputs.module.css'
import { useDigits } from './useDigits.ts'
import { useSubmitKey } from './useSubmitKey.ts'

/**
 * Something on the right for each thing on the left. A number goes to the row that has the focus, or else to the first
 * open one, and the focus goes on to the next: five pairs are five keys and Enter. In a matching each number is used once.
 */
export function PairedInput({ question, isActive, onAnswer }: AnswerInputProps) {
  const { t } = useTranslation('practice')
  const options = question.options ?? []
  const pairs = question.pairs ?? []
  const rows = useRef<(HTMLLIElement | null)[]>([])
  const [chosen, setChosen] = useState<readonly (number | null)[]>(() => pairs.map(() => null))
  const isComplete = chosen.every((option) => option !== null)
  const choose = (row: number, option: number): void =>
    setChosen((before) =>
      before.map((old, index) =>
        index === row ? option : question.format === 'matching' && old === option ? null : old,
      ),
    )
  useDigits(isActive, (digit) => {
    if (digit < 1 || digit > options.length) return
    const focused = rows.current.findIndex((row) => row?.contains(document.activeElement))
    const row = focused >= 0 ? focused : chosen.indexOf(null)
    if (row < 0) return
    choose(row, digit - 1)
    const next = rows.current[row + 1]?.querySelector<HTMLElement>('input[type="radio"]')
    if (focused >= 0 && next) next.focus()
    else if (focused >= 0) document.getElementById('paired-submit')?.focus()
  })
  const submit = (): void => {
    if (isComplete) onAnswer({ kind: 'paired', options: chosen })
  }
  useSubmitKey(isActive && isComplete, submit)
  return (
    <div className={styles.paired}>
      <ol className={styles.legend} aria-label={t('options')}>
        {options.map((option, index) => (
          <li key={option}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span lang={question.lang}>{option}</span>
          </li>
        ))}
      </ol>
      <ul className={styles.rows} lang={question.lang}>
        {pairs.map(([left], row) => {
          const option = chosen[row] ?? null
          return (
            <li
              key={left}
              className={styles.pair}
              ref={(element) => {
                rows.current[row] = element
              }}
            >
              <Segmented
                label={left}
                isInline
                value={option === null ? null : String(option)}
                onChange={(value) => choose(row, Number(value))}
                options={options.map((text, index) => ({
                  value: String(index),
                  label: index + 1,
                  spoken: t('optionName', { number: index + 1, option: text }),
                }))}
              />
            </li>
          )
        })}
      </ul>
      <Button id="paired-submit" look="primary" isDisabled={!isComplete} onPress={submit} keyName="Enter">
        {t('submit')}
      </Button>
    </div>
  )
}
