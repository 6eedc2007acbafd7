import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#app'
import { Sheet } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import type { ReportProps } from './ReportSheets.tsx'
import styles from './Score.module.css'

const MS_PER_MINUTE = 60_000

/** The score against the pass mark, and what the exam took. */
export function Score({ paper, exam, report }: ReportProps) {
  const { t } = useTranslation('exam')
  const { moment } = useFormats()
  const { percent, duration } = useExamWords()
  const { right, questions, passShare, isPassed, wrong, guessed } = report
  const share = right / questions
  const blank = exam.answers.filter((answer) => answer === null).length
  const lucky = guessed.filter((number) => !wrong.includes(number)).length
  const facts = [
    ['taken', moment(report.startedAt)],
    [
      'time',
      t('report.timeOf', {
        took: duration(report.tookMs),
        all: duration(paper.blueprint.minutes * MS_PER_MINUTE),
      }),
    ],
    ['blank', t('report.count', { count: blank })],
    ['lucky', t('report.count', { count: lucky })],
  ] as const
  return (
    <Sheet layers={isPassed ? 4 : 1} labelledBy="score" className={styles.sheet}>
      <h2 id="score" className={styles.title}>
        {paper.blueprint.title || t('untitled')}
      </h2>
      <p className={styles.score}>
        <span className={styles.figure}>{t('report.score', { right, questions })}</span>
        <span className={styles.share}>{percent(share)}</span>
        <strong className={styles.outcome} data-passed={isPassed}>
          {t(isPassed ? 'passed' : 'failed')}
        </strong>
      </p>
      <div
        className={styles.bar}
        role="img"
        aria-label={t('report.bar', { share: percent(share), mark: percent(passShare) })}
        style={{ '--share': share, '--mark': passShare } as CSSProperties}
      >
        <span className={styles.fill} data-passed={isPassed} />
        <span className={styles.passMark}>
          <span>{t('passMark', { share: percent(passShare) })}</span>
        </span>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`report.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.by === 'time' && <p>{t('report.byTime')}</p>}
    </Sheet>
  )
}
