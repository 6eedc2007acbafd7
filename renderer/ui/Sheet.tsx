import type { ReactNode, Ref } from 'react'
import styles from './Sheet.module.css'

interface SheetProps {
  readonly children: ReactNode
  /** How many sheets show beneath this one. */
  readonly layers?: 0 | 1 | 2 | 3 | 4
  readonly as?: 'section' | 'article' | 'div'
  readonly labelledBy?: string
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLElement>
  readonly [data: `data-${string}`]: string
}

/** A sheet of paper, alone or on top of others. */
export function Sheet(props: SheetProps) {
  const { children, layers = 0, as: Tag = 'section', labelledBy, className, ref, ...data } = props
  return (
    <Tag
      {...data}
      ref={ref as Ref<HTMLDivElement>}
      className={[styles.sheet, className].filter(Boolean).join(' ')}
      data-layers={layers}
      aria-labelledby={labelledBy}
    >
      {children}
    </Tag>
  )
}
