import { expect, test } from 'vitest'
import { DEFAULT_HABIT, habitOf } from '#scheduling'
import { expectedMinutes } from './minutes.ts'

const known = {
  ...DEFAULT_HABIT,
  effort: { review: 0.5, fresh: 2 },
  isMeasured: { review: true, fresh: false },
}

test('the minutes expected are those of its reviews, drills and new cards, and at least one', () => {
  expect(expectedMinutes({ review: 10, fresh: 3, drill: 2 }, known).minutes).toBe(12)
  expect(expectedMinutes({ review: 1, fresh: 0, drill: 0 }, known).minutes).toBe(1)
})

test('they are the own ones where all that they are made of was measured', () => {
  expect(expectedMinutes({ review: 10, fresh: 0, drill: 0 }, known).isOwn).toBe(true)
  expect(expectedMinutes({ review: 10, fresh: 1, drill: 0 }, known).isOwn).toBe(false)
  expect(expectedMinutes({ review: 0, fresh: 0, drill: 1 }, habitOf([])).isOwn).toBe(false)
})
