import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fsrs } from '#scheduling'
import { checkData } from './check.ts'
import { dump, openWithPacks, steps, succeed, take } from './fixture.ts'
import {
  chooseDaysOff,
  DEFAULT_PREFERENCES,
  type Preferences,
  readPreferences,
  setPreferences,
} from './preferences.ts'

describe('preferences', () => {
  test('are the defaults until the learner chooses, and what was not chosen stays', async () => {
    const { db } = await openWithPacks()
    expect(await readPreferences(db)).toEqual(DEFAULT_PREFERENCES)
    await succeed(setPreferences(db, { theme: 'dark', newPerDay: 0 }))
    await succeed(setPreferences(db, { newPerDay: 5, reviewsPerDay: null }))
    expect(await readPreferences(db)).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', newPerDay: 5 })
  })

  test('keep every day off that was chosen, also one that was not on the screen yet', async () => {
    const { db } = await openWithPacks()
    await Promise.all([chooseDaysOff(db, [], [11]), chooseDaysOff(db, [], [12])].map(succeed))
    expect((await readPreferences(db)).daysOff).toEqual([11, 12])
    // 9 is over and not shown; 11 is given back, and then 13 chosen by who still sees 11.
    await succeed(setPreferences(db, { daysOff: [9, 11, 12] }))
    await Promise.all(
      [chooseDaysOff(db, [11, 12], [12]), chooseDaysOff(db, [11, 12], [11, 12, 13])].map(succeed),
    )
    expect((await readPreferences(db)).daysOff).toEqual([9, 12, 13])
  })

  test('forget the oldest days off where they are too many to keep', async () => {
    const { db } = await openWithPacks()
    await succeed(
      chooseDaysOff(
        db,
        [],
        Array.from({ length: 3_001 }, (_, day) => day),
      ),
    )
    expect((await readPreferences(db)).daysOff).toHaveLength(3_000)
    expect((await readPreferences(db)).daysOff[0]).toBe(1)
  })

  test('survive a restart', async () => {
    const fixture = await openWithPacks()
    await succeed(setPreferences(fixture.db, { questionLang: 'en' }))
    expect((await readPreferences(await fixture.reopen())).questionLang).toBe('en')
  })

  test('refuse a value that they may not have', async () => {
    const { db } = await openWithPacks()
    expect(() => setPreferences(db, { rolloverHour: 24 })).toThrow()
    expect(() => setPreferences(db, { newPerDay: -1 })).toThrow()
    expect(() => setPreferences(db, { theme: 'sepia' } as unknown as Partial<Preferences>)).toThrow()
    expect(await readPreferences(db)).toEqual(DEFAULT_PREFERENCES)
  })

  test('read a value that this version does not know as the default, and the others as they are', async () => {
    const { db } = await openWithPacks()
    await db.preferences.put({
      key: 'preferences',
      chosen: { theme: 'sepia', newPerDay: 3, unheardOf: true },
    })
    expect(await readPreferences(db)).toEqual({ ...DEFAULT_PREFERENCES, newPerDay: 3 })
    await succeed(setPreferences(db, { sounds: true }))
    expect((await db.preferences.get('preferences'))?.chosen).toMatchObject({
      theme: 'sepia',
      unheardOf: true,
    })
  })

  test('another scheduler replays the log, and the first again gives back exactly what was', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        const { db } = await openWithPacks()
        await take(db, done)
        const { preferences, ...before } = await dump(db)
        await succeed(setPreferences(db, { scheduler: 'fsrs' }))
        for (const { progress } of await db.cards.toArray()) expect(fsrs.owns(progress.memory)).toBe(true)
        expect(await checkData(db, fsrs)).toEqual([])
        await succeed(setPreferences(db, { scheduler: 'sm2' }))
        expect(await dump(db)).toMatchObject(before)
      }),
      { numRuns: 30 },
    )
  })
})
