import { Fragment } from 'react'
import { Kbd } from './Kbd.tsx'
import styles from './Keys.module.css'

/** Keys that do the same, or from one to another with – between them: as pictures, and for screen readers as words. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <>
      {keys.map((key) => (
        <Fragment key={key}>{key === '–' ? key : <Kbd>{key}</Kbd>} </Fragment>
      ))}
      <span className={styles.spoken}>{keys.join(' ')}</span>
    </>
  )
}
