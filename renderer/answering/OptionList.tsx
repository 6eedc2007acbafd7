import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#questions'
import styles from './OptionList.module.css'
import { Readable } from './Readable.tsx'

interface OptionListProps {
  readonly question: Question
  readonly chosen: readonly number[]
}

/** The options after the answer: which was right, which was chosen, and what each really is. */
export function OptionList({ question, chosen }: OptionListProps) {
  const { t } = useTranslation('practice')
  const right = question.right ?? []
  return (
    <ol className={styles.list} aria-label={t('options')}>
      {(question.options ?? []).map((option, index) => {
        const isRight = right.includes(index)
        const isChosen = chosen.includes(index)
        const mark = isRight ? (isChosen ? 'chosenRight' : 'right') : isChosen ? 'chosenWrong' : null
        const note = question.optionNotes?.[index]
        // "True" and "false" have one line for both, which stands beside the right one.
        const isSaid = !isRight && note === question.optionNotes?.[right[0] ?? -1]
        return (
          <li key={option} className={styles.judged} data-mark={mark ?? 'none'}>
            <span className={styles.number} aria-hidden="true">
              {isRight ? <Check size="1.1em" /> : isChosen ? <X size="1.1em" /> : index + 1}
            </span>
            <span className={styles.words}>
              <span className={styles.option}>
                <span lang={question.lang}>
                  <Readable lang={question.lang}>{option}</Readable>
                </span>
                {mark && <span className={styles.mark}>{t(`mark.${mark}`)}</span>}
              </span>
              {note && !isSaid && (
                <span className={styles.note} lang={question.lang}>
                  <Readable lang={question.lang}>{note}</Readable>
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
