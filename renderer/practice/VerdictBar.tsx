import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandIn } from '#app'
import { Button, Notice, Paragraph } from '#ui'
import type { Meaning } from './meaning.ts'
import { type Session, upcoming } from './session.ts'
import { canInsist, type Practice } from './usePractice.ts'
import { Verdict } from './Verdict.tsx'
import styles from './VerdictBar.module.css'

interface VerdictBarProps {
  readonly session: Session
  readonly practice: Practice
  /** How a command's letter is pressed; undefined where it has none. */
  readonly keyOf: (command: CommandIn<'session'>) => string | undefined
  readonly run: (meaning: Meaning) => void
}

/**
 * Right or not, whether it is saved, and the way on: always in sight, however long the question is. Before the answer it
 * is empty, so that a screen reader knows the live region when the verdict comes.
 */
export function VerdictBar({ session, practice, keyOf, run }: VerdictBarProps) {
  const { t } = useTranslation(['practice', 'problems'])
  const isJudged = session.phase === 'judged'
  return (
    <footer className={styles.bar} data-shown={isJudged ? '' : undefined}>
      {isJudged && typeof session.saving === 'object' && (
        <div className={styles.notice}>
          <Notice
            tone="wrong"
            isUrgent
            action={<Button onPress={practice.saveAgain}>{t('saveAgain')}</Button>}
          >
            <Paragraph>{t('notSaved')}</Paragraph>
            <Paragraph>{t(`problems:${session.saving.problem}`)}</Paragraph>
          </Notice>
        </div>
      )}
      <div className={styles.inner}>
        <div role="status">{isJudged && <Verdict judged={session.judged} />}</div>
        {isJudged && (
          <div className={styles.actions}>
            {session.wantsNext && session.saving === 'saving' && (
              <span className={styles.waiting}>{t('saving')}</span>
            )}
            {['right', 'typo'].includes(session.judged.marking.verdict) && (
              <Button
                look="quiet"
                aria-pressed={session.judged.isGuessed}
                onPress={() => run('guessed')}
                keyName={keyOf('guessed')}
              >
                {t('guessed')}
              </Button>
            )}
            {canInsist(session.judged) && (
              <Button look="quiet" onPress={() => run('insist')} keyName={keyOf('insist')}>
                {t('insist')}
              </Button>
            )}
            <Button look="quiet" onPress={() => run('note')} keyName={keyOf('note')}>
              {t('ownNote.short')}
            </Button>
            <Button look="quiet" onPress={() => run('report')} keyName={keyOf('report')}>
              {t('report.short')}
            </Button>
            <Button
              look="quiet"
              onPress={() => run('undo')}
              icon={<Undo2 size="1.1em" aria-hidden="true" />}
              keyName={keyOf('undo')}
            >
              {t('undoTitle')}
            </Button>
            <Button look="primary" autoFocus onPress={() => run('next')} keyName="Enter">
              {t(upcoming(session).length === 0 ? 'finish' : 'next')}
            </Button>
          </div>
        )}
      </div>
    </footer>
  )
}
