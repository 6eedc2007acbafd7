import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExamReport } from '#exam'
import { Sheet, Table } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './TopicScores.module.css'

const COLUMNS = ['topic', 'share', 'right'] as const

/** How each topic went: a table, with the share as a bar for the eye. */
export function TopicScores({ report }: { readonly report: ExamReport }) {
  const { t } = useTranslation('exam')
  const { percent, topic: nameOf } = useExamWords()
  return (
    <Sheet labelledBy="topic-scores" className={styles.sheet}>
      <h2 id="topic-scores">{t('report.byTopic')}</h2>
      <Table labelledBy="topic-scores" className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`report.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.topics.map(({ topic, right, questions }) => (
            <tr key={topic}>
              <th scope="row">{nameOf(topic)}</th>
              <td>
                <span className={styles.share}>
                  <span
                    className={styles.bar}
                    aria-hidden="true"
                    style={{ '--share': right / questions, '--mark': report.passShare } as CSSProperties}
                  >
                    <span />
                  </span>
                  {percent(right / questions)}
                </span>
              </td>
              <td>{t('report.of', { right, questions })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}
