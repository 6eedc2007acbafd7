import styles from './Loading.module.css'

/** Shows only after a moment: what is quick needs no word. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className={styles.loading} role="status">
      <span className={styles.sheets} aria-hidden="true" />
      {label}
    </div>
  )
}
