import { BLANK, type Question } from '#questions'
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
          <ins className={styles.filling}>{filling}</ins>
        ) : (
          <span className={styles.gap} role="img" aria-label={gapName} />
        ))}
      {part.split('**').map((run, place) => (place % 2 === 1 ? <em key={run}>{run}</em> : run))}
    </span>
  ))
}
