import { Keyboard, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { blanks, type MockExam } from '#exam'
import { Button } from '#ui'
import styles from './ExamBar.module.css'
import { ExamClock } from './ExamClock.tsx'

interface ExamBarProps {
  readonly exam: MockExam
  readonly onLeave: () => void
  readonly onHelp: () => void
  readonly onReview: () => void
}

/** How far the learner is in the exam, what time is left, and the ways out of it. */
export function ExamBar({ exam, onLeave, onHelp, onReview }: ExamBarProps) {
  const { t } = useTranslation(['exam', 'practice'])
  const total = exam.answers.length
  const answered = total - blanks(exam).length
  return (
    <header className={styles.bar}>
      <Button
        look="quiet"
        aria-label={t('leave')}
        onPress={onLeave}
        icon={<X size="1.25em" aria-hidden="true" />}
      />
      <div className={styles.progress}>
        <Button look="quiet" onPress={onReview} aria-label={t('answeredOpen', { answered, total })}>
          <span className={styles.slips} aria-hidden="true">
            {exam.answers.map((answer, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a slip is its place in the row
                key={index}
                className={styles.slip}
                data-answered={answer === null ? undefined : ''}
                data-flagged={exam.flags[index] ? '' : undefined}
                data-now={exam.page === index ? '' : undefined}
              />
            ))}
          </span>
          <span className={styles.count}>{t('answered', { answered, total })}</span>
        </Button>
      </div>
      <ExamClock exam={exam} />
      <Button
        look="quiet"
        aria-label={t('practice:keysButton')}
        onPress={onHelp}
        icon={<Keyboard size="1.25em" aria-hidden="true" />}
      />
    </header>
  )
}
