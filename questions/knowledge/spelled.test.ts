import { describe, expect, it } from 'vitest'
import { packs } from '#packs'
import { openPack } from './knowledge.ts'
import { spells } from './spelled.ts'

const hyperV = openPack(packs[0] as never).entities.get('hyper-v')

describe('a text spells a term', () => {
  it.each(['Hyper-V', 'the HYPER V role', 'HyperVである', 'Ｈｙｐｅｒ‐Ｖの役割'])(
    'as a word of its own, whatever stands between its letters: %s',
    (text) => {
      expect(hyperV && spells(text, hyperV)).toBe(true)
    },
  )

  it.each(['a hypervisor', 'Hyper-V2', 'xHyper-V', 'Hyper/V', 'Hyper'])(
    'and no part of another word: %s',
    (text) => {
      expect(hyperV && spells(text, hyperV)).toBe(false)
    },
  )

  it('also where a part of another word comes before it', () => {
    expect(hyperV && spells('a hypervisor such as Hyper-V', hyperV)).toBe(true)
  })
})
