import { useTranslation } from 'react-i18next'
import { ContrastPair, Explanation } from '#answering'
import { type Command, knowledgeOf, useKasane } from '#app'
import { contrastOf, type Grade } from '#questions'
import { Sheet } from '#ui'
import { GradeStrip } from './GradeStrip.tsx'
import { LeechAdvice } from './LeechAdvice.tsx'
import type { Judged } from './session.ts'
import type { Own } from './useOwn.ts'
import styles from './VerdictPanel.module.css'

interface VerdictPanelProps {
  readonly judged: Judged
  /** Whether the card is put aside, so that nothing of it comes again in the session. */
  readonly isPutAside: boolean
  readonly own: Own
  readonly isActive: boolean
  readonly isWhyOpen: boolean
  readonly keyOf: (command: Command) => string | undefined
  readonly run: (command: Command) => void
  readonly onGrade: (grade: Grade) => void
  readonly onKeep: () => void
}

/** The sheet that slides from under an answered question: what to tell apart, why it is so, and what it counts. */
export function VerdictPanel(props: VerdictPanelProps) {
  const { judged, isPutAside, own, isActive, onGrade, onKeep } = props
  const { t } = useTranslation('practice')
  const { shelf } = useKasane()
  const { shown, answer } = judged
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
      <GradeStrip judged={judged} isActive={isActive} onGrade={onGrade} />
    </Sheet>
  )
}
