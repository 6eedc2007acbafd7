import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useKasane, useSetPreferences } from '#app'
import { type PlannedExam, topicPlansOf } from '#planning'
import type { Lang } from '#questions'
import type { ExamPlan, PlanInput } from '#scheduling'
import { Button, Notice, Sheet } from '#ui'
import styles from './Fit.module.css'
import { useMinutesNeeded } from './needed.ts'
import { Table } from './Table.tsx'
import { topicLabel } from './topicLabel.ts'
import { useDays } from './useDays.ts'

interface FitProps {
  readonly plan: ExamPlan
  readonly input: PlanInput
  readonly exams: readonly PlannedExam[]
}

const COLUMNS = ['topic', 'cards', 'leftOut', 'notRepeated', 'minutes'] as const

/** What the days do not reach, topic by topic, and what would make it fit. */
export function Fit({ plan, input, exams }: FitProps) {
  const { t, i18n } = useTranslation('plan')
  const { shelf } = useKasane()
  const { minutes } = useDays()
  const { effort } = input
  const unfit = exams
    .map((exam) => ({
      exam,
      topics: topicPlansOf(plan, exam).filter(
        ({ cards, leftOut, notRepeated }) => cards === 0 || leftOut + notRepeated > 0,
      ),
    }))
    .filter(({ topics }) => topics.length > 0)
  const isShort = unfit.some(({ topics }) => topics.some(({ cards }) => cards > 0))
  return (
    <Sheet labelledBy="fit" className={styles.sheet}>
      <h2 id="fit">{t('fit.title')}</h2>
      {unfit.length === 0 && (
        <p className={styles.fits}>
          <CircleCheck size="1.4em" aria-hidden="true" />
          <span>
            <strong>{t('fit.allFits')}</strong> {t('fit.allFitsBody')}
          </span>
        </p>
      )}
      {isShort && <Advice input={input} />}
      {unfit.map(({ exam, topics }) => (
        <Table
          key={exam.goal.id}
          caption={t('fit.caption', { title: exam.blueprint.title })}
          columns={COLUMNS.map((column) => t(`fit.columns.${column}`))}
          rows={topics.map(({ topic, cards, leftOut, notRepeated }) => ({
            key: topic,
            cells: [
              topicLabel(shelf, topic, i18n.language as Lang),
              cards,
              leftOut,
              notRepeated,
              cards === 0 ? t('fit.noCards') : minutes(leftOut * effort.fresh + notRepeated * effort.review),
            ],
          }))}
        />
      ))}
      {isShort && <p className={styles.help}>{t('fit.leftOutHelp')}</p>}
    </Sheet>
  )
}

/** With how many minutes a day all of it would fit, and the button that takes so many. */
function Advice({ input }: { readonly input: PlanInput }) {
  const { t } = useTranslation('plan')
  const setPreferences = useSetPreferences()
  const count = useMinutesNeeded(input.minutesPerDay === null ? null : input)
  const isHopeless = input.minutesPerDay === null || count === null
  return (
    <Notice
      tone="caution"
      action={
        typeof count === 'number' && (
          // What cannot be saved is said by the controls beside it, which then do not change.
          <Button onPress={() => setPreferences({ minutesPerDay: count })}>
            {t('fit.useNeeded', { count })}
          </Button>
        )
      }
    >
      <p>{t('fit.some')}</p>
      <p role="status">
        {isHopeless ? t('fit.never') : count === undefined ? t('fit.looking') : t('fit.needed', { count })}
      </p>
    </Notice>
  )
}
