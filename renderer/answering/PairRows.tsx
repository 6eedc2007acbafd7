import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#questions'
import { Segmented } from '#ui'
import styles from './inputs.module.css'
import { Readable } from './Readable.tsx'
import { useDigits } from './useDigits.ts'

interface PairRowsProps {
  readonly question: Question
  /** For each row the number of the option that was chosen; null where none was. */
  readonly chosen: readonly (number | null)[]
  readonly isActive: boolean
  readonly onChoose: (chosen: readonly (number | null)[]) => void
  /** A key has filled the last row. */
  readonly onEnd?: () => void
}

/**
 * Something on the right for each thing on the left. A number goes to the row that has the focus, or else to the first
 * open one, and the focus goes on to the next. In a matching each number is used once.
 */
export function PairRows({ question, chosen, isActive, onChoose, onEnd }: PairRowsProps) {
  const { t } = useTranslation('practice')
  const options = question.options ?? []
  const pairs = question.pairs ?? []
  const rows = useRef<(HTMLLIElement | null)[]>([])
  const choose = (row: number, option: number): void => {
    const isFreed = (old: number | null): boolean => question.format === 'matching' && old === option
    onChoose(
      pairs.map((_, index) => {
        const old = chosen[index] ?? null
        return index === row ? option : isFreed(old) ? null : old
      }),
    )
  }
  useDigits(isActive, (digit) => {
    if (digit < 1 || digit > options.length) return
    const focused = rows.current.findIndex((row) => row?.contains(document.activeElement))
    const row = focused >= 0 ? focused : pairs.findIndex((_, index) => (chosen[index] ?? null) === null)
    if (row < 0) return
    choose(row, digit - 1)
    const next = rows.current[row + 1]?.querySelector<HTMLElement>('input[type="radio"]')
    if (focused >= 0 && next) next.focus()
    else if (focused >= 0) onEnd?.()
  })
  return (
    <>
      <ol className={styles.legend} aria-label={t('options')}>
        {options.map((option, index) => (
          <li key={option}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span lang={question.lang}>
              <Readable lang={question.lang}>{option}</Readable>
            </span>
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
                label={<Readable lang={question.lang}>{left}</Readable>}
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
    </>
  )
}
