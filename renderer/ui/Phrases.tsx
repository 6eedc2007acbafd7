import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { useLocale } from 'react-aria-components'
import styles from './Phrases.module.css'

type PhraseBreaks = typeof import('./phraseBreaks.ts')['phraseBreaks']

/** A newer engine finds phrases by itself (`auto-phrase`, asked for in base.css), and nothing is fetched. */
const isNative = (): boolean => CSS.supports('word-break', 'auto-phrase')

/** Fetched with the first Japanese text. */
let breaksOf: PhraseBreaks | null = null

function usePhraseBreaks(isJapanese: boolean): PhraseBreaks | null {
  const [, setBreaksOf] = useState(() => breaksOf)
  const isWanted = isJapanese && !isNative()
  useEffect(() => {
    if (!isWanted || breaksOf) return
    import('./phraseBreaks.ts').then(
      ({ phraseBreaks }) => {
        breaksOf = phraseBreaks
        setBreaksOf(() => phraseBreaks)
      },
      (error: unknown) =>
        setBreaksOf(() => {
          throw error
        }),
    )
  }, [isWanted])
  return isWanted ? breaksOf : null
}

/** A part of a text; one that is drawn in its own way is never broken inside. */
export interface PhrasePiece {
  readonly text: string
  readonly drawn?: ReactNode
}

/** A text, or sentences that follow each other; what is blank between them does not count. */
export type Words = string | readonly string[]

interface PhrasesProps {
  /** The interface's language unless said. */
  readonly lang?: string
  readonly children: Words
  /** The same text in pieces, where some are not drawn as plain text. */
  readonly pieces?: readonly PhrasePiece[]
}

/**
 * A text whose lines break between phrases where it is Japanese. The places are marked by `<wbr>`: it is not copied, and it
 * is hidden from screen readers, to which Chromium would give it as a space.
 */
export function Phrases({ lang, children, pieces }: PhrasesProps) {
  const { locale } = useLocale()
  const isJapanese = (lang ?? locale).startsWith('ja')
  const text = typeof children === 'string' ? children : inRow(children, isJapanese)
  const breaks = usePhraseBreaks(isJapanese)?.(text) ?? []
  let end = 0
  const parts = (pieces ?? [{ text }]).flatMap(({ text, drawn }) => {
    const start = end
    end += text.length
    const isWhole = drawn !== undefined
    const cuts = breaks.filter((place) => place >= start && (isWhole ? place === start : place < end))
    const first = isWhole || cuts[0] === start ? [] : [start]
    const begins = isWhole ? [start] : [...first, ...cuts]
    return begins.map((begin, i) => (
      <Fragment key={begin}>
        {cuts.includes(begin) && (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a place to break cannot be focused
          <wbr aria-hidden="true" />
        )}
        {drawn ?? text.slice(begin - start, (begins[i + 1] ?? end) - start)}
      </Fragment>
    ))
  })
  return breaks.length > 0 ? <span className={styles.phrases}>{parts}</span> : parts
}

/** Japanese has no space between two sentences. */
function inRow(sentences: readonly string[], isJapanese: boolean): string {
  return sentences.filter((sentence) => sentence.trim() !== '').join(isJapanese ? '' : ' ')
}
