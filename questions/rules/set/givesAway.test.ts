import { describe, expect, test } from 'vitest'
import { ask } from '../../ask/ask.ts'
import { openPack } from '../../knowledge/knowledge.ts'
import type { Pack } from '../../pack/schema.ts'
import { packs } from '../../packs/index.ts'
import type { Format, Question } from '../../question.ts'
import { LANGS, type Lang } from '../../text.ts'
import { givesAway } from './givesAway.ts'

const pack = packs[0] as Pack
const knowledge = openPack(pack)

/** The question of the card (without the pack's id) in this format. */
function question(card: string, format: Format, lang: Lang = 'ja', seed = 0): Question {
  const asked = ask(knowledge, `${pack.id}/${card}`, { lang, format, seed })
  if (!asked.ok) throw new Error(`${card} cannot be asked as ${format}`)
  return asked.question
}

describe.each(LANGS)('in %s, a question gives away another', (lang) => {
  test('when its stem names the answer and what it is asked of', () => {
    const earlier = question('xp-mode-uses-virtual-pc/object', 'choice', lang)
    expect(givesAway(earlier, question('xp-mode-on-virtual-pc/feature', 'typed', lang))).toBe(true)
  })

  test('when its verdict puts the two side by side', () => {
    const earlier = question('esx-is-hypervisor/subject', 'typed', lang)
    const later = question('esx-made-by/object', 'choice', lang)
    expect(earlier.stem).toContain('VMware')
    expect(givesAway(earlier, later)).toBe(true)
  })

  test('when a form is spelled that the later one asks for', () => {
    const earlier = question('esx-is-hypervisor/subject', 'choice', lang)
    expect(givesAway(earlier, question('server-virtualization-forms/hypervisor', 'choice', lang))).toBe(true)
  })

  test('when it pairs them', () => {
    const earlier = question('scvmm-used-for/object', 'matching', lang)
    expect(givesAway(earlier, question('sccm-used-for/object', 'choice', lang))).toBe(true)
  })
})

test('another language hides nothing', () => {
  const earlier = question('xp-mode-uses-virtual-pc/object', 'choice', 'en')
  expect(givesAway(earlier, question('xp-mode-on-virtual-pc/feature', 'typed', 'ja'))).toBe(true)
})

describe.each(LANGS)('in %s, a question gives nothing away', (lang) => {
  test('by the answer alone', () => {
    const earlier = question('snapshot-by-scvmm/object', 'choice', lang)
    const later = question('p2v-by-scvmm/object', 'choice', lang)
    expect(givesAway(earlier, later)).toBe(false)
  })

  test('by what is asked about alone', () => {
    const earlier = question('hyper-v-without-windows-nt/object', 'choice', lang)
    expect(givesAway(earlier, question('hyper-v-made-by/object', 'choice', lang))).toBe(false)
  })

  test('by one pair of four', () => {
    const earlier = question('scvmm-used-for/subject', 'choice', lang)
    const later = question('scdpm-used-for/object', 'matching', lang)
    expect(later.pairs).toHaveLength(4)
    expect(givesAway(earlier, later)).toBe(false)
  })

  test('by what it offers only to be turned down', () => {
    const earlier = question('hyper-v-made-by/object', 'choice', lang)
    expect(earlier.options).not.toHaveLength(0)
    for (const other of ['esx-made-by/object', 'xenserver-made-by/object'])
      expect(givesAway(earlier, question(other, 'choice', lang))).toBe(false)
  })
})
