import { describe, expect, test } from 'vitest'
import { openFixture, succeed } from './fixture.ts'
import { readPredictions, recordPrediction } from './predictions.ts'

const DAY = 86_400_000
const chance = (mean: number) => ({ mean, low: mean / 2, high: 1 })
const foretold = (exam: string, madeAt: number, mean: number) => ({
  exam,
  madeAt,
  passing: chance(mean),
  score: chance(mean),
})

describe('what is foretold', () => {
  test('stands once a study day and exam, as it was foretold last', async () => {
    const { db } = await openFixture()
    await succeed(recordPrediction(db, foretold('a', 10, 0.4), 0))
    await succeed(recordPrediction(db, foretold('b', 20, 0.9), 0))
    await succeed(recordPrediction(db, foretold('a', 30, 0.5), 0))
    await succeed(recordPrediction(db, foretold('a', DAY + 10, 0.6), DAY))
    const rows = await readPredictions(db)
    expect(rows.map(({ exam, madeAt, passing }) => [exam, madeAt, passing.mean])).toEqual([
      ['b', 20, 0.9],
      ['a', 30, 0.5],
      ['a', DAY + 10, 0.6],
    ])
  })

  test('is written only when it says something else', async () => {
    const { db } = await openFixture()
    const first = await succeed(recordPrediction(db, foretold('a', 10, 0.4), 0))
    expect(await succeed(recordPrediction(db, foretold('a', 50, 0.4), 0))).toEqual(first)
    expect(await readPredictions(db)).toEqual([first])
  })

  test('has numbers that grow though the clock goes back', async () => {
    const { db } = await openFixture()
    await succeed(recordPrediction(db, foretold('a', 5 * DAY, 0.4), 5 * DAY))
    await succeed(recordPrediction(db, foretold('b', 3 * DAY, 0.4), 3 * DAY))
    expect((await readPredictions(db)).map(({ exam }) => exam)).toEqual(['a', 'b'])
  })
})
