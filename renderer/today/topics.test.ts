import { describe, expect, it } from 'vitest'
import { packs } from '#packs'
import { openPack } from '#questions'
import { topicProgress } from './topics.ts'

const knowledge = openPack(packs[0] as (typeof packs)[number])

describe('progress by topic', () => {
  it('counts every card of the pack once', () => {
    const total = topicProgress(knowledge, {}).reduce((sum, topic) => sum + topic.total, 0)
    expect(total).toBe(knowledge.cards.length)
  })

  it('takes what is unseen in a topic from the top-level topic above it', () => {
    const [card] = knowledge.cards.filter(({ topic }) =>
      knowledge.pack.topics.some(({ id, parent }) => id === topic && parent),
    )
    if (!card) throw new Error('the pack has no topic below another')
    const all = topicProgress(knowledge, {})
    const some = topicProgress(knowledge, { [`${knowledge.pack.id}/${card.topic}`]: 2 })
    const changed = some.filter((topic, index) => topic.seen !== all[index]?.seen)
    expect(changed).toHaveLength(1)
    expect(changed[0]?.seen).toBe((changed[0]?.total ?? 0) - 2)
  })
})
