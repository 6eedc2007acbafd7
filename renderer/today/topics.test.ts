import { describe, expect, it } from 'vitest'
import { packs } from '#packs'
import { openPack } from '#questions'
import { topicProgress } from './topics.ts'

const knowledge = openPack(packs[0] as (typeof packs)[number])
const none = new Set<string>()

describe('progress by topic', () => {
  it('counts every card of the pack once', () => {
    const topics = topicProgress(knowledge, {}, none)
    expect(topics.reduce((sum, { total }) => sum + total, 0)).toBe(knowledge.cards.length)
    for (const { fresh, learning, settled, total } of topics) expect(fresh + learning + settled).toBe(total)
  })

  it('takes what is new or settled in a topic from the top-level topic above it', () => {
    const below = knowledge.cards.filter(({ topic }) =>
      knowledge.pack.topics.some(({ id, parent }) => id === topic && parent),
    )
    const [card] = below
    if (!card) throw new Error('the pack has no topic below another')
    const all = topicProgress(knowledge, {}, none)
    const counts = { [`${knowledge.pack.id}/${card.topic}`]: 2 }
    const some = topicProgress(knowledge, counts, new Set([card.id]))
    const changed = some.filter((topic, index) => topic.learning !== all[index]?.learning)
    expect(changed).toHaveLength(1)
    expect(changed[0]).toMatchObject({ fresh: 2, settled: 1, learning: (changed[0]?.total ?? 0) - 3 })
  })
})
