import styles from './Slips.module.css'

export type SlipState = 'right' | 'wrong' | 'now' | 'ahead'

interface SlipsProps {
  /** What the row shows, in words ("3 of 10"). */
  readonly label: string
  readonly done: number
  readonly total: number
  readonly slips: readonly SlipState[]
}

/** Progress as a row of paper slips: a wrong one is notched, so that colour does not carry the meaning alone. */
export function Slips({ label, done, total, slips }: SlipsProps) {
  return (
    <div
      className={styles.slips}
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuetext={label}
    >
      {slips.map((state, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a slip is its place in the row
        <span key={index} data-state={state} className={styles.slip} />
      ))}
    </div>
  )
}
