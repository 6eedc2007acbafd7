import { topicName } from '#app'
import type { Knowledge, Text } from '#questions'
import type { CardId } from '#scheduling'
import type { TopicCounts } from '#storage'

/** A top-level topic with all that stands under it. */
export interface TopicProgress {
  readonly name: string
  readonly label: Text
  /** Cards that were never answered. */
  readonly fresh: number
  /** Cards that come again before long, or are put aside. */
  readonly learning: number
  /** Cards that have a long interval. */
  readonly settled: number
  readonly total: number
}

/** How far the learner has come in each top-level topic of a pack that has cards. */
export function topicProgress(
  knowledge: Knowledge,
  unseenByTopic: TopicCounts,
  settled: ReadonlySet<CardId>,
): TopicProgress[] {
  const { topics } = knowledge.pack
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]))
  const rootOf = (id: string): string => {
    const parent = parents.get(id)
    return parent ? rootOf(parent) : id
  }
  const totals = new Map<string, number>()
  const settledCounts = new Map<string, number>()
  for (const { id, topic } of knowledge.cards) {
    totals.set(topic, (totals.get(topic) ?? 0) + 1)
    if (settled.has(id)) settledCounts.set(topic, (settledCounts.get(topic) ?? 0) + 1)
  }
  const roots = topics.filter(({ parent }) => !parent)
  return roots
    .map(({ id, label }) => {
      const own = [...totals.keys()].filter((topic) => rootOf(topic) === id)
      const sum = (countOf: (topic: string) => number) => own.reduce((all, topic) => all + countOf(topic), 0)
      const total = sum((topic) => totals.get(topic) ?? 0)
      const fresh = sum((topic) => unseenByTopic[topicName(knowledge, topic)] ?? 0)
      const known = sum((topic) => settledCounts.get(topic) ?? 0)
      return {
        name: topicName(knowledge, id),
        label,
        fresh,
        learning: total - fresh - known,
        settled: known,
        total,
      }
    })
    .filter(({ total }) => total > 0)
}
