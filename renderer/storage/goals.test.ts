import { describe, expect, test } from 'vitest'
import { dump, FIRST_DAY, openFixture, succeed } from './fixture.ts'
import { readGoals, removeGoal, setGoal } from './goals.ts'

const goal = { id: 'g', title: 'LPIC', blueprint: 'b', day: FIRST_DAY + 30, mockMinutes: 60 }

describe('the date of an exam', () => {
  test('is set, changed and removed, and each is undone with what it gave back', async () => {
    const { db } = await openFixture()
    const empty = await dump(db)
    expect(await succeed(setGoal(db, goal))).toBeNull()
    const set = await dump(db)
    const later = { ...goal, day: goal.day + 7 }
    expect(await succeed(setGoal(db, later))).toEqual(goal)
    expect(await readGoals(db)).toEqual([later])
    await succeed(setGoal(db, goal))
    expect(await dump(db)).toEqual(set)
    expect(await succeed(removeGoal(db, goal.id))).toEqual(goal)
    expect(await dump(db)).toEqual(empty)
    expect(await succeed(removeGoal(db, goal.id))).toBeNull()
  })

  test('stands among others, the earliest first, and outlives a restart', async () => {
    const fixture = await openFixture()
    const sooner = { ...goal, id: 'a', day: goal.day - 20, isPassed: true }
    await succeed(setGoal(fixture.db, goal))
    await succeed(setGoal(fixture.db, sooner))
    expect(await readGoals(await fixture.reopen())).toEqual([sooner, goal])
  })
})
