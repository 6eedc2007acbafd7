import { expect, test } from 'vitest'
import { packs } from '#packs'
import { type Knowledge, openPack } from '#questions'
import { availableFacts } from './askable.ts'
import { checkBlueprint, shortQuotas } from './blueprint.ts'
import { drawPaper, factsOf } from './paper.ts'
import { readyMade } from './readyMade.ts'

const [knowledge] = packs.map(openPack) as [Knowledge]
const blueprint = readyMade('b', '模擬試験', knowledge, 'ja')

function draw(seed: number, asked: readonly string[] = []) {
  const drawn = drawPaper('p', blueprint, [knowledge], seed, [asked])
  if (!drawn.ok) throw new Error(drawn.problem)
  return { paper: drawn.paper, facts: factsOf(drawn.paper) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

test('the ready-made exam of the built-in pack can be taken as it is', () => {
  expect(checkBlueprint(blueprint)).toEqual([])
  const { paper } = draw(1)
  expect(shortQuotas(paper.quotas)).toEqual([])
  expect(paper.questions).toHaveLength(blueprint.questions)
})

test('taken again it asks something else, but where a chapter has nothing else, or for one question in twenty', () => {
  const available = availableFacts(blueprint, [knowledge])
  const pairs = [1, 2, 3, 4]
  const needless = pairs.map((seed) => {
    const { paper, facts } = draw(seed)
    const again = draw(seed + 100, facts)
    expect(again.paper.questions).toHaveLength(blueprint.questions)
    // What a chapter has no second set of questions for: mostly those with a single fact.
    const needed = paper.quotas.map(({ topic, given }) => Math.max(0, 2 * given - (available[topic] ?? 0)))
    return again.facts.filter((fact) => facts.includes(fact)).length - sum(needed)
  })
  expect(sum(needless)).toBeLessThanOrEqual((pairs.length * blueprint.questions) / 20)
  // Of no exam more than one in ten.
  expect(Math.max(...needless)).toBeLessThanOrEqual(blueprint.questions / 10)
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
