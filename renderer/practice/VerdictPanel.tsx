import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { ContrastPair, Explanation } from '#answering'
import { type CommandIn, knowledgeOf, useKasane } from '#app'
import { contrastOf, type Grade } from '#questions'
import { recentReviews } from '#storage'
import { Sheet } from '#ui'
import { GradeStrip } from './GradeStrip.tsx'
import { LeechAdvice } from './LeechAdvice.tsx'
import { NextTime } from './NextTime.tsx'
import type { Judged } from './session.ts'
import type { Own } from './useOwn.ts'
import styles from './VerdictPanel.module.css'
import { WhyNow } from './WhyNow.tsx'

interface VerdictPanelProps {
  readonly judged: Judged
  /** Whether the card is put aside, so that nothing of it comes again in the session. */
  readonly isPutAside: boolean
  readonly own: Own
  readonly isWhyOpen: boolean
  /** Whether the answer moves the due day. */
  readonly isScheduling: boolean
  readonly keyOf: (command: CommandIn<'session'>) => string | undefined
  readonly run: (command: CommandIn<'session'>) => void
  readonly onGrade: (grade: Grade) => void
  readonly onKeep: () => void
}

/** The sheet that slides from under an answered question: what to tell apart, why it is so, and what it counts. */
export function VerdictPanel(props: VerdictPanelProps) {
  const { judged, isPutAside, own, isWhyOpen, isScheduling, keyOf, run, onGrade, onKeep } = props
  const { t } = useTranslation('practice')
  const { db, shelf } = useKasane()
  const { shown, answer, isToGrade } = judged
  const [last] = useLiveQuery(() => recentReviews(db, 1), [db]) ?? []
  /** This answer's line in the log, once it stands there. */
  const line = last?.card === shown.card && last.at === judged.at ? last : undefined
  const knowledge = knowledgeOf(shelf, shown.card)
  const contrast = knowledge && contrastOf(knowledge, shown, answer)
  return (
    <Sheet as="div" className={styles.panel}>
      {judged.isLeech && <LeechAdvice isPutAside={isPutAside} onKeep={onKeep} />}
      {contrast && (
        <section className={styles.contrast} aria-labelledby="contrast">
          <h2 id="contrast">{t('contrast.title')}</h2>
          <ContrastPair contrast={contrast} lang={shown.lang} />
        </section>
      )}
      <Explanation question={shown} ownNote={own.note} />
      <GradeStrip judged={judged} line={line} onGrade={onGrade} />
      {!isToGrade && <WhyNow asked={judged.asked} isScheduling={isScheduling} />}
      {isScheduling && !isToGrade && (
        <NextTime
          judged={judged}
          line={line}
          isPutAside={isPutAside}
          isOpen={isWhyOpen}
          keyName={keyOf('why')}
          onToggle={() => run('why')}
        />
      )}
    </Sheet>
  )
}
