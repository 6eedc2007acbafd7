import { describe, expect, test } from 'vitest'
import {
  allot,
  type Blueprint,
  checkBlueprint,
  examTopicOf,
  questionsOf,
  shortQuotas,
  weightsOf,
} from './blueprint.ts'

const blueprint: Blueprint = {
  id: 'b',
  title: 'Virtualization',
  topics: [
    { topic: 'p/server', weight: 3 },
    { topic: 'p/client', weight: 1 },
  ],
  questions: 20,
  minutes: 30,
  passShare: 0.7,
  lang: 'ja',
  formats: ['choice'],
}

describe('a blueprint', () => {
  test('that is whole has no problem', () => {
    expect(checkBlueprint(blueprint)).toEqual([])
  })

  test('says everything that is wrong with it', () => {
    expect(
      checkBlueprint({ ...blueprint, topics: [], questions: 2.5, minutes: 0, passShare: 1.2, formats: [] }),
    ).toEqual([
      'no-topic',
      'questions-not-whole',
      'minutes-not-positive',
      'pass-share-out-of-range',
      'no-format',
    ])
    const topics = [
      { topic: 'p/a', weight: -1 },
      { topic: 'p/a', weight: 0 },
    ]
    expect(checkBlueprint({ ...blueprint, topics })).toEqual([
      'no-topic',
      'same-topic-twice',
      'weight-negative',
    ])
    const unfilled = { ...blueprint, questions: Number.NaN, minutes: Number.NaN, passShare: Number.NaN }
    expect(checkBlueprint(unfilled)).toHaveLength(3)
  })

  test('gives each topic its questions by weight, and says which topic has too few facts', () => {
    const quotas = allot(blueprint, { 'p/server': 12, 'p/client': 9 })
    expect(quotas).toEqual([
      { topic: 'p/server', wanted: 15, given: 12 },
      { topic: 'p/client', wanted: 5, given: 5 },
    ])
    expect(shortQuotas(quotas).map(({ topic }) => topic)).toEqual(['p/server'])
    expect(allot(blueprint, {}).map(({ given }) => given)).toEqual([0, 0])
  })

  test('tells the plan its weights and readiness the questions that it wants', () => {
    expect(weightsOf(blueprint)).toEqual({ 'p/server': 3, 'p/client': 1 })
    expect(questionsOf(allot(blueprint, {}))).toEqual({ 'p/server': 15, 'p/client': 5 })
  })

  test('counts a card for the nearest topic above it that is listed', () => {
    const parents: Record<string, string> = {
      'p/hosted': 'p/server',
      'p/virtual-server': 'p/hosted',
      'p/tools': 'p/top',
    }
    const of = (topic: string) => examTopicOf(blueprint, topic, (name) => parents[name])
    expect(of('p/server')).toBe('p/server')
    expect(of('p/virtual-server')).toBe('p/server')
    expect(of('p/tools')).toBeUndefined()
    const nested = { ...blueprint, topics: [...blueprint.topics, { topic: 'p/hosted', weight: 1 }] }
    expect(examTopicOf(nested, 'p/virtual-server', (name) => parents[name])).toBe('p/hosted')
  })
})
