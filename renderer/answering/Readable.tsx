import { type ReactNode, useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { usePreferences } from '#app'
import type { Lang } from '#questions'
import styles from './Readable.module.css'

type Reader = typeof import('#reading')['withReadings']

/** Fetched when a learner first wants readings: most never do. */
let reader: Reader | null = null

function useReader(isWanted: boolean): Reader | null {
  const [, setHasReader] = useState(reader !== null)
  const { showBoundary } = useErrorBoundary()
  useEffect(() => {
    if (!isWanted || reader) return
    import('#reading').then(({ withReadings }) => {
      reader = withReadings
      setHasReader(true)
    }, showBoundary)
  }, [isWanted, showBoundary])
  return isWanted ? reader : null
}

interface ReadableProps {
  readonly lang: Lang
  readonly children: string
}

/** A text of a question: where it is Japanese and the learner wants it so, with readings above the kanji. A screen reader gets the text alone. */
export function Readable({ lang, children }: ReadableProps) {
  const { furigana } = usePreferences()
  const read = useReader(furigana && lang === 'ja')
  if (!read) return unbroken(children)
  return read(children).map(({ text, reading }, index) =>
    reading === undefined ? (
      unbroken(text)
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
      <ruby key={index} className={styles.ruby}>
        {text}
        <rp>（</rp>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a reading cannot be focused */}
        <rt aria-hidden="true">{reading}</rt>
        <rp>）</rp>
      </ruby>
    ),
  )
}

/** A hyphen with no more than two letters on one side, as in Hyper-V: no line ends or begins with so little. */
const SHORT_PART = /(?<![\w-])(\w{1,2}-\w{1,16}|\w{1,16}-\w{1,2})(?![\w-])/

function unbroken(text: string): ReactNode {
  if (!text.includes('-')) return text
  return text.split(SHORT_PART).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
      <span key={index} className={styles.whole}>
        {piece}
      </span>
    ),
  )
}
