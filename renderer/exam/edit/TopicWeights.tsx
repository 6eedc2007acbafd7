import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import { allot, availableFacts, type Blueprint, type Quota } from '#exam'
import type { Lang } from '#questions'
import { Button, Checkbox, Sheet, Stepper } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './TopicWeights.module.css'
import { type TopicRow, topicRows } from './topicRows.ts'

const COLUMNS = ['topic', 'facts', 'weight', 'share', 'questions'] as const

interface TopicWeightsProps {
  readonly blueprint: Blueprint
  readonly onChange: (topics: Blueprint['topics']) => void
}

/** The topics of every open pack: which of them the exam asks, and how much each weighs. */
export function TopicWeights({ blueprint, onChange }: TopicWeightsProps) {
  const { t, i18n } = useTranslation('exam')
  const { shelf } = useKasane()
  const lang = i18n.language as Lang
  const packs = shelf.opened.map((knowledge) => ({ knowledge, rows: topicRows(blueprint, knowledge) }))
  const quotas = allot(blueprint, availableFacts(blueprint, shelf.opened))
  const order = packs.flatMap(({ rows }) => rows.map(({ name }) => name))
  /** Kept in the order of the packs; what no open pack has is kept at the end. */
  const set = (name: string, weight: number | null): void => {
    const others = blueprint.topics.filter(({ topic }) => topic !== name)
    const topics = weight === null ? others : [...others, { topic: name, weight }]
    const place = (topic: string): number => (order.includes(topic) ? order.indexOf(topic) : order.length)
    onChange(topics.toSorted((a, b) => place(a.topic) - place(b.topic)))
  }
  const weighByFacts = (): void => {
    const facts = availableFacts(blueprint, shelf.opened)
    onChange(blueprint.topics.map(({ topic }) => ({ topic, weight: facts[topic] ?? 0 })))
  }
  return (
    <Sheet labelledBy="exam-topics" className={styles.sheet}>
      <header className={styles.header}>
        <h2 id="exam-topics">{t('topicsTitle')}</h2>
        <Button look="quiet" onPress={weighByFacts}>
          {t('weighByFacts')}
        </Button>
      </header>
      <p className={styles.help}>{t('topicsHelp')}</p>
      {packs.map(({ knowledge, rows }) => (
        <div key={knowledge.pack.id} className={styles.scroll}>
          <table className={styles.table}>
            <caption lang={lang}>{knowledge.pack.title[lang]}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.name}
                  row={row}
                  label={row.label[lang]}
                  blueprint={blueprint}
                  quota={quotas.find(({ topic }) => topic === row.name)}
                  onWeight={(weight) => set(row.name, weight)}
                />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </Sheet>
  )
}

interface RowProps {
  readonly row: TopicRow
  readonly label: string
  readonly blueprint: Blueprint
  readonly quota: Quota | undefined
  readonly onWeight: (weight: number | null) => void
}

function Row({ row, label, blueprint, quota, onWeight }: RowProps) {
  const { t } = useTranslation('exam')
  const { percent } = useExamWords()
  const { weight, facts, depth } = row
  const sum = blueprint.topics.reduce((all, topic) => all + Math.max(0, topic.weight), 0)
  const isShort = quota !== undefined && quota.given < quota.wanted
  return (
    <tr data-listed={weight === null ? undefined : ''}>
      <th scope="row" style={{ '--depth': depth } as CSSProperties}>
        <Checkbox isOn={weight !== null} onChange={(isOn) => onWeight(isOn ? Math.max(1, facts) : null)}>
          {label}
        </Checkbox>
      </th>
      <td>{facts}</td>
      <td>
        {weight !== null && (
          <Stepper
            label={t('weightOf', { topic: label })}
            isLabelHidden
            value={weight}
            min={0}
            max={999}
            onChange={onWeight}
          />
        )}
      </td>
      <td>{weight !== null && sum > 0 && percent(Math.max(0, weight) / sum)}</td>
      <td data-short={isShort ? '' : undefined}>
        {quota && (isShort ? t('givenOf', { given: quota.given, wanted: quota.wanted }) : quota.wanted)}
      </td>
    </tr>
  )
}
