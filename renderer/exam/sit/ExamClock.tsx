import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences, useSetPreferences } from '#app'
import { type MockExam, remainingMs } from '#exam'
import type { Problem } from '#storage'
import { Button } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './ExamBar.module.css'

const TICK_MS = 250
const MS_PER_MINUTE = 60_000

/** Minutes before the end at which it is said how many are left. */
const MARKS = [10, 5, 1]

/**
 * The time that is left. It can be hidden, and then stays so in later exams; at some marks it is said, once and without
 * interrupting.
 */
export function ExamClock({ exam }: { readonly exam: MockExam }) {
  const { t } = useTranslation(['exam', 'problems'])
  const { clock } = useExamWords()
  const [left, setLeft] = useState(() => remainingMs(exam, Date.now()))
  const isHidden = !usePreferences().examClock
  const setPreferences = useSetPreferences()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [said, setSaid] = useState<number | null>(null)
  const before = useRef(left)
  useEffect(() => {
    const look = (): void => {
      const now = remainingMs(exam, Date.now())
      const passed = MARKS.findLast((mark) => isPassed(mark, before.current, now))
      if (passed !== undefined) setSaid(passed)
      before.current = now
      setLeft(now)
    }
    look()
    const timer = setInterval(look, TICK_MS)
    return () => clearInterval(timer)
  }, [exam])
  const toggle = async (): Promise<void> => {
    const outcome = await setPreferences({ examClock: isHidden })
    setProblem(outcome.ok ? null : outcome.problem)
  }
  const shown = clock(left)
  const Icon = isHidden ? Eye : EyeOff
  return (
    <div className={styles.clock}>
      <span className={styles.said} role="status">
        {problem ? t(`problems:${problem}`) : said !== null && t('minutesLeft', { count: said })}
      </span>
      {!isHidden && (
        <span
          className={styles.time}
          role="timer"
          aria-label={t('timeLeft', { time: shown })}
          data-short={left <= MS_PER_MINUTE ? '' : undefined}
        >
          {shown}
        </span>
      )}
      <Button
        look="quiet"
        aria-label={t(isHidden ? 'showTime' : 'hideTime')}
        onPress={toggle}
        icon={<Icon size="1.25em" aria-hidden="true" />}
      />
    </div>
  )
}

function isPassed(mark: number, before: number, now: number): boolean {
  return before > mark * MS_PER_MINUTE && now <= mark * MS_PER_MINUTE
}
