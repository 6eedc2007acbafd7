import type { ReactNode } from 'react'
import styles from './Table.module.css'

interface TableProps {
  /** The id of the element that says what it is. */
  readonly labelledBy: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A table of a sheet. Where it is wider than that it scrolls, by key as well. */
export function Table({ labelledBy, className = '', children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by key
    <section className={styles.scroller} tabIndex={0} aria-labelledby={labelledBy}>
      <table className={`${styles.table} ${className}`}>{children}</table>
    </section>
  )
}
