import { describe, expect, test } from 'vitest'
import { openPack } from '../knowledge/knowledge.ts'
import type { Pack } from '../pack/schema.ts'
import { packs } from '../packs/index.ts'
import { markLabel } from './label.ts'
import { toleranceFor } from './typed.ts'

const knowledge = openPack(packs[0] as Pack)
const verdict = (expected: string, answer: string) => markLabel(knowledge, expected, answer)?.verdict

describe('what a reasonable examiner accepts', () => {
  test.each([
    ['SCVMM', 'scvmm'],
    ['SCVMM', 'System Center Virtual Machine Manager'],
    ['Hyper-V', 'ＨＹＰＥＲ－Ｖ'],
    ['Hyper-V', 'hyper v'],
    ['PowerShell', 'power shell'],
    ['サーバ仮想化', 'サーバー仮想化'],
    ['サーバ仮想化', 'server virtualization'],
  ])('%s written as %s', (expected, answer) => {
    expect(verdict(expected, answer)).toBe('right')
  })
})

describe('slips of the fingers are forgiven', () => {
  test.each([
    ['XenServer', 'XenSever'],
    ['PowerShell', 'PowreShell'],
    ['VMware Workstation', 'VMware Worksation'],
  ])('%s written as %s', (expected, answer) => {
    expect(verdict(expected, answer)).toBe('typo')
  })
})

describe('one thing never passes for another', () => {
  test.each([
    ['P2V', 'V2V'],
    ['V2V', 'P2V'],
    ['ESX', 'ESXi'],
    ['ESXi', 'ESX'],
    ['SCVMM', 'SCCM'],
    ['SCCM', 'SCDPM'],
    ['XenServer', 'XenClient'],
    ['Parent Partition', 'Child Partition'],
    ['サーバ仮想化', 'クライアント仮想化'],
  ])('%s is not %s', (expected, answer) => {
    expect(verdict(expected, answer)).toBe('other')
  })

  test('the host is not the guest, one letter apart as they are', () => {
    expect(verdict('ホストOS型', 'ゲストOS型')).toBe('wrong')
  })

  test('another kanji is another answer', () => {
    expect(verdict('サーバ仮想化', 'サーバ仮装化')).toBe('wrong')
  })

  test('no entity of the pack passes for another of its kind', () => {
    for (const term of knowledge.entities.values()) {
      for (const other of knowledge.entities.values()) {
        if (term === other || term.kind !== other.kind) continue
        for (const spelling of other.spellings) {
          expect([spelling, markLabel(knowledge, term.label.ja, spelling)?.verdict]).toEqual([
            spelling,
            'other',
          ])
        }
      }
    }
  })
})

test('nothing typed is not an answer, and a name that the pack does not have is said to be missing', () => {
  expect(verdict('SCVMM', '  ')).toBe('wrong')
  expect(markLabel(knowledge, 'Nobody', 'SCVMM')).toBeUndefined()
})

test('short words forgive nothing, longer ones one slip, long ones two', () => {
  expect([...'1234'].map((_, i) => toleranceFor('a'.repeat(i + 1)))).toEqual([0, 0, 0, 0])
  expect([toleranceFor('a'.repeat(5)), toleranceFor('a'.repeat(8))]).toEqual([1, 1])
  expect(toleranceFor('a'.repeat(9))).toBe(2)
})
