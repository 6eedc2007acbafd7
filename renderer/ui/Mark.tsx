import styles from './Mark.module.css'

/** The sign of Kasane: three sheets, one laid on another. Decoration; the name stands beside it. */
export function Mark({ size = '2rem' }: { readonly size?: string }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.ura} x="11" y="11" width="18" height="18" rx="2" />
      <rect className={styles.between} x="7" y="7" width="18" height="18" rx="2" />
      <rect className={styles.top} x="3" y="3" width="18" height="18" rx="2" />
    </svg>
  )
}
