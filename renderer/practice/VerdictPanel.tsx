import { Explanation } from '#answering'
import type { Grade } from '#questions'
import { Sheet } from '#ui'
import { GradeStrip } from './GradeStrip.tsx'
import type { Judged } from './session.ts'
import styles from './VerdictPanel.module.css'

interface VerdictPanelProps {
  readonly judged: Judged
  readonly isActive: boolean
  readonly onGrade: (grade: Grade) => void
}

/** The sheet that slides from under an answered question: why it is so, and what it counts. */
export function VerdictPanel({ judged, isActive, onGrade }: VerdictPanelProps) {
  return (
    <Sheet as="div" className={styles.panel}>
      <Explanation question={judged.shown} />
      <GradeStrip judged={judged} isActive={isActive} onGrade={onGrade} />
    </Sheet>
  )
}
