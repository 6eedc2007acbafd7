import { Fragment } from 'react'
import { BLANK, type Question } from '#questions'
import { Readable } from './Readable.tsx'
import styles from './Stem.module.css'

interface StemProps {
  readonly question: Question
  /** What now stands in a cloze's gap; nothing before it is answered. */
  readonly filling?: string | undefined
  readonly gapName: string
}

/** The stem, with the gap of a cloze drawn and words between ** emphasised. */
export function Stem({ question, filling, gapName }: StemProps) {
  const parts = question.stem.split(BLANK[question.lang])
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one stem never move
    <span key={index}>
      {index > 0 &&
        (filling ? (
          <ins className={styles.filling}>
            <Readable lang={question.lang}>{filling}</Readable>
          </ins>
        ) : (
          <span className={styles.gap} role="img" aria-label={gapName} />
        ))}
      {part.split('**').map((run, place) => {
        const Run = place % 2 === 1 ? 'em' : Fragment
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one stem never move
          <Run key={place}>
            <Readable lang={question.lang}>{run}</Readable>
          </Run>
        )
      })}
    </span>
  ))
}
