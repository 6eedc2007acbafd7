import styles from './Kbd.module.css'

/** The picture of a key. Hidden from screen readers: whoever shows it also says it (aria-keyshortcuts, the help). */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <span className={styles.kbd} aria-hidden="true">
      {children}
    </span>
  )
}
