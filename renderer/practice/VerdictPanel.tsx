import { useTranslation } from 'react-i18next'
import { ContrastPair, Explanation } from '#answering'
import { knowledgeOf, useKasane } from '#app'
import { contrastOf, type Grade } from '#questions'
import { Sheet } from '#ui'
import { GradeStrip } from './GradeStrip.tsx'
import type { Judged } from './session.ts'
import styles from './VerdictPanel.module.css'

interface VerdictPanelProps {
  readonly judged: Judged
  readonly isActive: boolean
  readonly onGrade: (grade: Grade) => void
}

/** The sheet that slides from under an answered question: what to tell apart, why it is so, and what it counts. */
export function VerdictPanel({ judged, isActive, onGrade }: VerdictPanelProps) {
  const { t } = useTranslation('practice')
  const { shelf } = useKasane()
  const { shown, answer } = judged
  const knowledge = knowledgeOf(shelf, shown.card)
  const contrast = knowledge && contrastOf(knowledge, shown, answer)
  return (
    <Sheet as="div" className={styles.panel}>
      {contrast && (
        <section className={styles.contrast} aria-labelledby="contrast">
          <h2 id="contrast">{t('contrast.title')}</h2>
          <ContrastPair contrast={contrast} lang={shown.lang} />
        </section>
      )}
      <Explanation question={shown} />
      <GradeStrip judged={judged} isActive={isActive} onGrade={onGrade} />
    </Sheet>
  )
}
