import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui'
import type { Judged } from './session.ts'
import { Verdict } from './Verdict.tsx'
import styles from './VerdictBar.module.css'

interface VerdictBarProps {
  readonly judged: Judged | null
  readonly isLast: boolean
  /** Whether the next question waits for this answer to be saved. */
  readonly isWaiting: boolean
  /** How a command's letter is pressed. */
  readonly letter: (key: string) => string
  readonly onGuessed: () => void
  readonly onNext: () => void
  readonly onUndo: () => void
  readonly onReport: () => void
}

/** Right or not, and the way on: always in sight, however long the question is. Without an answer it is empty and waits to be read out. */
export function VerdictBar({
  judged,
  isLast,
  isWaiting,
  letter,
  onGuessed,
  onNext,
  onUndo,
  onReport,
}: VerdictBarProps) {
  const { t } = useTranslation('practice')
  const verdict = judged?.marking.verdict
  const isRight = verdict === 'right' || verdict === 'typo'
  return (
    <footer className={styles.bar} data-shown={judged ? '' : undefined}>
      <div className={styles.inner}>
        <div role="status" className={styles.verdict}>
          {judged && <Verdict judged={judged} />}
        </div>
        {judged && (
          <div className={styles.actions}>
            {isWaiting && <span className={styles.waiting}>{t('saving')}</span>}
            {isRight && (
              <Button look="quiet" aria-pressed={judged.isGuessed} onPress={onGuessed} keyName={letter('G')}>
                {t('guessed')}
              </Button>
            )}
            <Button look="quiet" onPress={onReport} keyName={letter('R')}>
              {t('report.short')}
            </Button>
            <Button
              look="quiet"
              onPress={onUndo}
              icon={<Undo2 size="1.1em" aria-hidden="true" />}
              keyName={letter('Z')}
            >
              {t('undoTitle')}
            </Button>
            <Button look="primary" autoFocus onPress={onNext} keyName="Enter">
              {t(isLast ? 'finish' : 'next')}
            </Button>
          </div>
        )}
      </div>
    </footer>
  )
}
