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
  return (
    <span className={styles.stem}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one stem never move
        <Fragment key={index}>
          {index > 0 && !OPENING.test(parts[index - 1] ?? '') && <Break />}
          {index > 0 &&
            (filling ? (
              <ins className={styles.filling}>
                <Readable lang={question.lang}>{filling}</Readable>
              </ins>
            ) : (
              <span className={styles.gap} role="img" aria-label={gapName}>
                {NO_BREAK_SPACE}
              </span>
            ))}
          {part.split('**').map((run, place, runs) => {
            const Run = place % 2 === 1 ? 'em' : Fragment
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one stem never move
              <Fragment key={place}>
                {place % 2 === 1 && !OPENING.test(runs[place - 1] ?? '') && <Break />}
                <Run>
                  <Readable lang={question.lang}>{run}</Readable>
                </Run>
              </Fragment>
            )
          })}
        </Fragment>
      ))}
    </span>
  )
}

/** A sign at the end that stays with what comes after it. */
const OPENING = /[「『（【〈《\p{Ps}\p{Pi}]$/u

/** No line ends after a gap that holds one. */
const NO_BREAK_SPACE = '\u00a0'

/** A line may end before a gap or words that are emphasised, and not after them, where a particle or a comma mostly follows. */
function Break() {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a place to break cannot be focused
  return <wbr aria-hidden="true" />
}
