import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Explanation } from '#answering'
import type { Grade } from '#questions'
import { Button, Notice, Sheet } from '#ui'
import { GradeStrip } from './GradeStrip.tsx'
import type { Judged, Saving } from './session.ts'
import styles from './VerdictPanel.module.css'

interface VerdictPanelProps {
  readonly judged: Judged
  /** How a command's letter is pressed. */
  readonly letter: (key: string) => string
  readonly saving: Saving
  readonly isLast: boolean
  readonly isActive: boolean
  readonly onGrade: (grade: Grade) => void
  readonly onGuessed: () => void
  readonly onNext: () => void
  readonly onUndo: () => void
  readonly onReport: () => void
  readonly onSaveAgain: () => void
}

/** The sheet that slides from under an answered question: why it is so, what it counts, and the way on. */
export function VerdictPanel(props: VerdictPanelProps) {
  const { judged, letter, saving, isLast, isActive } = props
  const { t } = useTranslation(['practice', 'problems'])
  const isRight = judged.marking.verdict === 'right' || judged.marking.verdict === 'typo'
  return (
    <Sheet as="div" className={styles.panel}>
      <Explanation question={judged.shown} />
      <GradeStrip judged={judged} isActive={isActive} onGrade={props.onGrade} />
      {typeof saving === 'object' && (
        <Notice tone="wrong" isUrgent action={<Button onPress={props.onSaveAgain}>{t('saveAgain')}</Button>}>
          <p>{t('notSaved')}</p>
          <p>{t(`problems:${saving.problem}`)}</p>
        </Notice>
      )}
      <footer className={styles.actions}>
        <Button look="primary" autoFocus onPress={props.onNext} keyName="Enter">
          {t(isLast ? 'finish' : 'next')}
        </Button>
        {isRight && (
          <Button aria-pressed={judged.isGuessed} onPress={props.onGuessed} keyName={letter('G')}>
            {t('guessed')}
          </Button>
        )}
        <span className={styles.rest}>
          <Button
            look="quiet"
            onPress={props.onUndo}
            icon={<Undo2 size="1.1em" aria-hidden="true" />}
            keyName={letter('Z')}
          >
            {t('undoTitle')}
          </Button>
          <Button look="quiet" onPress={props.onReport} keyName={letter('R')}>
            {t('report.short')}
          </Button>
        </span>
      </footer>
    </Sheet>
  )
}
