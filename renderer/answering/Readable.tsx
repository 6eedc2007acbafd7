import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { usePreferences } from '#app'
import type { Lang } from '#questions'
import { type PhrasePiece, Phrases } from '#ui'
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

/**
 * A text of a question: where it is Japanese its lines break between phrases, and it has readings above the kanji where
 * the learner wants it so. A screen reader gets the text alone.
 */
export function Readable({ lang, children }: ReadableProps) {
  const { furigana } = usePreferences()
  const read = useReader(furigana && lang === 'ja')
  const segments: ReturnType<Reader> = read ? read(children) : [{ text: children }]
  const pieces = segments.flatMap(({ text, reading }) =>
    reading === undefined ? unbroken(text) : [{ text, drawn: withRuby(text, reading) }],
  )
  return (
    <Phrases lang={lang} pieces={pieces}>
      {children}
    </Phrases>
  )
}

function withRuby(text: string, reading: string) {
  return (
    <ruby className={styles.ruby}>
      {text}
      <rp>（</rp>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a reading cannot be focused */}
      <rt aria-hidden="true">{reading}</rt>
      <rp>）</rp>
    </ruby>
  )
}

/** A hyphen with no more than two letters on one side, as in Hyper-V: no line ends or begins with so little. */
const SHORT_PART = /(?<![\w-])(\w{1,2}-\w{1,16}|\w{1,16}-\w{1,2})(?![\w-])/

function unbroken(text: string): PhrasePiece[] {
  return text
    .split(SHORT_PART)
    .map((piece, index) =>
      index % 2 === 0
        ? { text: piece }
        : { text: piece, drawn: <span className={styles.whole}>{piece}</span> },
    )
    .filter((piece) => piece.text !== '')
}
