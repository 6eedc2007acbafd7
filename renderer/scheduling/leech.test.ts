import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, type Progress, review } from './card.ts'
import { becomesLeech } from './leech.ts'
import { GRADES, type Grade } from './memory.ts'
import { sm2 } from './sm2.ts'

const settings = { scheduler: sm2, recognitionCapDays: null, maximumIntervalDays: null }

/** After which of the answers, one every study day, the card has become a leech. */
function leechAfter(grades: readonly Grade[]): number[] {
  let progress: Progress | null = null
  const found: number[] = []
  for (const [day, grade] of grades.entries()) {
    const before: Progress | null = progress
    const now = { at: day, studyDay: 100 + day }
    const card: Card = { id: 'a', progress: before }
    progress = review(card, { grade, format: 'choice' }, now, settings).card.progress
    if (becomesLeech(before, progress)) found.push(day + 1)
  }
  return found
}

/** Known, then forgotten: one lapse. */
const lapse: readonly Grade[] = [4, 1]

describe('a card becomes a leech', () => {
  it('at its 8th lapse, and then at every 4th', () => {
    const grades = Array.from({ length: 17 }, () => lapse).flat()
    expect(leechAfter(grades)).toEqual([16, 24, 32])
  })

  it('never by being wrong before it was known', () => {
    expect(leechAfter(Array.from({ length: 40 }, () => 1 as const))).toEqual([])
  })

  it('only ever by a lapse', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GRADES), { maxLength: 80 }), (grades) => {
        for (const nth of leechAfter(grades)) expect(grades[nth - 1]).toBeLessThan(3)
      }),
    )
  })
})
