import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import type { GoalRow } from './rows.ts'
import { putSession } from './session.ts'

/**
 * Sets the date of an exam, changes it, or says how the exam went. A session that was left is planned anew.
 *
 * @returns what stood there before, so that setting that again undoes it; null where it is new
 */
export function setGoal(db: Database, goal: GoalRow): Promise<Outcome<GoalRow | null>> {
  return runCommand(db, [db.goals, db.sessions], async () => {
    const before = await db.goals.get(goal.id)
    await Promise.all([db.goals.put(goal), putSession(db, null)])
    return before ?? null
  })
}

/** @returns what was removed, so that setting it again undoes it; null where there was nothing */
export function removeGoal(db: Database, id: string): Promise<Outcome<GoalRow | null>> {
  return runCommand(db, [db.goals, db.sessions], async () => {
    const before = await db.goals.get(id)
    await Promise.all([db.goals.delete(id), putSession(db, null)])
    return before ?? null
  })
}

/** Every exam that has or had a date, the earliest first. */
export async function readGoals(db: Database): Promise<GoalRow[]> {
  const goals = await db.goals.toArray()
  return goals.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}
