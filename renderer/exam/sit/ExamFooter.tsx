import { ChevronLeft, ChevronRight, ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandIn } from '#app'
import type { MockExam } from '#exam'
import { Button } from '#ui'
import styles from './ExamSitting.module.css'

interface ExamFooterProps {
  readonly page: MockExam['page']
  readonly count: number
  /** How a command's letter is pressed; undefined where it has none. */
  readonly keyOf: (command: CommandIn<'exam'>) => string | undefined
  readonly onStep: (by: 1 | -1) => void
  readonly onReview: () => void
  readonly onHandIn: () => void
}

/** The ways from one page to another. */
export function ExamFooter({ page, count, keyOf, onStep, onReview, onHandIn }: ExamFooterProps) {
  const { t } = useTranslation('exam')
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <Button
          isDisabled={page === 0}
          onPress={() => onStep(-1)}
          aria-keyshortcuts="PageUp"
          icon={<ChevronLeft size="1.25em" aria-hidden="true" />}
        >
          {t('previous')}
        </Button>
        {page === 'review' ? (
          <Button look="primary" onPress={onHandIn}>
            {t('handIn')}
          </Button>
        ) : (
          <>
            <Button
              look="quiet"
              onPress={onReview}
              keyName={keyOf('review')}
              icon={<ListChecks size="1.25em" aria-hidden="true" />}
            >
              {t('review')}
            </Button>
            <Button look="primary" onPress={() => onStep(1)} aria-keyshortcuts="PageDown" keyName="Enter">
              {t(page === count - 1 ? 'toReview' : 'next')}
              <ChevronRight size="1.25em" aria-hidden="true" />
            </Button>
          </>
        )}
      </div>
    </footer>
  )
}
