import { Phrases } from '#ui'
import styles from './Message.module.css'
import type { Said } from './useDeeds.ts'

/** Says what just happened above the question, in one line, and to a screen reader. */
export function Message({ said }: { readonly said: Said }) {
  const { text, question } = said
  return (
    <p className={styles.message} role="status">
      {text !== '' && <Phrases>{text}</Phrases>}
      {question && (
        <q className={styles.question} lang={question.lang}>
          {question.stem.replaceAll('**', '')}
        </q>
      )}
    </p>
  )
}
