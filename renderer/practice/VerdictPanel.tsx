import { useTranslation } from 'react-i18next'
import { Explanation } from '#answering'
import type { Grade } from '#questions'
import { Button, Notice, Sheet } from '#ui'
import { GradeStrip } from './GradeStrip.tsx'
import type { Judged, Saving } from './session.ts'
import styles from './VerdictPanel.module.css'

interface VerdictPanelProps {
  readonly judged: Judged
  readonly saving: Saving
  readonly isActive: boolean
  readonly onGrade: (grade: Grade) => void
  readonly onSaveAgain: () => void
}

/** The sheet that slides from under an answered question: why it is so, and what it counts. */
export function VerdictPanel({ judged, saving, isActive, onGrade, onSaveAgain }: VerdictPanelProps) {
  const { t } = useTranslation(['practice', 'problems'])
  return (
    <Sheet as="div" className={styles.panel}>
      <Explanation question={judged.shown} />
      <GradeStrip judged={judged} isActive={isActive} onGrade={onGrade} />
      {typeof saving === 'object' && (
        <Notice tone="wrong" isUrgent action={<Button onPress={onSaveAgain}>{t('saveAgain')}</Button>}>
          <p>{t('notSaved')}</p>
          <p>{t(`problems:${saving.problem}`)}</p>
        </Notice>
      )}
    </Sheet>
  )
}
