import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#questions'
import styles from './inputs.module.css'
import { Readable } from './Readable.tsx'

interface PairListProps {
  readonly question: Question
  readonly chosen: readonly (number | null)[]
}

/** The pairs after the answer: what belongs together, and what was chosen instead. */
export function PairList({ question, chosen }: PairListProps) {
  const { t } = useTranslation('practice')
  return (
    <ul className={styles.rows}>
      {(question.pairs ?? []).map(([left, right], row) => {
        const index = chosen[row] ?? null
        const picked = index === null ? undefined : question.options?.[index]
        const isRight = picked === right
        return (
          <li key={left} className={styles.judgedPair} data-right={isRight}>
            <span
              className={styles.verdictIcon}
              role="img"
              aria-label={t(isRight ? 'verdict.right' : 'verdict.wrong')}
            >
              {isRight ? <Check size="1.1em" aria-hidden="true" /> : <X size="1.1em" aria-hidden="true" />}
            </span>
            <span className={styles.left} lang={question.lang}>
              <Readable lang={question.lang}>{left}</Readable>
            </span>
            <span className={styles.rightSide}>
              <span lang={question.lang}>
                <Readable lang={question.lang}>{right}</Readable>
              </span>
              {!isRight && (
                <span className={styles.instead}>
                  {t('yourAnswer')}: {picked ? <s lang={question.lang}>{picked}</s> : t('noneChosen')}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
