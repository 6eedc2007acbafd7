import { useTranslation } from 'react-i18next'
import { knowledgeOf, useKasane } from '#app'
import { formatsOf, type Grade } from '#questions'
import { isRecall, previewIntervals, reviewSettings } from '#scheduling'
import type { Review } from '#storage'
import { Phrases, Segmented } from '#ui'
import styles from './GradeStrip.module.css'
import type { Judged } from './session.ts'

const GRADES = ['0', '1', '2', '3', '4', '5'] as const

interface GradeStripProps {
  readonly judged: Judged
  /** The answer's line in the log; undefined until it stands there. */
  readonly line: Review | undefined
  readonly onGrade: (grade: Grade) => void
}

/** The grade that counts, why it is proposed, and the six to choose from: a digit is enough to change it. */
export function GradeStrip({ judged, line, onGrade }: GradeStripProps) {
  const { t } = useTranslation('practice')
  const { grade, proposed, isToGrade } = judged
  const days = usePreview(line)
  const reason =
    grade === proposed.grade
      ? t('grade.proposed', { grade: proposed.grade, reason: t(`reason.${proposed.reason}`) })
      : t('grade.overridden', { grade, proposed: proposed.grade })
  const isSame = days !== null && days[3] === days[4] && days[4] === days[5]
  return (
    <div className={styles.strip}>
      <Segmented
        label={t('grade.label')}
        value={isToGrade ? null : (String(grade) as (typeof GRADES)[number])}
        onChange={(value) => onGrade(Number(value) as Grade)}
        options={GRADES.map((value) => {
          const inDays = days && t('preview.days', { count: days[Number(value) as Grade] })
          return {
            value,
            label: (
              <span className={styles.choice}>
                {value}
                <small className={styles.days}>{inDays}</small>
              </span>
            ),
            spoken: `${value}: ${t(`grade.name.${value}`)}${inDays ? `, ${inDays}` : ''}`,
          }
        })}
      />
      <p className={styles.reason}>
        {isToGrade ? (
          <>
            <strong>
              <Phrases>{t('grade.first')}</Phrases>
            </strong>
            <span>
              <Phrases>{t('grade.until')}</Phrases>
            </span>
          </>
        ) : (
          <>
            <strong>{t(`grade.name.${GRADES[grade] as (typeof GRADES)[number]}`)}</strong>
            <span>
              <Phrases>{[reason, grade < 4 ? t('grade.drill') : '']}</Phrases>
            </span>
          </>
        )}
        {isSame && (
          <span>
            <Phrases>{t('preview.same')}</Phrases>
          </span>
        )}
      </p>
    </div>
  )
}

/** Days until the card comes again, for each grade; null where no grade changes them, or it is not known yet. */
function usePreview(line: Review | undefined): Readonly<Record<Grade, number>> | null {
  const { shelf, preferences } = useKasane()
  const knowledge = line && knowledgeOf(shelf, line.card)
  if (!line || !knowledge || line.kind === 'drill') return null
  const canBeRecalled = formatsOf(knowledge, line.card, line.lang).some(isRecall)
  const card = { id: line.card, progress: line.before }
  return previewIntervals(card, line.format, line, reviewSettings(preferences, canBeRecalled))
}
