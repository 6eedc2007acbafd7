import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Agenda, practicePath } from '#app'
import type { GoalRow } from '#storage'
import { Button, Paragraph, Phrases, Sheet } from '#ui'
import styles from './Hero.module.css'

interface ExamDayProps {
  /** The exams of today; at least one. */
  readonly exams: readonly GoalRow[]
  readonly agenda: Agenda
}

/** The day of an exam: nothing is to be done any more, and all the same it can be. */
export function ExamDay({ exams, agenda }: ExamDayProps) {
  const { t } = useTranslation('today')
  const [, navigate] = useLocation()
  return (
    <Sheet layers={1} labelledBy="exam-day" className={styles.hero}>
      <div className={styles.words}>
        <h2 id="exam-day" className={styles.done}>
          <Phrases>
            {t('exam.today', { titles: exams.map(({ title }) => title).join(t('exam.and')) })}
          </Phrases>
        </h2>
        <Paragraph>{t('exam.luck')}</Paragraph>
        {agenda.total > 0 && (
          <div className={styles.begin}>
            <Button look="quiet" onPress={() => navigate(practicePath())}>
              {t('dayOff.study', { count: agenda.total })}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}
