import type { ReactNode, Ref } from 'react'
import styles from './Sheet.module.css'

interface SheetProps {
  readonly children: ReactNode
  /** How many sheets show beneath this one, 0 to 4. */
  readonly layers?: 0 | 1 | 2 | 3 | 4
  readonly as?: 'section' | 'article' | 'div'
  readonly labelledBy?: string | undefined
  readonly lang?: string | undefined
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLElement>
}

/** A sheet of paper, alone or on top of others. */
export function Sheet({
  children,
  layers = 0,
  as: Tag = 'section',
  labelledBy,
  lang,
  className,
  ref,
}: SheetProps) {
  return (
    <Tag
      ref={ref as Ref<HTMLDivElement>}
      className={[styles.sheet, className].filter(Boolean).join(' ')}
      data-layers={layers}
      aria-labelledby={labelledBy}
      lang={lang}
    >
      {children}
    </Tag>
  )
}
