import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import type { Effort, Move } from '#scheduling'
import { type Problem, undoLastMove } from '#storage'
import { Button, Notice, Paragraph, Phrases } from '#ui'
import styles from './BacklogNotice.module.css'
import { useDates } from './dates.ts'

const SpreadDialog = lazy(async () => ({ default: (await import('./SpreadDialog.tsx')).SpreadDialog }))

interface BacklogNoticeProps {
  /** How many cards wait that are too much for a day; 0 where they are not. */
  readonly backlog: number
  /** The backlog that was spread, as long as that can be taken back. */
  readonly move: Move | null
  readonly effort: Effort
}

/** Offers to spread a backlog, and to take that back. */
export function BacklogNotice({ backlog, move, effort }: BacklogNoticeProps) {
  const { t } = useTranslation(['today', 'problems'])
  const { db } = useKasane()
  const dateText = useDates()
  const [isSpreading, setIsSpreading] = useState(false)
  const [said, setSaid] = useState<'undone' | Problem | null>(null)
  const undo = async (): Promise<void> => {
    const outcome = await undoLastMove(db)
    setSaid(outcome.ok ? 'undone' : outcome.problem)
  }
  return (
    <div className={styles.backlog}>
      {said !== null && said !== 'undone' && (
        <Notice tone="wrong" isUrgent>
          {t('backlog.undoFailed')} {t(`problems:${said}`)}
        </Notice>
      )}
      <p role="status" className={styles.said}>
        {said === 'undone' && !move ? t('backlog.undone') : ''}
      </p>
      {move && (
        <Notice tone="info" action={<Button onPress={undo}>{t('backlog.undo')}</Button>}>
          {t('backlog.done', { count: move.cards.length, date: dateText(lastDayOf(move), 'long') })}
        </Notice>
      )}
      {backlog > 0 && (
        <Notice
          tone="info"
          action={<Button onPress={() => setIsSpreading(true)}>{t('backlog.open')}</Button>}
        >
          <h2 className={styles.title}>
            <Phrases>{t('backlog.title', { count: backlog })}</Phrases>
          </h2>
          <Paragraph>{t('backlog.body')}</Paragraph>
        </Notice>
      )}
      <Suspense fallback={null}>
        {isSpreading && <SpreadDialog effort={effort} onClose={() => setIsSpreading(false)} />}
      </Suspense>
    </div>
  )
}

function lastDayOf({ cards }: Move): number {
  return cards.reduce((last, { to }) => Math.max(last, to), 0)
}
