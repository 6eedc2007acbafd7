import { useTranslation } from 'react-i18next'
import { useDigits } from '#answering'
import type { Grade } from '#questions'
import { Segmented } from '#ui'
import styles from './GradeStrip.module.css'
import type { Judged } from './session.ts'

const GRADES = ['0', '1', '2', '3', '4', '5'] as const

interface GradeStripProps {
  readonly judged: Judged
  readonly isActive: boolean
  readonly onGrade: (grade: Grade) => void
}

/** The grade that counts, why it is proposed, and the six to choose from: a digit is enough to change it. */
export function GradeStrip({ judged, isActive, onGrade }: GradeStripProps) {
  const { t } = useTranslation('practice')
  const { grade, proposed } = judged
  useDigits(isActive, (digit) => {
    if (digit <= 5) onGrade(digit as Grade)
  })
  const reason =
    grade === proposed.grade
      ? t('grade.proposed', { grade: proposed.grade, reason: t(`reason.${proposed.reason}`) })
      : t('grade.overridden', { grade, proposed: proposed.grade })
  return (
    <div className={styles.strip}>
      <Segmented
        label={t('grade.label')}
        value={String(grade) as (typeof GRADES)[number]}
        onChange={(value) => onGrade(Number(value) as Grade)}
        options={GRADES.map((value) => ({
          value,
          label: value,
          spoken: `${value}: ${t(`grade.name.${value}`)}`,
        }))}
      />
      <p className={styles.reason}>
        <strong>{t(`grade.name.${GRADES[grade] as (typeof GRADES)[number]}`)}</strong>
        <span>
          {reason}
          {grade < 4 && ` ${t('grade.drill')}`}
        </span>
      </p>
    </div>
  )
}
