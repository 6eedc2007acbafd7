import { expect, test } from 'vitest'
import { packs } from '#packs'
import { type Knowledge, openPack } from '#questions'
import { checkBlueprint, shortQuotas } from './blueprint.ts'
import { drawPaper, factsOf } from './paper.ts'
import { readyMade } from './readyMade.ts'

const [knowledge] = packs.map(openPack) as [Knowledge]
const blueprint = readyMade('b', '模擬試験', knowledge, 'ja')

test('the ready-made exam of the built-in pack can be taken as it is, and again with hardly a question in common', () => {
  expect(checkBlueprint(blueprint)).toEqual([])
  const first = drawPaper('a', blueprint, [knowledge], 1)
  if (!first.ok) throw new Error(first.problem)
  expect(shortQuotas(first.paper.quotas)).toEqual([])
  expect(first.paper.questions).toHaveLength(blueprint.questions)
  const second = drawPaper('b', blueprint, [knowledge], 2, [factsOf(first.paper)])
  if (!second.ok) throw new Error(second.problem)
  const again = factsOf(second.paper).filter((fact) => factsOf(first.paper).includes(fact))
  // A chapter with a single fact has only that one to ask, and one with few may have told the others away.
  const single = blueprint.topics.filter(({ weight }) => weight === 1).length
  expect(again.length - single).toBeLessThanOrEqual(blueprint.questions / 10)
})

test('it weighs the chapters by what they have to ask, and leaves out what is about the page itself', () => {
  const names = blueprint.topics.map(({ topic }) => topic)
  expect(names).toContain('ms-virtualization/server')
  expect(names).not.toContain('ms-virtualization/server/hosted')
  expect(names).not.toContain('ms-virtualization/wiki')
  const weights = new Map(blueprint.topics.map(({ topic, weight }) => [topic, weight]))
  expect(weights.get('ms-virtualization/server')).toBeGreaterThan(
    weights.get('ms-virtualization/snapshot') ?? 0,
  )
})
