import { topicName } from '#app'
import type { Knowledge, Text } from '#questions'
import type { TopicCounts } from '#storage'

/** A top-level topic with all that stands under it. */
export interface TopicProgress {
  readonly name: string
  readonly label: Text
  readonly seen: number
  readonly total: number
}

/** How far the learner has come in each top-level topic of a pack that has cards. */
export function topicProgress(knowledge: Knowledge, unseenByTopic: TopicCounts): TopicProgress[] {
  const { topics } = knowledge.pack
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]))
  const rootOf = (id: string): string => {
    const parent = parents.get(id)
    return parent ? rootOf(parent) : id
  }
  const totals = new Map<string, number>()
  for (const { topic } of knowledge.cards) totals.set(topic, (totals.get(topic) ?? 0) + 1)
  const roots = topics.filter(({ parent }) => !parent)
  return roots
    .map(({ id, label }) => {
      const own = [...totals].filter(([topic]) => rootOf(topic) === id)
      const total = own.reduce((sum, [, count]) => sum + count, 0)
      const unseen = own.reduce((sum, [topic]) => sum + (unseenByTopic[topicName(knowledge, topic)] ?? 0), 0)
      return { name: topicName(knowledge, id), label, seen: total - unseen, total }
    })
    .filter(({ total }) => total > 0)
}
