import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Phrases } from '#ui'
import styles from './Screen.module.css'
import { useReady } from './useReady.ts'
import { useTitle } from './useTitle.ts'

interface ScreenProps {
  readonly title: string
  /** Whether the title is shown as a heading; a screen whose first heading says more hides it. */
  readonly isTitleHidden?: boolean
  /** One column for reading, in the middle. */
  readonly isNarrow?: boolean
  readonly children: ReactNode
}

let hasShownScreen = false

/** One screen: it names the window, and takes the focus when the learner comes to it from another. */
export function Screen({ title, isTitleHidden = false, isNarrow = false, children }: ScreenProps) {
  useReady()
  useTitle(title)
  const main = useRef<HTMLElement>(null)
  // Before anything can be pressed: a focus that comes later would be taken from where the learner has put it.
  useLayoutEffect(() => {
    if (hasShownScreen && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true })
    hasShownScreen = true
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <main
      ref={main}
      className={styles.screen}
      data-narrow={isNarrow ? '' : undefined}
      tabIndex={-1}
      aria-label={isTitleHidden ? title : undefined}
    >
      {!isTitleHidden && (
        <h1 className={styles.title}>
          <Phrases>{title}</Phrases>
        </h1>
      )}
      {children}
    </main>
  )
}
