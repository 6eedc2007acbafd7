import { expect, test } from 'vitest'
import { ask } from '../ask/ask.ts'
import { openPack } from '../knowledge/knowledge.ts'
import type { Pack } from '../pack/schema.ts'
import { packs } from '../packs/index.ts'
import type { Question } from '../question.ts'
import { contrastOf } from './contrast.ts'

const knowledge = openPack(packs[0] as Pack)

const CARD = 'ms-virtualization/esx-made-by/object'

/** "Which vendor makes ESX?" */
function question(format: 'choice' | 'typed', lang: 'ja' | 'en', seed = 1): Question {
  const asked = ask(knowledge, CARD, { lang, format, seed })
  if (!asked.ok) throw new Error(asked.problem)
  return asked.question
}

test('a wrong option is set beside the right one, each with what it really is', () => {
  const seeds = Array.from({ length: 50 }, (_, seed) => seed)
  const q = seeds.map((seed) => question('choice', 'en', seed)).find((one) => one.options?.includes('Citrix'))
  if (!q) throw new Error('Citrix is never an option')
  const contrast = contrastOf(knowledge, q, { kind: 'chosen', options: [q.options?.indexOf('Citrix') ?? -1] })
  expect(contrast?.right.label).toBe('VMware')
  expect(contrast?.other.label).toBe('Citrix')
  expect(contrast?.other.is).toMatch(/\w/)
})

test('another entity that was typed is set beside the right one', () => {
  const contrast = contrastOf(knowledge, question('typed', 'ja'), { kind: 'typed', text: 'マイクロソフト' })
  expect(contrast).toMatchObject({ right: { term: 'vmware' }, other: { term: 'microsoft' } })
})

test('what was right, blank, unheard of or of another kind leaves nothing to tell apart', () => {
  const q = question('typed', 'en')
  for (const text of ['VMware', '', 'Nobody at all', 'Hyper-V']) {
    expect(contrastOf(knowledge, q, { kind: 'typed', text })).toBeUndefined()
  }
  expect(contrastOf(knowledge, q, { kind: 'unknown' })).toBeUndefined()
})
