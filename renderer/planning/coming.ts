import { type Blueprint, blueprintFrom } from '#exam'
import { type CardId, type ExamCap, examCap, type StudyDay } from '#scheduling'
import { type Database, type GoalRow, readBlueprints, readCard, readGoals, readMark } from '#storage'
import type { PlanSources } from './outlook.ts'
import { planExam } from './plannedExam.ts'

/** An exam with a date, and what it is made like. */
export interface DatedExam {
  readonly goal: GoalRow
  readonly blueprint: Blueprint
}

/** The exams that are still to come after today, the nearest first; none of those whose blueprint is gone or cannot be read. */
export async function readComing(db: Database, today: StudyDay): Promise<DatedExam[]> {
  const goals = (await readGoals(db)).filter(({ day }) => day > today)
  if (goals.length === 0) return []
  const blueprints = new Map(
    (await readBlueprints(db)).map(({ id, blueprint }) => [id, blueprintFrom(blueprint)]),
  )
  return goals.flatMap((goal) => {
    const blueprint = blueprints.get(goal.blueprint)
    return blueprint ? [{ goal, blueprint }] : []
  })
}

/**
 * The exam that brings a card forward from its due day, as the card is stored now; null where none does. It is asked for
 * at every verdict, so it reads no card but this one: whether an exam asks a card hangs on no other.
 */
export async function readCap(
  { db, packs, today }: Pick<PlanSources, 'db' | 'packs' | 'today'>,
  id: CardId,
): Promise<ExamCap | null> {
  const [dated, row, mark] = await Promise.all([readComing(db, today), readCard(db, id), readMark(db, id)])
  const knowledge = packs.find(({ cardById }) => cardById.has(id))
  if (row === null || knowledge === undefined || mark?.isSuspended || mark?.isRetired) return null
  const topic = `${knowledge.pack.id}/${knowledge.cardById.get(id)?.topic}`
  const card = { id, topic, progress: row.progress }
  const exams = dated.map(({ goal, blueprint }) => planExam(goal, blueprint, [card], packs).exam)
  return examCap(card, exams)
}
