import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kept, limits, obsolete } from './rotation.ts'

const day = 86_400_000
const now = 20_000 * day + 5_000

function backup(id: string, daysAgo: number, more: Partial<Kept> = {}): Kept {
  return { id, at: now - daysAgo * day, bytes: 100, reviews: 100, ...more }
}

const anyBackups = fc
  .array(
    fc.record({
      daysAgo: fc.double({ min: -2, max: 400, noNaN: true }),
      bytes: fc.nat(1000),
      reviews: fc.nat(1000),
    }),
    {
      maxLength: 60,
    },
  )
  .map((all) => all.map(({ daysAgo, ...rest }, index) => backup(String(index), daysAgo, rest)))

describe('rotation', () => {
  test('keeps all of today and yesterday, the newest three and the largest of a month, whatever there is', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const gone = new Set(obsolete(all, now, limits))
        const newestFirst = all.toSorted((a, b) => b.at - a.at)
        for (const { id } of newestFirst.slice(0, 3)) expect(gone).not.toContain(id)
        for (const { id, at } of all) if (now - at < 2 * day) expect(gone).not.toContain(id)
        const recent = all.filter(({ at }) => now - at < 30 * day)
        const most = Math.max(...recent.map(({ bytes }) => bytes))
        if (recent.length > 0)
          expect(recent.some(({ id, bytes }) => bytes === most && !gone.has(id))).toBe(true)
      }),
    )
  })

  test('done twice gives up nothing more', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const gone = obsolete(all, now, limits)
        const left = all.filter(({ id }) => !gone.includes(id))
        expect(obsolete(left, now, limits)).toEqual([])
      }),
    )
  })

  test('of a backup every day for two years leaves about thirty, the oldest most of a year back', () => {
    const kept: Kept[] = []
    for (let today = 730; today >= 0; today -= 1) {
      kept.push(backup(String(today), today))
      const gone = obsolete(kept, now - today * day, limits)
      for (const id of gone)
        kept.splice(
          kept.findIndex((one) => one.id === id),
          1,
        )
    }
    expect(kept.length).toBeGreaterThan(25)
    expect(kept.length).toBeLessThan(36)
    expect(Math.max(...kept.map(({ at }) => (now - at) / day))).toBeGreaterThan(230)
  })

  test('gives up nothing while the newest backup holds less than half of the fullest', () => {
    const all = Array.from({ length: 40 }, (_, index) => backup(String(index), 3 + index * 0.1))
    expect(obsolete(all, now, limits).length).toBeGreaterThan(30)
    expect(obsolete([backup('empty', 0, { reviews: 0 }), ...all], now, limits)).toEqual([])
    expect(obsolete([backup('near empty', 0, { reviews: 49 }), ...all], now, limits)).toEqual([])
  })
})
