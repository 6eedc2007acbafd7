import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Notice.module.css'
import { Phrases, type Words } from './Phrases.tsx'

interface NoticeProps {
  readonly tone: 'info' | 'caution' | 'wrong'
  readonly children: ReactNode
  /** Said at once by a screen reader when it appears. */
  readonly isUrgent?: boolean
  readonly action?: ReactNode
}

const ICONS = { info: Info, caution: TriangleAlert, wrong: CircleAlert }

export function Notice({ tone, children, isUrgent = false, action }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className={styles.notice} data-tone={tone} role={isUrgent ? 'alert' : undefined}>
      <Icon className={styles.icon} size="1.25em" aria-hidden="true" />
      <div className={styles.words}>{isWords(children) ? <Phrases>{children}</Phrases> : children}</div>
      {action}
    </div>
  )
}

function isWords(children: ReactNode): children is Words {
  const all = Array.isArray(children) ? children : [children]
  return all.every((child) => typeof child === 'string')
}
