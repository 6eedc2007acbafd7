import { describe, expect, test } from 'vitest'
import { openPack } from '../knowledge/knowledge.ts'
import type { Pack } from '../pack/schema.ts'
import { packs } from '../packs/index.ts'
import { LANGS } from '../text.ts'
import { checkPool } from './check.ts'
import { chiSquareTail } from './chiSquare.ts'
import { RULES } from './index.ts'

describe.each(packs.map((pack) => [pack.id, pack] as const))('the whole pool of %s', (_, pack: Pack) => {
  const report = checkPool(openPack(pack), 12)

  test.each(RULES.map((rule) => rule.id))(
    'keeps the rule %s in both languages, with twelve seeds a card and format',
    (id) => {
      expect(report.rules.find((r) => r.rule === id)?.faults).toEqual([])
    },
  )

  test.each(report.setRules.map(({ rule }) => rule))('keeps the set rule %s in both languages', (id) => {
    expect(report.setRules.find(({ rule }) => rule === id)?.findings).toEqual([])
  })

  test.each(LANGS)('leaves no card silent and no wording of the pack unused in %s', (lang) => {
    expect(report.languages[lang].unasked).toEqual([])
  })
})

test('the tail of chi-square with three degrees of freedom is that of the tables', () => {
  // NIST/SEMATECH e-Handbook, 1.3.6.7.4: critical values for 3 degrees of freedom.
  expect(chiSquareTail(6.251, 3)).toBeCloseTo(0.1, 4)
  expect(chiSquareTail(7.815, 3)).toBeCloseTo(0.05, 4)
  expect(chiSquareTail(16.266, 3)).toBeCloseTo(0.001, 5)
  expect(chiSquareTail(0, 3)).toBe(1)
})
