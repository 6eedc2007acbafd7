import { useTranslation } from 'react-i18next'
import type { PlannedExam } from '#planning'
import type { PlanDay } from '#scheduling'
import { Table } from './Table.tsx'
import { useDays } from './useDays.ts'

const COLUMNS = ['day', 'kind', 'minutes', 'newCards', 'reviews', 'postponed'] as const

interface LoadTableProps {
  readonly days: readonly PlanDay[]
  readonly exams: readonly PlannedExam[]
}

/** The plan in figures, day by day, with the exams between the days. */
export function LoadTable({ days, exams }: LoadTableProps) {
  const { t } = useTranslation('plan')
  const { long } = useDays()
  return (
    <Table
      caption={t('load.caption')}
      columns={COLUMNS.map((column) => t(`load.columns.${column}`))}
      rows={days.flatMap((day) => [
        {
          key: String(day.day),
          cells: [
            long(day.day),
            t(`load.kinds.${day.mocks.length > 0 ? 'mock' : day.kind}`),
            Math.round(day.minutes),
            day.newCards,
            day.reviews,
            day.postponed,
          ],
        },
        ...exams
          .filter(({ goal }) => goal.day === day.day + 1)
          .map(({ goal, blueprint }) => ({
            key: goal.id,
            cells: [long(goal.day), `${t('load.legend.exam')} ${blueprint.title}`, '', '', '', ''],
          })),
      ])}
    />
  )
}
