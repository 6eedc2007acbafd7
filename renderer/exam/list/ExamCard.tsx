import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { blueprintPath, planPath, useStudyDay } from '#app'
import { type Blueprint, blueprintFrom, checkBlueprint, compareExams, reportFrom } from '#exam'
import { dateOf } from '#scheduling'
import type { BlueprintRow, ExamReportRow, GoalRow } from '#storage'
import { Button, Notice, Sheet } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './Exams.module.css'

interface ExamCardProps {
  readonly row: BlueprintRow
  readonly reports: readonly ExamReportRow[]
  /** The dates of exams, the earliest first. */
  readonly goals: readonly GoalRow[]
  readonly onBegin: (blueprint: Blueprint) => void
  readonly onDuplicate: (blueprint: Blueprint) => void
  readonly onDelete: () => void
}

/** One exam: what it is like, how the last one went, and what can be done with it. */
export function ExamCard({ row, reports, goals, onBegin, onDuplicate, onDelete }: ExamCardProps) {
  const { t } = useTranslation('exam')
  const { summary } = useExamWords()
  const [, navigate] = useLocation()
  const titleId = `exam-${row.id}`
  const blueprint = blueprintFrom(row.blueprint)
  if (!blueprint) {
    return (
      <Notice tone="caution" action={<Button onPress={onDelete}>{t('delete')}</Button>}>
        {t('unreadable.blueprint')}
      </Notice>
    )
  }
  const problems = checkBlueprint(blueprint)
  const title = blueprint.title || t('untitled')
  const named = (action: 'begin' | 'plan' | 'edit' | 'duplicate' | 'delete') => ({
    'aria-label': t('actionOn', { action: t(action), title }),
  })
  return (
    <Sheet as="article" labelledBy={titleId} className={styles.card}>
      <header className={styles.header}>
        <h2 id={titleId}>{title}</h2>
        <p className={styles.facts}>{summary(blueprint)}</p>
        <NextDate goals={goals.filter((goal) => goal.blueprint === row.id)} />
      </header>
      <LastExam blueprint={row.id} reports={reports} />
      {problems.length > 0 && (
        <Notice tone="caution">
          {t('cannotBegin')} {problems.map((problem) => t(`problem.${problem}`)).join(' ')}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button
          look="primary"
          {...named('begin')}
          isDisabled={problems.length > 0}
          onPress={() => onBegin(blueprint)}
        >
          {t('begin')}
        </Button>
        <Button {...named('plan')} onPress={() => navigate(planPath(row.id))}>
          {t('plan')}
        </Button>
        <Button {...named('edit')} onPress={() => navigate(blueprintPath(row.id))}>
          {t('edit')}
        </Button>
        <Button look="quiet" {...named('duplicate')} onPress={() => onDuplicate(blueprint)}>
          {t('duplicate')}
        </Button>
        <Button look="quiet" {...named('delete')} onPress={onDelete}>
          {t('delete')}
        </Button>
      </div>
    </Sheet>
  )
}

/** When the exam is, where it has a date to come. */
function NextDate({ goals }: { readonly goals: readonly GoalRow[] }) {
  const { t, i18n } = useTranslation('plan')
  const { today } = useStudyDay()
  const next = goals.find(({ day }) => day >= today)
  if (!next) return null
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' })
  return (
    <p>
      <strong>
        {next.day === today ? t('exams.isToday') : t('exams.daysLeft', { count: next.day - today })}
      </strong>{' '}
      <span className={styles.facts}>{date.format(dateOf(next.day))}</span>
    </p>
  )
}

/** How the last exam of a blueprint went, and whether it went better than the one before. */
function LastExam({
  blueprint,
  reports,
}: {
  readonly blueprint: string
  readonly reports: readonly ExamReportRow[]
}) {
  const { t } = useTranslation('exam')
  const { percent, change } = useExamWords()
  const past = reports.flatMap((row) => (row.blueprint === blueprint ? (reportFrom(row.report) ?? []) : []))
  const last = compareExams(past).at(-1)
  if (!last) return <p className={styles.facts}>{t('neverTaken')}</p>
  const { right, questions, isPassed } = last.report
  return (
    <p>
      {t('last', { right, questions, share: percent(last.share) })}{' '}
      <span className={styles.outcome} data-passed={isPassed}>
        {t(isPassed ? 'passed' : 'failed')}
      </span>
      {last.change !== null && last.change !== 0 && (
        <span className={styles.facts}> {t('sinceBefore', { change: change(last.change) })}</span>
      )}
    </p>
  )
}
