import { type ReactNode, useId } from 'react'
import { Sheet } from '#ui'
import styles from './Group.module.css'

/** Settings that belong together, on a sheet of their own. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <Sheet labelledBy={id} className={styles.group}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.controls}>{children}</div>
    </Sheet>
  )
}
