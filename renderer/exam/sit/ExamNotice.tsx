import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { examPath, examReportPath } from '#app'
import { blanks, remainingMs } from '#exam'
import { Button, Notice } from '#ui'
import { AbandonDialog } from './AbandonDialog.tsx'
import styles from './ExamNotice.module.css'
import { useAbandon } from './useAbandon.ts'
import { useOverdue } from './useOverdue.ts'

const MS_PER_MINUTE = 60_000

/**
 * Above every other screen while an exam runs: the way back to it, and the way to give it up. Where its time ran out with
 * nobody in it, even while the app was closed, it says that it was handed in.
 */
export function ExamNotice() {
  const { t } = useTranslation(['exam', 'problems'])
  const [, navigate] = useLocation()
  const { running, exam, now, over, problem } = useOverdue()
  const { dropped, bringBack, ...abandoning } = useAbandon()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className={styles.notice}>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t('notHandedIn')} {t(`problems:${problem}`)}
        </Notice>
      )}
      {abandoning.problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${abandoning.problem}`)}
        </Notice>
      )}
      <div role="status">
        {!problem && over !== null && (
          <Notice
            tone="info"
            action={<Button onPress={() => navigate(examReportPath(over))}>{t('toReport')}</Button>}
          >
            {t('timeWasOver')}
          </Notice>
        )}
        {dropped && !running && (
          <Notice tone="info" action={<Button onPress={() => void bringBack(dropped)}>{t('undo')}</Button>}>
            {t('abandon.done')}
          </Notice>
        )}
      </div>
      {running && (
        <Notice
          tone="caution"
          action={
            <span className={styles.ways}>
              <Button onPress={() => navigate(examPath(running.paper.id))}>{t('backToExam')}</Button>
              <Button look="quiet" onPress={() => setIsAsking(true)}>
                {t('abandon.open')}
              </Button>
            </span>
          }
        >
          {exam
            ? t('running', { count: Math.ceil(remainingMs(exam, now) / MS_PER_MINUTE) })
            : t('unreadable.running')}
        </Notice>
      )}
      {running && isAsking && (
        <AbandonDialog
          answered={exam ? exam.answers.length - blanks(exam).length : 0}
          onAbandon={() => {
            setIsAsking(false)
            void abandoning.abandon(running.paper.id)
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  )
}
